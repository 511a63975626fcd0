import { dayText, istDayOf } from '../../time.ts';
import type { Words } from '../../words/words.ts';
import type { DueMark } from '../due.ts';

type Stay = {
  readonly dueOn?: string | undefined;
  readonly limitAt?: string | undefined;
  readonly lateAfter?: string | undefined;
  readonly reviewOn?: string | undefined;
};

/** What the sender's day and the office's limit say of a stay; undefined where neither says anything to be marked. */
export const wantedMarks = (
  { dueOn, limitAt, lateAfter = limitAt, reviewOn }: Stay,
  nowMs: number,
  { words, language }: { words: Words; language: 'hi' | 'en' },
): readonly DueMark[] => {
  const marks: DueMark[] = [];
  const today = istDayOf(nowMs);
  if (dueOn !== undefined && dueOn < today)
    marks.push({ kind: 'overdue', text: words.dues.wantedOverdue(dayText(dueOn, language)) });
  else if (dueOn === today) marks.push({ kind: 'today', text: words.dues.wantedToday });
  else if (dueOn !== undefined)
    marks.push({ kind: 'due', text: words.dues.wanted(dayText(dueOn, language)) });
  if (reviewOn !== undefined) {
    const kind = reviewOn < today ? 'overdue' : reviewOn === today ? 'today' : 'due';
    marks.push({ kind, text: words.file.reviewOn(dayText(reviewOn, language)) });
  }
  if (lateAfter !== undefined && Date.parse(lateAfter) < nowMs)
    marks.push({ kind: 'overdue', text: words.dues.beyond });
  return marks;
};
