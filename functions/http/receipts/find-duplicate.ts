import type { Office } from '#functions/office/office.ts';
import { standToReceipt } from '#functions/office/onlooker.ts';
import type { UseCase } from '#functions/runtime/use-case.ts';
import type { contract } from '#shared/contract/routes.ts';
import { sameLetter } from '#shared/domain/beside-receipt.ts';

/** Tells of the office's own diary what stands in it for every post there: the subject, where the register shows it. */
export const findDuplicate =
  ({ store }: Office): UseCase<typeof contract.findDuplicate> =>
  async ({ actor, query }) => {
    const mark = sameLetter(query);
    const known = mark && (await store.letters.find(actor.officeId, mark));
    if (!known) return {};
    const head = await store.receipts.get(known.receiptId);
    const onlooker = { directory: await store.directory.lately(), actor };
    const isTold = standToReceipt(onlooker, head).to('register').allowed;
    return { duplicate: { ...known, ...(isTold ? { subject: head.details.subject } : {}) } };
  };
