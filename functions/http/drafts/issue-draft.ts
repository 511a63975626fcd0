import { draftActedOf } from '#functions/office/drafts.ts';
import { mustBearCode } from '#functions/office/letter-codes.ts';
import type { UseCase } from '#functions/runtime/use-case.ts';
import type { contract } from '#shared/contract/routes.ts';
import { issueDraft as issue } from '#shared/domain/drafts/draft-acts.ts';
import { answered } from './answered.ts';
import type { DraftOffice } from './draft-office.ts';

export const issueDraft =
  (office: DraftOffice): UseCase<typeof contract.issueDraft> =>
  async asked => {
    const { drafts, documents, receipts, store } = office;
    const { documentId, signedOn, code: typed } = asked.body;
    const { held, context } = await drafts.take(asked, 'issue');
    const scan = await documents.takeScan(documentId, asked.actor);
    const { draftId, fileId } = held.head;
    await mustBearCode(store, { draftId, scan, typed });
    const decision = issue(held, { documentId, signedOn }, context);
    const taken = { kind: 'document-taken', documentId, by: { fileId } } as const;
    const done = await answered(office, held, context);
    if (!done) return drafts.commit({ held, decision }, asked, [taken]);
    const acted = draftActedOf(decision.after);
    await store.commit({
      decisions: [done.file, done.receipt, ...(await receipts.heardAbove(done.receipt)), decision],
      also: [taken, done.gone],
      once: asked.once,
      answer: { status: 200, body: acted },
    });
    return acted;
  };
