import { actedOf } from '#functions/office/files.ts';
import type { Office } from '#functions/office/office.ts';
import type { UseCase } from '#functions/runtime/use-case.ts';
import type { contract } from '#shared/contract/routes.ts';
import type { FileDecision } from '#shared/domain/act.ts';
import { admitKept, entryOf } from '#shared/domain/classification.ts';
import { createFile as create } from '#shared/domain/file-acts.ts';
import { given } from '#shared/domain/holding.ts';
import { freeNumbers } from '#shared/domain/numbering/free.ts';
import { chosenLine } from '#shared/domain/numbering/head.ts';
import { numbersAt } from '#shared/domain/numbering/series.ts';
import { putInFile } from '#shared/domain/receipt-acts.ts';
import type { Also } from '#shared/store/also.ts';
import type { Commit } from '#shared/store/office-store.ts';

export const createFile =
  ({ clock, ids, posts, receipts, store }: Office): UseCase<typeof contract.createFile> =>
  async ({ actor, body: { head, number: typed, ...body }, once }) => {
    const classification = admitKept(body.classification);
    const office = await posts.officeOf(actor.postId);
    const { level } = (await store.directory.lately()).getPost(actor.postId);
    const receipt = body.receiptId && (await receipts.take(body.receiptId, actor));
    const at = clock.now();
    const paperClosed = await posts.paperClosed(office.officeId, at);
    const line = head ? chosenLine(await store.directory.lately(), head, office.officeId) : [];
    const { register, numberOf } = typed
      ? freeNumbers(office, typed, at)
      : numbersAt(office, 'files', at, line);
    const fileId = ids.file();
    const holdingId = ids.holding();

    /** The receipt's side of the same act, when the file is opened on one. */
    const puttingIn = (
      created: FileDecision,
    ): Pick<Commit, 'decisions'> & { readonly also: readonly Also[] } => {
      if (!receipt) return { decisions: [], also: [] };
      const { receiptId, diarisedAt } = receipt.head;
      const context = { by: actor, at, relations: receipt.relations };
      const filed = putInFile(receipt, created.after, context);
      return {
        decisions: [filed],
        also: [
          { kind: 'filed-receipt', fileId, serial: 1, receiptId, at },
          { kind: 'open-receipt', fileId, receipt: { receiptId, diarisedAt } },
        ],
      };
    };

    // Built again for each number that another creation took first; ids and hour stay the same.
    return store.commitNumbered(register, serial => {
      const number = numberOf(serial);
      const { officeId } = office;
      const created = create(
        {
          ...body,
          head,
          receipt: receipt?.head,
          classification,
          fileId,
          number,
          officeId,
          holdingId,
          level,
          rules: office,
          paperClosed,
        },
        { by: actor, at },
      );
      const { decisions, also } = puttingIn(created);
      const told = entryOf(classification, body.subject);
      const entry = {
        serial,
        number,
        ...given('head', head),
        objectId: fileId,
        ...told,
        at,
        by: actor.postId,
      };
      const acted = actedOf(created.after);
      return {
        decisions: [created, ...decisions],
        also: [...also, { kind: 'register-entry', register, entry }],
        once,
        answer: { status: 201, body: acted },
        result: acted,
      };
    });
  };
