import type { Office } from '#functions/office/office.ts';
import { commitOutgoing, takeOutgoing } from '#functions/office/outgoing.ts';
import type { UseCase } from '#functions/runtime/use-case.ts';
import type { contract } from '#shared/contract/routes.ts';
import { dispatchDraft as dispatch } from '#shared/domain/dispatch/dispatch-acts.ts';
import { given } from '#shared/domain/holding.ts';
import { istDay } from '#shared/domain/time.ts';
import { arriving } from './arrivals.ts';
import { namesOf } from './names.ts';

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
    return commitOutgoing(office, decisions, { once, also: [...also, { kind: 'dispatched', line }] });
  };
