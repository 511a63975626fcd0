import type { ConsultationEvent } from '../events.ts';
import { given } from '../holding.ts';
import type { ConsultationHead, Reminder } from './consultation.ts';

const birth = ({
  at,
  by,
  data,
}: Extract<ConsultationEvent, { type: 'consultation.asked' }>): ConsultationHead => {
  const { classification = 'normal', ...question } = data;
  return {
    ...question,
    classification,
    state: 'ASKED',
    version: 1,
    askedAt: at,
    ...given('askedBy', by.kind === 'officer' ? by.officerId : undefined),
    left: data.asked.length,
    toCarry: at,
  };
};

/** Reminders that have not been carried when the next is given: whom that names gets that alone. */
const overtaken = (
  { toCarry, reminded, remindedBefore = [] }: ConsultationHead,
  by: Pick<Reminder, 'of'>,
): readonly Reminder[] =>
  toCarry === undefined || reminded === undefined
    ? []
    : [...remindedBefore, reminded].flatMap(reminder => {
        const of = reminder.of.filter(answerId => !by.of.includes(answerId));
        return of.length === 0 ? [] : [{ ...reminder, of }];
      });

const step = (
  head: ConsultationHead,
  event: Exclude<ConsultationEvent, { type: 'consultation.asked' }>,
): ConsultationHead => {
  switch (event.type) {
    case 'consultation.carried': {
      const { toCarry: _, remindedBefore: _b, ...rest } = head;
      return rest;
    }
    case 'consultation.answered':
      return { ...head, left: event.data.left };
    case 'consultation.settled':
      return { ...head, state: 'SETTLED', left: 0, settledAt: event.at };
    case 'consultation.reminded': {
      const { remindedBefore: _, ...rest } = head;
      const before = overtaken(head, event.data);
      return {
        ...rest,
        reminded: { ...event.data, at: event.at },
        ...given('remindedBefore', before.length === 0 ? undefined : [...before]),
        toCarry: event.at,
      };
    }
    case 'consultation.closed': {
      if (event.by.kind !== 'officer') throw new Error('a question is closed by an officer');
      const { postId, officerId } = event.by;
      const closed = { postId, officerId, at: event.at, reason: event.data.reason };
      return { ...head, state: 'CLOSED', closed, toCarry: event.at };
    }
  }
};

/** Folds one more event into a question's head. The first must be `consultation.asked`, and no number may be left out. */
export const foldConsultation = (
  head: ConsultationHead | undefined,
  event: ConsultationEvent,
): ConsultationHead => {
  if (event.seq !== (head?.version ?? 0) + 1) throw new Error(`journal gap before event ${event.seq}`);
  if (event.type === 'consultation.asked') return birth(event);
  if (!head) throw new Error(`journal begins with ${event.type}`);
  return { ...step(head, event), version: event.seq };
};
