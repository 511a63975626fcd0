import type { Office } from '#functions/office/office.ts';
import { standToReceipt } from '#functions/office/onlooker.ts';
import type { UseCase } from '#functions/runtime/use-case.ts';
import type { WatchedLetter } from '#shared/contract/receipt-views.ts';
import type { contract } from '#shared/contract/routes.ts';
import { acknowledgeByOf, transferByOf } from '#shared/domain/beside-receipt.ts';
import { given } from '#shared/domain/holding.ts';
import type { ReceiptHead } from '#shared/domain/receipt.ts';
import { Refusal } from '#shared/domain/refusal.ts';
import { endOf } from '#shared/domain/write-off.ts';

/** A line as its post meets it in the register: the subject only where that is shown there. */
const lineOf = (head: ReceiptHead, isTold: boolean): WatchedLetter => {
  const { receiptId, diaryNumber, details, replyBy, state, holder, fileId, openParts, writeOff } = head;
  return {
    receiptId,
    diaryNumber,
    receivedOn: details.receivedOn,
    ...given('acknowledgeBy', acknowledgeByOf(details)),
    ...given('transferBy', transferByOf(details)),
    ...given('replyBy', replyBy),
    ...(isTold ? { subject: details.subject } : {}),
    state,
    holder,
    ...(isTold ? given('fileId', fileId) : {}),
    openParts,
    ...given('writeOff', writeOff && endOf(writeOff)),
  };
};

/** The register is for the posts of its own office; for all others there is no such office. */
export const listWatch =
  ({ store }: Office): UseCase<typeof contract.listWatch> =>
  async ({ actor, params: { officeId, category }, query: { open, ...page } }) => {
    if (actor.officeId !== officeId) throw new Refusal('office.unknown');
    const { items, ...rest } = await store.watch.list({ officeId, category, isOpen: open === 'true' }, page);
    const heads = new Map((await store.receipts.getMany(items)).map(head => [head.receiptId, head]));
    const onlooker = { directory: await store.directory.lately(), actor };
    return {
      items: items.flatMap(receiptId => {
        const head = heads.get(receiptId);
        return head ? [lineOf(head, standToReceipt(onlooker, head).to('register').allowed)] : [];
      }),
      ...rest,
    };
  };
