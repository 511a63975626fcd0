import type { Office } from '#functions/office/office.ts';
import { commitOutgoing, takeOutgoing } from '#functions/office/outgoing.ts';
import type { UseCase } from '#functions/runtime/use-case.ts';
import type { contract } from '#shared/contract/routes.ts';
import { replyToDraft as reply } from '#shared/domain/dispatch/dispatch-acts.ts';
import { istDay } from '#shared/domain/time.ts';

export const replyToDraft =
  (office: Office): UseCase<typeof contract.replyToDraft> =>
  async asked => {
    const { outgoing, context } = await takeOutgoing(office, asked, 'remind');
    const { on = istDay(context.at), receiptId } = asked.body;
    // Nobody learns of a letter by naming it: it must be one they may read.
    if (receiptId) await office.receipts.see(receiptId, asked.actor);
    return commitOutgoing(office, [reply(outgoing, { ...asked.body, on }, context)], asked);
  };
