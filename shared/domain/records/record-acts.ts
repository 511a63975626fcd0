import type { FileDecision } from '../act.ts';
import { admit, hasPaper, whereabouts } from '../file.ts';
import { type Context, decideOnFile, type HeldFile } from '../file-decision.ts';
import { given } from '../holding.ts';
import { Refusal } from '../refusal.ts';
import { istYear } from '../time.ts';
import { type HoldGround, MOST_HOLDS } from './record.ts';
import { type RetentionCategory, reviewYearOf } from './retention.ts';

export type Recording = { readonly category: RetentionCategory; readonly shelf?: string | undefined };

/**
 * The record room takes a closed file in: of which category, to be looked at again in which year, and where its paper stands.
 * Done again, it is of another category or stands elsewhere.
 */
export const recordFile = (
  { head }: HeldFile,
  { category, shelf }: Recording,
  context: Context,
): FileDecision => {
  admit(head, 'record', context.relations);
  if (head.closedAt === undefined) throw new Error('a file at rest was never closed');
  if (shelf !== undefined && !hasPaper(head)) throw new Refusal('record.no-paper', whereabouts(head));
  const { code, keepYears } = category;
  const data = {
    category: code,
    closedIn: istYear(head.closedAt),
    ...given('keepYears', keepYears),
    reviewIn: reviewYearOf(category, head.closedAt),
    ...given('shelf', shelf),
  };
  return decideOnFile<'file.recorded'>(head, context, { type: 'file.recorded', data }, () => []);
};

/** A court, a request for information, an audit or vigilance needs it: until that is lifted nothing of it is disposed of. */
export const holdFile = (
  { head }: HeldFile,
  { ground, reason }: { readonly ground: HoldGround; readonly reason: string },
  context: Context,
): FileDecision => {
  admit(head, 'hold', context.relations);
  if ((head.holds ?? []).length >= MOST_HOLDS) throw new Refusal('record.holds-full', whereabouts(head));
  const data = { ground, reason };
  return decideOnFile<'file.hold-set'>(head, context, { type: 'file.hold-set', data }, () => []);
};

/** Lifts one hold, with a reason; others stay. */
export const liftHold = (
  { head }: HeldFile,
  { hold, reason }: { readonly hold: number; readonly reason: string },
  context: Context,
): FileDecision => {
  admit(head, 'lift-hold', context.relations);
  if (!head.holds?.some(one => one.hold === hold)) throw new Refusal('record.hold-unknown', { hold });
  const data = { hold, reason };
  return decideOnFile<'file.hold-lifted'>(head, context, { type: 'file.hold-lifted', data }, () => []);
};
