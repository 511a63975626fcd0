import type { Office } from '#functions/office/office.ts';
import type { UseCase } from '#functions/runtime/use-case.ts';
import type { contract } from '#shared/contract/routes.ts';
import { given } from '#shared/domain/holding.ts';
import { Refusal } from '#shared/domain/refusal.ts';
import { istDay } from '#shared/domain/time.ts';
import { shownNow } from './follow-ups.ts';

export const setFollowUp =
  (office: Office): UseCase<typeof contract.setFollowUp> =>
  async ({ actor, body: { objectId, on, note }, once }) => {
    const now = await shownNow(office, objectId, actor);
    const setAt = office.clock.now();
    if (on < istDay(setAt)) throw new Refusal('follow-up.day-past', { objectId });
    const followUp = { objectId, on, ...given('note', note), setAt };
    // What the paper says by then is read again: the request's record keeps no subject.
    await office.store.commit({
      decisions: [],
      also: [{ kind: 'follow-up', followUp: { ...followUp, postId: actor.postId } }],
      once,
      answer: { status: 201, body: followUp },
    });
    return { ...followUp, now };
  };
