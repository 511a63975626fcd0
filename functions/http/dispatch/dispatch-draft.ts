import type { Office } from '#functions/office/office.ts';
import { commitOutgoing, takeOutgoing } from '#functions/office/outgoing.ts';
import type { UseCase } from '#functions/runtime/use-case.ts';
import type { contract } from '#shared/contract/routes.ts';
import type { ByOfficer } from '#shared/domain/actor.ts';
import { dispatchDraft as dispatch } from '#shared/domain/dispatch/dispatch-acts.ts';
import type { DispatchLine } from '#shared/domain/dispatch/line.ts';
import { given } from '#shared/domain/holding.ts';
import { istDay } from '#shared/domain/time.ts';
import type { Also } from '#shared/store/also.ts';
import { arriving } from './arrivals.ts';
import { namesOf } from './names.ts';
import { entering } from './own-account.ts';

/** What was paid for is taken off the account of the office that sends it, in the act itself. */
const charging = async (
  office: Office,
  actor: ByOfficer,
  { draftId, number, on, sent }: DispatchLine,
): Promise<readonly Also[]> => {
  const paid = sent.flatMap(({ serial, to, mode, postage = 0 }) =>
    postage > 0 ? [{ serial, ...given('to', to), mode, paise: postage }] : [],
  );
  return paid.length === 0
    ? []
    : [await entering(office, actor, { kind: 'used', draftId, number, on, sent: paid })];
};

export const dispatchDraft =
  (office: Office): UseCase<typeof contract.dispatchDraft> =>
  async asked => {
    const { actor, body, once } = asked;
    const { outgoing, context } = await takeOutgoing(office, asked, 'dispatch');
    const { head } = outgoing;
    const { at } = context;
    const on = body.on ?? istDay(at);
    const { sent, also } = await arriving(office, head, { actor, at, sent: body.sent });
    const decisions = dispatch(outgoing, { on, sent }, context);
    const nameOf = await namesOf(office, head);
    const { draftId, issue, classification } = head;
    const line = {
      ...{ draftId, seq: head.version + 1, number: issue?.number ?? '', officeId: actor.officeId, on },
      by: actor.postId,
      sent: sent.map(({ serial, mode, tracking, postage }) => ({
        serial,
        ...given('to', classification === 'confidential' ? undefined : nameOf(serial)),
        mode,
        ...given('tracking', tracking),
        ...given('postage', postage),
      })),
    };
    const charged = await charging(office, actor, line);
    return commitOutgoing(office, decisions, {
      once,
      also: [...also, { kind: 'dispatched', line }, ...charged],
    });
  };
