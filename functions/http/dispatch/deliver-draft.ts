import type { Office } from '#functions/office/office.ts';
import { commitOutgoing, takeOutgoing } from '#functions/office/outgoing.ts';
import type { UseCase } from '#functions/runtime/use-case.ts';
import type { contract } from '#shared/contract/routes.ts';
import { deliverDraft as deliver } from '#shared/domain/dispatch/dispatch-acts.ts';
import { istDay } from '#shared/domain/time.ts';

export const deliverDraft =
  (office: Office): UseCase<typeof contract.deliverDraft> =>
  async asked => {
    const { outgoing, context } = await takeOutgoing(office, asked, 'dispatch');
    const { on = istDay(context.at) } = asked.body;
    return commitOutgoing(office, [deliver(outgoing, { ...asked.body, on }, context)], asked);
  };
