import { mustBearCode } from '#functions/office/letter-codes.ts';
import type { UseCase } from '#functions/runtime/use-case.ts';
import type { contract } from '#shared/contract/routes.ts';
import { issueDraft as issue } from '#shared/domain/drafts/draft-acts.ts';
import type { DraftOffice } from './draft-office.ts';

export const issueDraft =
  ({ drafts, documents, store }: DraftOffice): UseCase<typeof contract.issueDraft> =>
  async asked => {
    const { documentId, signedOn, code: typed } = asked.body;
    const { held, context } = await drafts.take(asked, 'issue');
    const scan = await documents.takeScan(documentId, asked.actor);
    const { draftId, fileId } = held.head;
    await mustBearCode(store, { draftId, scan, typed });
    return drafts.commit({ held, decision: issue(held, { documentId, signedOn }, context) }, asked, [
      { kind: 'document-taken', documentId, by: { fileId } },
    ]);
  };
