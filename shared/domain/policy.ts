import * as z from 'zod';
import { type Calendar, DEFAULT_CALENDAR, Limit, limitEnds } from './calendar.ts';
import { Category } from './category.ts';
import { Level } from './level.ts';
import { Duration, epochOf, type Instant, instantOf } from './time.ts';

/**
 * One step of the escalation ladder: who is told, and when, counted from the arrival at the holder. `remind` tells the
 * holder; `escalate` tells the post `levels` steps up the reporting line. Nobody loses the file by it.
 */
export const Rung = z.discriminatedUnion('tell', [
  z.strictObject({ tell: z.literal('holder'), limit: Limit }),
  z.strictObject({ tell: z.literal('superior'), levels: z.int().min(1).max(9), limit: Limit }),
]);
export type Rung = z.infer<typeof Rung>;

/** How an office wants its work done: its ladder, and the limits it sets otherwise than the defaults. */
export const Policy = z.strictObject({
  /** Lowest rung first. */
  rungs: z.array(Rung).max(20),
  /** How long one official may keep a case before a reason for the delay is asked. */
  limit: Limit.optional(),
  /** Distinct levels a file may pass before the sender is warned. */
  levels: z.int().min(1).max(20).optional(),
  /** Calendar days for which a file may be parked without approval. */
  parkDays: z.int().min(0).max(366).optional(),
  /** The level from which a post closes files itself; below it closing is requested. */
  closingLevel: Level.optional(),
  /** Calendar days from receipt by which these are answered. */
  replyDays: z.partialRecord(Category, z.int().min(1).max(366)).optional(),
});
export type Policy = z.infer<typeof Policy>;

/** The defaults of domain.md: 1.3 (closing), 2.1 (seven working days, four levels), 2.2 (replies). */
export const DEFAULT_LIMITS = {
  levels: 4,
  parkDays: 30,
  closingLevel: 2,
  replyDays: { vip: 30, rti: 30, grievance: 21 },
} as const;

const working = (days: number): Limit => ({ after: Duration.parse(`P${days}D`), days: 'working' });

/** Seven working days with one official (CSMOP para 60), reminded on days 3, 5 and 7; the line above is told on 8 and 15. */
export const DEFAULT_POLICY: Policy = {
  rungs: [
    { tell: 'holder', limit: working(3) },
    { tell: 'holder', limit: working(5) },
    { tell: 'holder', limit: working(7) },
    { tell: 'superior', levels: 1, limit: working(8) },
    { tell: 'superior', levels: 2, limit: working(15) },
  ],
};

/** How an office counts: its ladder and its calendar. */
export type Rules = { readonly policy: Policy; readonly calendar: Calendar };
export const DEFAULT_RULES: Rules = { policy: DEFAULT_POLICY, calendar: DEFAULT_CALENDAR };

/**
 * When rung number `rung` (0 first) of a stay that began at `since` is due, or undefined past the last rung.
 * A rung is never due before the one below it, however the ladder was written.
 */
export const rungDue = (since: Instant, rung: number, { policy, calendar }: Rules): Instant | undefined => {
  if (rung >= policy.rungs.length) return undefined;
  const dues = policy.rungs.slice(0, rung + 1).map(step => epochOf(limitEnds(since, step.limit, calendar)));
  return instantOf(Math.max(...dues));
};

/** When one official has had a stay for as long as the office lets them: beyond it a reason for the delay is asked. */
export const officialLimit = (since: Instant, { policy, calendar }: Rules): Instant =>
  limitEnds(since, policy.limit ?? working(7), calendar);
