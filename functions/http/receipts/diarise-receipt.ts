import type { Office } from '#functions/office/office.ts';
import type { UseCase } from '#functions/runtime/use-case.ts';
import type { contract } from '#shared/contract/routes.ts';
import { admitKept, entryOf } from '#shared/domain/classification.ts';
import { numbersAt } from '#shared/domain/numbering/series.ts';
import { diarise } from '#shared/domain/receipt-acts.ts';
import type { Also } from '#shared/store/also.ts';

export const diariseReceipt =
  ({ clock, documents, ids, posts, store }: Office): UseCase<typeof contract.diariseReceipt> =>
  async ({ actor, body: { nature, classification: asked, ...details }, once }) => {
    const classification = admitKept(asked);
    const { documentId } = details;
    if (documentId) await documents.takeScan(documentId, actor);
    const office = await posts.officeOf(actor.postId);
    const at = clock.now();
    const { register, numberOf } = numbersAt(office, 'diary', at);
    const receiptId = ids.receipt();
    const holdingId = ids.holding();
    const taken: readonly Also[] = documentId ? [{ kind: 'document-taken', documentId, by: { receiptId } }] : [];

    // Built again for each number that another entry took first; ids and hour stay the same.
    return store.commitNumbered(register, serial => {
      const number = numberOf(serial);
      const { officeId } = office;
      const paper = { details, nature, classification, holdingId, rules: office };
      const decision = diarise({ receiptId, diaryNumber: number, officeId, ...paper }, { by: actor, at });
      const told = entryOf(classification, details.subject);
      const entry = { serial, number, objectId: receiptId, ...told, at, by: actor.postId };
      const diarised = { receiptId, diaryNumber: number, version: decision.after.version };
      return {
        decisions: [decision],
        also: [...taken, { kind: 'register-entry', register, entry }],
        once,
        answer: { status: 201, body: diarised },
        result: diarised,
      };
    });
  };
