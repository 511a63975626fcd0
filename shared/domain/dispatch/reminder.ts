import type { DraftHead } from '../drafts/draft.ts';
import { Refusal } from '../refusal.ts';
import { isAwaited } from './dispatch.ts';
import { MOST_REMINDERS, STATES_OF_DEED } from './recipient.ts';

/** How an office numbers its reminders; there are no more than these. */
const MARKS = ['I', 'II', 'III'] as const;

type Reminder = {
  readonly mark: (typeof MARKS)[number];
  /** Whom it is for: those it was written to who have it, or should, and have not answered. */
  readonly serials: readonly number[];
  readonly issue: NonNullable<DraftHead['issue']>;
};

/**
 * The next reminder of a letter that went out. Its number is that of whoever was reminded most among those it still goes to.
 * @throws `draft.recipient-state` where nobody is to be reminded, `draft.reminded-enough` where all were reminded three times
 */
export const reminderOf = (head: Pick<DraftHead, 'draftId' | 'issue' | 'dispatch'>): Reminder => {
  const states: readonly string[] = STATES_OF_DEED.remind;
  const silent = (head.dispatch?.recipients ?? []).filter(
    one => isAwaited(one) && states.includes(one.state),
  );
  if (!head.issue || silent.length === 0)
    throw new Refusal('draft.recipient-state', { draftId: head.draftId });
  const timesOf = ({ remindedOn = [] }: (typeof silent)[number]): number => remindedOn.length;
  const left = silent.filter(one => timesOf(one) < MOST_REMINDERS);
  const mark = MARKS[Math.max(...left.map(timesOf))];
  if (mark === undefined) throw new Refusal('draft.reminded-enough', { draftId: head.draftId });
  return { mark, serials: left.map(({ serial }) => serial), issue: head.issue };
};
