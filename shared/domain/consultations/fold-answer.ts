import type { AnswerEvent } from '../events.ts';
import { given } from '../holding.ts';
import type { AnswerHead } from './answer.ts';

const handOf = ({ at, by }: AnswerEvent) => {
  if (by.kind !== 'officer') throw new Error('an answer is the work of officers');
  return { postId: by.postId, officerId: by.officerId, at };
};

const birth = ({ at, data }: Extract<AnswerEvent, { type: 'answer.asked' }>): AnswerHead => {
  const { classification = 'normal', postId, dueAt: _, ...asked } = data;
  return {
    ...asked,
    classification,
    state: 'MARKED',
    version: 1,
    asked: postId,
    askedAt: at,
    holder: postId,
    heldSince: at,
    from: data.asker,
    reminders: 0,
    lastReminder: 0,
  };
};

const step = (head: AnswerHead, event: Exclude<AnswerEvent, { type: 'answer.asked' }>): AnswerHead => {
  switch (event.type) {
    case 'answer.opened':
      return { ...head, state: 'OPENED', openedAt: event.at };
    case 'answer.passed': {
      const { openedAt: _o, escalatedTo: _e, ...kept } = head;
      const { from, postId: holder, holdingId } = event.data;
      return { ...kept, state: 'MARKED', from, holder, holdingId, heldSince: event.at };
    }
    case 'answer.given': {
      const { textSha256, papers, late } = event.data;
      return {
        ...head,
        state: 'ANSWERED',
        given: { ...handOf(event), textSha256, ...given('papers', papers), ...given('late', late) },
      };
    }
    case 'answer.time-asked':
      return { ...head, timeAsked: { ...handOf(event), ...event.data } };
    case 'answer.extended': {
      // What was asked for is granted, or as much of it as the asker gives.
      const { timeAsked: _, ...rest } = head;
      return rest;
    }
    case 'answer.reminded':
      return { ...head, reminders: head.reminders + 1, lastReminder: event.data.n };
    case 'answer.lapsed':
      return { ...head, state: 'LAPSED', lapsedAt: event.at };
    case 'custody.reminded':
      return { ...head, reminders: head.reminders + 1 };
    case 'custody.escalated':
      return { ...head, escalatedTo: event.data.postId };
    case 'custody.ladder-ended':
      return head;
  }
};

/** Folds one more event into an answer's head. The first must be `answer.asked`, and no number may be left out. */
export const foldAnswer = (head: AnswerHead | undefined, event: AnswerEvent): AnswerHead => {
  if (event.seq !== (head?.version ?? 0) + 1) throw new Error(`journal gap before event ${event.seq}`);
  if (event.type === 'answer.asked') return birth(event);
  if (!head) throw new Error(`journal begins with ${event.type}`);
  return { ...step(head, event), version: event.seq };
};
