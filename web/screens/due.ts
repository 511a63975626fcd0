import type { Language } from '../problem.ts';
import { istDayOf, momentText } from '../time.ts';
import type { Words } from '../words/words.ts';

type Clock = { readonly dueAt?: string | undefined; readonly rung: number };
export type DueMark = { readonly kind: 'overdue' | 'today' | 'due'; readonly text: string };

/**
 * How a stay stands to its clock: how often it was reminded or escalated, else when that will first be. Undefined where
 * no clock runs.
 */
export const dueMark = (
  { dueAt, rung }: Clock,
  nowMs: number,
  { words, language }: { words: Words; language: Language },
): DueMark | undefined => {
  if (rung > 0) return { kind: 'overdue', text: words.work.reminded(rung) };
  if (dueAt === undefined) return undefined;
  if (istDayOf(Date.parse(dueAt)) <= istDayOf(nowMs))
    return { kind: 'today', text: words.work.reminderToday };
  return { kind: 'due', text: words.work.reminderAt(momentText(dueAt, language)) };
};
