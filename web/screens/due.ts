import type { Language } from '../problem.ts';
import { istDayOf, momentText } from '../time.ts';
import type { Words } from '../words/words.ts';

type Clock = { readonly dueAt?: string | undefined; readonly rung: number };
export type DueMark = { readonly kind: 'overdue' | 'today' | 'due'; readonly text: string };

/**
 * How a stay stands to its time limits: overdue as soon as one of them has passed, though the next may lie ahead.
 * Undefined where no clock runs.
 */
export const dueMark = (
  { dueAt, rung }: Clock,
  nowMs: number,
  { words, language }: { words: Words; language: Language },
): DueMark | undefined => {
  const passed = dueAt !== undefined && Date.parse(dueAt) <= nowMs;
  const times = rung + (passed ? 1 : 0);
  if (times > 0) return { kind: 'overdue', text: words.work.overdue(times) };
  if (dueAt === undefined) return undefined;
  if (istDayOf(Date.parse(dueAt)) === istDayOf(nowMs)) return { kind: 'today', text: words.work.dueToday };
  return { kind: 'due', text: words.work.due(momentText(dueAt, language)) };
};
