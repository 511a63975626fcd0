import * as z from 'zod';
import { type Calendar, DEFAULT_CALENDAR, Limit, limitEnds } from './calendar.ts';
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

/** An office's ladder, lowest rung first. */
export const Policy = z.strictObject({ rungs: z.array(Rung).max(20) });
export type Policy = z.infer<typeof Policy>;

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
