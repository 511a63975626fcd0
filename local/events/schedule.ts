import { type Next, parseCron } from './cron.ts';
import type { Positions } from './positions.ts';
import type { Source } from './stream-source.ts';

const UNITS: Readonly<Record<string, number>> = { minute: 60_000, hour: 3_600_000, day: 86_400_000 };
/** No timer is longer: a machine may sleep, and its clock be put right, meanwhile. */
const LONGEST_TIMER = 60_000;

/** Reads `rate(…)` or `cron(…)`; throws on anything else. */
export function parseSchedule(expression: string, timezone: string): Next {
  const [, count, unit] = /^rate\((\d+) (minute|hour|day)s?\)$/.exec(expression) ?? [];
  if (count !== undefined && unit !== undefined) {
    const period = Number(count) * (UNITS[unit] ?? 0);
    return after => after + period;
  }
  const [, cron] = /^cron\((.+)\)$/.exec(expression) ?? [];
  if (cron !== undefined) return parseCron(cron, timezone);
  throw new Error(`schedule ${expression}`);
}

/** Names a schedule expression that is not known here. */
export function unknownInSchedule(of: string, expression: string, timezone = 'UTC'): readonly string[] {
  try {
    parseSchedule(expression, timezone);
    return [];
  } catch (error) {
    return [`schedule of ${of}: ${error instanceof Error ? error.message : String(error)}`];
  }
}

export interface ScheduleOptions {
  readonly arn: string;
  readonly expression: string;
  readonly timezone: string;
  readonly positions: Positions;
  /** Told when it is due; `at` is the time it was due, in epoch milliseconds. */
  readonly fire: (at: number) => void;
}

/**
 * Fires when the expression says. A time that passed while the district was down is made up for once, at the start: on AWS it
 * would not have been down. What comes at a rate begins with the start itself, as a rule at a rate does when it is made: whoever
 * sweeps finds at once what the time without them left behind.
 */
export function startSchedule({ arn, expression, timezone, positions, fire }: ScheduleOptions): Source {
  const next = parseSchedule(expression, timezone);
  const kept = positions.find(arn);
  const isRate = expression.startsWith('rate(');
  let last = kept === undefined ? Date.now() : Number(kept);
  if (kept === undefined) positions.set(arn, String(last));
  let begins = isRate && kept !== undefined;
  let timer: NodeJS.Timeout | undefined;

  const tick = () => {
    const now = Date.now();
    const due = next(last);
    if (due === undefined) return;
    if (due <= now || begins) {
      begins = false;
      last = now;
      positions.set(arn, String(last));
      fire(Math.min(due, now));
    }
    const wait = Math.max(0, (next(last) ?? now + LONGEST_TIMER) - now);
    timer = setTimeout(tick, Math.min(wait, LONGEST_TIMER));
  };
  tick();
  return {
    async stop() {
      clearTimeout(timer);
    },
  };
}
