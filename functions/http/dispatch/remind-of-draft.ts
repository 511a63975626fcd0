import type { Office } from '#functions/office/office.ts';
import { commitOutgoing, takeOutgoing } from '#functions/office/outgoing.ts';
import type { UseCase } from '#functions/runtime/use-case.ts';
import type { contract } from '#shared/contract/routes.ts';
import { remindOfDraft as remind } from '#shared/domain/dispatch/dispatch-acts.ts';

export const remindOfDraft =
  (office: Office): UseCase<typeof contract.remindOfDraft> =>
  async asked => {
    const { outgoing, context } = await takeOutgoing(office, asked, 'remind');
    return commitOutgoing(office, [remind(outgoing, asked.body.serials, context)], asked);
  };
