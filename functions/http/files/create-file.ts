import { fileNumbers } from '#functions/office/file-numbers.ts';
import { actedOf } from '#functions/office/files.ts';
import type { Office } from '#functions/office/office.ts';
import type { UseCase } from '#functions/runtime/use-case.ts';
import type { contract } from '#shared/contract/routes.ts';
import type { FileDecision } from '#shared/domain/act.ts';
import { watched } from '#shared/domain/category.ts';
import { startingWith } from '#shared/domain/channels/standing.ts';
import { admitKept } from '#shared/domain/classification.ts';
import { createFile as create } from '#shared/domain/file-acts.ts';
import { putInFile } from '#shared/domain/receipt-acts.ts';
import type { Also } from '#shared/store/also.ts';
import type { Commit } from '#shared/store/office-store.ts';

export const createFile =
  ({ clock, ids, posts, receipts, store }: Office): UseCase<typeof contract.createFile> =>
  async ({ actor, body, once }) => {
    const classification = admitKept(body.classification);
    const office = await posts.officeOf(actor.postId);
    const { officeId } = office;
    const directory = await store.directory.lately();
    const { level } = directory.getPost(actor.postId);
    const receipt = body.receiptId && (await receipts.take(body.receiptId, actor));
    const at = clock.now();
    const rules = await posts.rulesOf(actor.postId);
    const paperClosed = await posts.paperClosed(officeId, at);
    const fileId = ids.file();
    const category = receipt?.head.details.category;
    const begins = startingWith(directory, { category: watched(category), officeId });
    const file = { ...body, fileId, classification, toChannel: begins?.channelId };
    const { register, numberOf, entered } = fileNumbers(directory, office, file, { by: actor.postId, at });
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
      const created = create(
        {
          ...file,
          receipt: receipt && { ...receipt.head, category },
          number: numberOf(serial),
          officeId,
          holdingId,
          level,
          rules,
          paperClosed,
        },
        { by: actor, at },
      );
      const { decisions, also } = puttingIn(created);
      const acted = actedOf(created.after);
      return {
        decisions: [created, ...decisions],
        also: [...also, entered(serial)],
        once,
        answer: { status: 201, body: acted },
        result: acted,
      };
    });
  };
