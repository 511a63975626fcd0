const MONTHS = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'];
const DAYS = ['SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT'];

/** Fields of AWS's cron, in their order, with the range of each; names stand for numbers from the range's beginning. */
const FIELDS = [
  { name: 'minutes', from: 0, to: 59, names: [] },
  { name: 'hours', from: 0, to: 23, names: [] },
  { name: 'day of month', from: 1, to: 31, names: [] },
  { name: 'month', from: 1, to: 12, names: MONTHS },
  { name: 'day of week', from: 1, to: 7, names: DAYS },
  { name: 'year', from: 1970, to: 2199, names: [] },
] as const;

type Field = (typeof FIELDS)[number];

/** Values that a field allows; undefined for `*` and `?`. Throws on L, W, # and whatever else is not known. */
function valuesOf(text: string, { name, from, to, names }: Field): ReadonlySet<number> | undefined {
  if (text === '*' || text === '?') return undefined;
  const numberOf = (part: string): number => {
    const named = (names as readonly string[]).indexOf(part.toUpperCase());
    const value = named === -1 ? Number(part) : named + from;
    if (!/^\w+$/.test(part) || !Number.isInteger(value) || value < from || value > to)
      throw new Error(`cron ${name}: ${text}`);
    return value;
  };
  const values = text.split(',').flatMap(part => {
    const [range = '', step] = part.split('/');
    const [low = '', high] = range.split('-');
    const first = range === '*' ? from : numberOf(low);
    const openEnd = step !== undefined || range === '*' ? to : first;
    const last = high === undefined ? openEnd : numberOf(high);
    const by = step === undefined ? 1 : Number(step);
    if (!Number.isInteger(by) || by < 1) throw new Error(`cron ${name}: ${text}`);
    return Array.from({ length: Math.floor((last - first) / by) + 1 }, (_, index) => first + index * by);
  });
  return new Set(values);
}

/** Minutes that the zone's wall clock is ahead of UTC at an instant. */
function offsetMinutes(timezone: string, at: number): number {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone: timezone,
    timeZoneName: 'longOffset',
  }).formatToParts(at);
  const zone = parts.find(({ type }) => type === 'timeZoneName')?.value ?? 'GMT';
  const [, sign = '+', hours = '0', minutes = '0'] = /GMT([+-])(\d\d):(\d\d)/.exec(zone) ?? [];
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const YEARS_AHEAD = 5;

/** First instant after `after` that `cron(…)` means in the zone, in epoch milliseconds; undefined if none comes in years. */
export type Next = (after: number) => number | undefined;

/** Reads the six fields of AWS's cron. Throws, with the field, on what is not known here (L, W, #). */
export function parseCron(expression: string, timezone: string): Next {
  const texts = expression.trim().split(/\s+/);
  if (texts.length !== FIELDS.length) throw new Error(`cron with ${texts.length} fields: ${expression}`);
  const [minutes, hours, days, months, weekdays, years] = FIELDS.map((field, index) =>
    valuesOf(texts[index] ?? '', field),
  );
  const allows = (values: ReadonlySet<number> | undefined, value: number) =>
    values === undefined || values.has(value);

  return after => {
    // Wall-clock time is counted as if it were UTC, and put back when it is found.
    const wall = after + offsetMinutes(timezone, after) * MINUTE;
    const first = Math.floor(wall / MINUTE) * MINUTE + MINUTE;
    const today = Math.floor(first / DAY) * DAY;
    for (let day = today; day < today + YEARS_AHEAD * 366 * DAY; day += DAY) {
      const date = new Date(day);
      const meant =
        allows(years, date.getUTCFullYear()) &&
        allows(months, date.getUTCMonth() + 1) &&
        allows(days, date.getUTCDate()) &&
        allows(weekdays, date.getUTCDay() + 1);
      if (!meant) continue;
      for (let minute = Math.max(day, first); minute < day + DAY; minute += MINUTE) {
        const time = new Date(minute);
        if (allows(hours, time.getUTCHours()) && allows(minutes, time.getUTCMinutes()))
          return minute - offsetMinutes(timezone, minute) * MINUTE;
      }
    }
    return undefined;
  };
}
