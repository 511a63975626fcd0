import {
  Day,
  epochOf,
  type Instant,
  Instant as InstantSchema,
  instantOf,
  istDay,
  istInstant,
  nextDay,
} from '../time.ts';
import { plainDigits } from '../words.ts';
import { type Cell, type Misread, malformed, shown } from './cell.ts';

const DATE =
  /^(?:(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})|(\d{1,2})[-/.](\d{1,2})[-/.](\d{4}))(?:(?:\s+|T)(\d{1,2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?))?$/;
const TIME = /^([01]?\d|2[0-3]):([0-5]\d)(?::([0-5]\d)(?:\.(\d{1,3}))?)?$/;
/** Days since the last of 1899: what a date is to Excel when its cell lost its format. */
const SERIAL = /^\d{5}(?:\.\d+)?$/;

const EXPECTED = {
  hi: 'तिथि YYYY-MM-DD या DD-MM-YYYY के रूप में लिखें, जैसे 2026-04-01 या 01-04-2026।',
  en: 'Write the date as YYYY-MM-DD or DD-MM-YYYY, such as 2026-04-01 or 01-04-2026.',
} as const;
const EXPECTED_TIME = {
  hi: 'समय HH:MM के रूप में लिखें, जैसे 10:00।',
  en: 'Write the time as HH:MM, such as 10:00.',
} as const;

const pad = (digits: string | undefined, length = 2): string => (digits ?? '').padStart(length, '0');

const fullTime = (text: string): string | undefined => {
  const [whole, hour, minute, second, part = ''] = TIME.exec(text) ?? [];
  return whole === undefined ? undefined : `${pad(hour)}:${minute}:${pad(second)}.${part.padEnd(3, '0')}`;
};

const serialDay = (text: string): string =>
  new Date(Date.UTC(1899, 11, 30) + Math.floor(Number(text)) * 86_400_000).toISOString().slice(0, 10);

type Written = { readonly day: Day; readonly time?: string };

/** A day, first year or last, and perhaps a time of the clock in India. 3/4 is the third of April, as everybody here writes it. */
const written = (typed: string): Written | Misread => {
  const text = plainDigits(typed);
  if (SERIAL.test(text)) return { code: 'cell.date-number', facts: { value: text, day: serialDay(text) } };
  const [, year, month, date, date2, month2, year2, clock] = DATE.exec(text) ?? [];
  const day = Day.safeParse(`${year ?? year2}-${pad(month ?? month2)}-${pad(date ?? date2)}`);
  const time = clock === undefined ? undefined : fullTime(clock);
  const isOfThisOffice = day.success && day.data >= '1900-01-01' && day.data < '2200-01-01';
  if (!isOfThisOffice || (clock !== undefined && time === undefined))
    return malformed(shown(typed), EXPECTED);
  return { day: day.data, ...(time === undefined ? {} : { time }) };
};

/** A day; a spreadsheet that adds midnight to it means the same. */
export const dayCell: Cell<Day> = {
  read: text => {
    const read = written(text);
    if ('code' in read) return read;
    const isDay = read.time === undefined || read.time === '00:00:00.000';
    return isDay ? { value: read.day } : malformed(text, EXPECTED);
  },
  write: day => day,
};

const IST_OFFSET_MS = 330 * 60_000;
/** The clock in India at this moment. */
const istTime = (instant: Instant): string =>
  new Date(epochOf(instant) + IST_OFFSET_MS).toISOString().slice(11, 23);

const dayBefore = (day: Day): Day => istDay(instantOf(epochOf(istInstant(day, '00:00')) - 1));

/**
 * A moment. A day alone is its first moment where something starts, and the whole of it where something ends: in charge
 * “until 31 March” means at the close of that day. So a day alone is also what is written for midnight: Excel would
 * make a day of `2026-04-01 00:00`, and mean another by it.
 */
export const momentCell = (bound: 'start' | 'end'): Cell<Instant> => ({
  read: text => {
    const read = written(text);
    if ('code' in read) return read;
    const { day, time } = read;
    if (time === undefined) return { value: istInstant(bound === 'start' ? day : nextDay(day), '00:00') };
    return { value: InstantSchema.parse(instantOf(Date.parse(`${day}T${time}Z`) - IST_OFFSET_MS)) };
  },
  write: instant => {
    const day = istDay(instant);
    const time = istTime(instant);
    if (time === '00:00:00.000') return bound === 'start' ? day : dayBefore(day);
    return `${day} ${time.replace(/\.000$/, '').replace(/(?<=^\d\d:\d\d):00$/, '')}`;
  },
});

/** A time of the clock as a calendar keeps it, `HH:MM`. */
export const clockCell: Cell<string> = {
  read: text => {
    const time = fullTime(plainDigits(text));
    return time?.endsWith(':00.000') ? { value: time.slice(0, 5) } : malformed(text, EXPECTED_TIME);
  },
  write: time => time,
};
