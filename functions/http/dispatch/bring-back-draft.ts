import type { Office } from '#functions/office/office.ts';
import { commitOutgoing, takeOutgoing } from '#functions/office/outgoing.ts';
import type { UseCase } from '#functions/runtime/use-case.ts';
import type { contract } from '#shared/contract/routes.ts';
import { bringBackDraft as bringBack } from '#shared/domain/dispatch/dispatch-acts.ts';
import { istDay } from '#shared/domain/time.ts';

export const bringBackDraft =
  (office: Office): UseCase<typeof contract.bringBackDraft> =>
  async asked => {
    const { outgoing, context } = await takeOutgoing(office, asked, 'dispatch');
    const { on = istDay(context.at) } = asked.body;
    return commitOutgoing(office, [bringBack(outgoing, { ...asked.body, on }, context)], asked);
  };
