import type { Office } from '#functions/office/office.ts';
import { isNamedFor } from '#functions/office/onlooker.ts';
import { withWhom } from '#functions/office/people.ts';
import type { UseCase } from '#functions/runtime/use-case.ts';
import type { contract } from '#shared/contract/routes.ts';
import { ladderAhead } from '#shared/domain/ahead.ts';
import { clocksOf } from '#shared/domain/clocks.ts';
import { given } from '#shared/domain/holding.ts';
import { RECEIPT_DEEDS, type ReceiptAct } from '#shared/domain/permission/receipt-rules.ts';
import { answerOnReceipt } from '#shared/domain/receipt.ts';

export const getReceipt =
  ({ clock, posts, receipts, store }: Office): UseCase<typeof contract.getReceipt> =>
  async ({ actor, params }) => {
    const { head, relations } = await receipts.read(params.receiptId, actor, { part: 'receipt' });
    const directory = await store.directory.lately();
    const roles = directory.getOfficer(actor.officerId).roles;
    const isOpen = (act: ReceiptAct): boolean =>
      isNamedFor(directory, actor, `receipt.${act}`) && answerOnReceipt(head, act, relations, roles).allowed;
    const holding = await store.holdings.of(head);
    const now = clock.now();
    const { ageFrom, dueAt, endedAt, limitAt, suspendedAt } = holding;
    const above = directory.lineAbove(head.holder);
    const calendar = directory.calendarOf(directory.getPost(head.holder).officeId);
    return {
      ...head,
      may: RECEIPT_DEEDS.filter(isOpen),
      ...clocksOf(calendar, { heldSince: head.heldSince, ageFrom, until: endedAt ?? now }),
      ...withWhom(directory, head.holder, now),
      ...(endedAt === undefined
        ? { ...given('limitAt', limitAt), ...given('suspendedAt', suspendedAt) }
        : {}),
      ...given('dueAt', dueAt),
      ahead: [...ladderAhead(holding, await posts.rulesOf(head.holder), { above })],
    };
  };
