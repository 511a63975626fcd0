import { versionOf, worded } from '#functions/office/draft-version.ts';
import { draftActedOf } from '#functions/office/drafts.ts';
import type { UseCase } from '#functions/runtime/use-case.ts';
import type { contract } from '#shared/contract/routes.ts';
import { beginDraft as begin } from '#shared/domain/drafts/draft-acts.ts';
import type { DraftOffice } from './draft-office.ts';

export const beginDraft =
  ({ files, drafts, ids, store }: DraftOffice): UseCase<typeof contract.beginDraft> =>
  async asked => {
    const { letter } = asked.body;
    const { file, context } = await files.take(asked, 'draft');
    const answering = await drafts.answering(letter);
    const draftId = ids.draft();
    const decisions = begin(file, { draftId, ...worded(asked.body) }, { ...context, answering });
    const [, { after }] = decisions;
    const acted = draftActedOf(after);
    await store.commit({
      decisions,
      also: [
        { kind: 'draft-of-file', fileId: after.fileId, n: after.n, draftId },
        { kind: 'draft-version', version: versionOf(after, letter) },
      ],
      once: asked.once,
      answer: { status: 201, body: acted },
    });
    return acted;
  };
