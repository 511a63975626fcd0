import { inLatin } from './digits.ts';
import type { Language } from './problem.ts';

const ZONE = 'Asia/Kolkata';
const LOCALES = { hi: 'hi-IN', en: 'en-IN' } as const satisfies Record<Language, string>;
const DAY_MS = 86_400_000;

const format = (language: Language, parts: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat(LOCALES[language], { timeZone: ZONE, numberingSystem: 'latn', ...parts });

const DATE = { day: 'numeric', month: 'short', year: 'numeric' } as const;
/** A 24-hour clock: it needs no am and pm, which have no settled Hindi abbreviation. */
const TIME = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
const DATES = { hi: format('hi', DATE), en: format('en', DATE) };
const MOMENTS = { hi: format('hi', { ...DATE, ...TIME }), en: format('en', { ...DATE, ...TIME }) };
const CLOCKS = { hi: format('hi', TIME), en: format('en', TIME) };
const ISO_DAY = new Intl.DateTimeFormat('en-CA', {
  timeZone: ZONE,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

/** Date and clock time in India. */
export const momentText = (instant: string, language: Language): string =>
  MOMENTS[language].format(new Date(instant));

/** Clock time in India. */
export const clockText = (instant: string, language: Language): string =>
  CLOCKS[language].format(new Date(instant));

/** A calendar day given as `YYYY-MM-DD`. */
export const dayText = (day: string, language: Language): string =>
  DATES[language].format(new Date(`${day}T12:00:00+05:30`));

const WEEKDAYS = { hi: format('hi', { weekday: 'long' }), en: format('en', { weekday: 'long' }) };
const DAY_MONTH = { day: 'numeric', month: 'long' } as const;
const DAYS_OF_MONTH = { hi: format('hi', DAY_MONTH), en: format('en', DAY_MONTH) };
const WEEK = 7;

/** A moment ahead as one says it: by the clock today, by the weekday within a week, else by day and month. */
export const nearText = (
  instant: string,
  nowMs: number,
  language: Language,
): { readonly on: 'today' | 'day'; readonly text: string } => {
  const at = new Date(instant);
  const days = daysBetween(new Date(nowMs).toISOString(), at.getTime());
  if (days === 0) return { on: 'today', text: CLOCKS[language].format(at) };
  return { on: 'day', text: (days < WEEK ? WEEKDAYS : DAYS_OF_MONTH)[language].format(at) };
};

/** The day it is in India at this moment, `YYYY-MM-DD`. */
export const istDayOf = (epochMs: number): string => ISO_DAY.format(epochMs);

/** Calendar days in India from one moment to another; 0 on the same day. */
export const daysBetween = (from: string, toMs: number): number => {
  const days = Date.parse(istDayOf(toMs)) - Date.parse(istDayOf(Date.parse(from)));
  return Math.max(0, Math.round(days / DAY_MS));
};

/** `YYYY-MM-DD` so many days on. */
export const dayAfter = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10);

/** The moment at which a clock in India shows `time` (HH:MM) on `day`, as the API takes it. */
export const istInstant = (day: string, time: string): string =>
  new Date(`${day}T${time}:00+05:30`).toISOString();

const DAY_TYPED = /^(\d{1,2})[./\-\s](\d{1,2})[./\-\s](\d{4})$|^(\d{2})(\d{2})(\d{4})$/;

/** `22.11.2026` as an office writes it; also with `/` or `-`, without any mark, or in Devanagari digits. Undefined if no such day. */
export const parseDay = (typed: string): string | undefined => {
  const [, d1, m1, y1, d2, m2, y2] = DAY_TYPED.exec(inLatin(typed)) ?? [];
  const iso = `${y1 ?? y2}-${(m1 ?? m2)?.padStart(2, '0')}-${(d1 ?? d2)?.padStart(2, '0')}`;
  const date = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso) ? iso : undefined;
};

/** The other way round. */
export const typedDay = (iso: string): string => iso.split('-').reverse().join('.');
