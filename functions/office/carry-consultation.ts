import { type Again, whileOvertaken } from '#functions/runtime/again.ts';
import type { AnswerDecision } from '#shared/domain/act.ts';
import type { AnswerHead } from '#shared/domain/consultations/answer.ts';
import {
  askPost,
  isOpenAnswer,
  lapseAnswer,
  remindAnswer,
} from '#shared/domain/consultations/answer-acts.ts';
import { type Asked, type ConsultationHead, reminderOf } from '#shared/domain/consultations/consultation.ts';
import { carried } from '#shared/domain/consultations/consultation-acts.ts';
import type { ConsultationId } from '#shared/domain/ids.ts';
import type { Also } from '#shared/store/also.ts';
import { later } from './clock.ts';
import type { Office } from './office.ts';
import { inCharge } from './people.ts';

export type Carrier = Pick<Office, 'store' | 'posts' | 'clock' | 'ids'>;

/** A reminder is told to whoever answers for the post now. */
const tellReminded = async (
  { store, ids }: Carrier,
  { after, event }: AnswerDecision,
): Promise<readonly Also[]> => {
  const directory = await store.directory.lately();
  const officerId = inCharge(directory, after.holder, event.at)?.officerId;
  if (officerId === undefined) return [];
  const notification = {
    notificationId: ids.notification(),
    officerId,
    kind: 'reminded' as const,
    objectId: after.answerId,
    number: after.number,
    postId: after.holder,
    heldBy: after.holder,
    heldSince: after.heldSince,
    at: event.at,
  };
  return [{ kind: 'notification', notification }];
};

/** Brings the question to one post; a question that was closed meanwhile goes to nobody more. */
const bring = async (carrier: Carrier, head: ConsultationHead, asked: Asked): Promise<void> => {
  const { store, posts, clock } = carrier;
  const rules = await posts.rulesOf(asked.postId);
  const decision = askPost(head, asked, { at: later(clock.now(), head.askedAt), rules });
  const { consultationId } = head;
  await store.commit({ decisions: [decision], also: [{ kind: 'consultation-open', consultationId }] });
};

/** What a question says now of an answer that is there: a reminder, or that it is closed. */
const follow = async (carrier: Carrier, head: ConsultationHead, answer: AnswerHead): Promise<void> => {
  const { store, clock } = carrier;
  if (!isOpenAnswer(answer)) return;
  const holding = await store.holdings.of(answer);
  const at = later(clock.now(), answer.heldSince);
  const held = { head: answer, holding };
  if (head.state === 'CLOSED') {
    const lapsed = lapseAnswer(held, at);
    if (lapsed) await store.commit({ decisions: [lapsed] });
    return;
  }
  const reminded = reminderOf(head, answer.answerId);
  if (!reminded) return;
  const told = remindAnswer(held, reminded, at);
  if (told) await store.commit({ decisions: [told], also: await tellReminded(carrier, told) });
};

/** Once through everything that is left; what one post's part fails for keeps no other from theirs. */
const carryOnce = async (carrier: Carrier, consultationId: ConsultationId): Promise<number> => {
  const { store, clock } = carrier;
  const head = await store.consultations.get(consultationId);
  if (head.toCarry === undefined) return 0;
  await store.directory.current();
  const known = await store.consultations.getAnswers(head.asked.map(({ answerId }) => answerId));
  const answers = new Map(known.map(answer => [answer.answerId, answer]));
  const failed: unknown[] = [];
  for (const asked of head.asked) {
    const answer = answers.get(asked.answerId);
    try {
      if (answer) await follow(carrier, head, answer);
      else if (head.state === 'ASKED') await bring(carrier, head, asked);
    } catch (error) {
      failed.push(error);
    }
  }
  if (failed.length > 0) throw failed[0];
  const done = carried(head, later(clock.now(), head.toCarry));
  if (done) await store.commit({ decisions: [done] });
  return head.asked.length;
};

/**
 * Carries what a question says to those it concerns: it comes to each post, reminders reach those that have not answered, and
 * what is closed ends with each. Decided from what stands in the table, one transaction a post: told twice, late, or begun again
 * after a crash between any two, it does what is left and nothing else. Answers how many posts it looked at.
 */
export const carryConsultation = (
  carrier: Carrier,
  again: Again,
  consultationId: ConsultationId,
): Promise<number> => whileOvertaken(again, () => carryOnce(carrier, consultationId));
