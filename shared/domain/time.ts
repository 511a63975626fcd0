import * as z from 'zod';

/** A moment, as an ISO 8601 string in UTC with milliseconds: sorts as text, stands unchanged in JSON and in the store. */
export const Instant = z.iso.datetime({ precision: 3 }).brand<'instant'>();
export type Instant = z.infer<typeof Instant>;

/** A day of the office's calendar, `YYYY-MM-DD`, in Indian Standard Time. */
export const Day = z.iso.date().brand<'day'>();
export type Day = z.infer<typeof Day>;

/** India has one time zone and no summer time: UTC + 5:30, always. */
const IST_OFFSET_MS = 330 * 60_000;
export const DAY_MS = 86_400_000;

export const instantOf = (epochMs: number): Instant => Instant.parse(new Date(epochMs).toISOString());
export const epochOf = (instant: Instant): number => Date.parse(instant);
export const plus = (instant: Instant, ms: number): Instant => instantOf(epochOf(instant) + ms);
export const earlier = (a: Instant, b: Instant): Instant => (a < b ? a : b);

/** The day it is in India at this moment. */
export const istDay = (instant: Instant): Day =>
  Day.parse(new Date(epochOf(instant) + IST_OFFSET_MS).toISOString().slice(0, 10));

/** The year it is in India at this moment; numbers of files and diaries belong to it (domain.md 5, trap 12). */
export const istYear = (instant: Instant): number => Number(istDay(instant).slice(0, 4));

/** The moment at which a clock in India shows `time` (HH:MM) on `day`. */
export const istInstant = (day: Day, time: string): Instant =>
  instantOf(Date.parse(`${day}T${time}:00.000Z`) - IST_OFFSET_MS);

export const nextDay = (day: Day): Day =>
  Day.parse(new Date(Date.parse(`${day}T00:00:00.000Z`) + DAY_MS).toISOString().slice(0, 10));

/** The day so many days later; earlier where `days` is below nought. */
export const dayPlus = (day: Day, days: number): Day =>
  Day.parse(new Date(Date.parse(`${day}T00:00:00.000Z`) + days * DAY_MS).toISOString().slice(0, 10));

/** How many days the second day lies after the first; below nought where it lies before. */
export const daysBetween = (first: Day, second: Day): number =>
  Math.round((Date.parse(second) - Date.parse(first)) / DAY_MS);

/** 0 Sunday … 6 Saturday. */
export const weekday = (day: Day): number => new Date(`${day}T00:00:00.000Z`).getUTCDay();

const DURATION = /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/;

/**
 * An ISO 8601 duration in whole days (`P7D`) or in hours, minutes and seconds (`PT20S`), never both: days are counted in
 * a calendar, the rest runs on the wall clock. Nought is no duration: no days at all would end at the close of office of the
 * day of arrival, which may be over.
 */
export const Duration = z
  .string()
  .max(20)
  .regex(/^(?=.*[1-9])(?:P\d{1,4}D|PT(?=\d)(?:\d{1,5}H)?(?:\d{1,6}M)?(?:\d{1,8}S)?)$/)
  .brand<'duration'>();
export type Duration = z.infer<typeof Duration>;

/** Days of a `P…D`, or undefined for a duration on the wall clock. */
export const daysOf = (duration: Duration): number | undefined => {
  const days = DURATION.exec(duration)?.[1];
  return days === undefined ? undefined : Number(days);
};

/** Milliseconds of a `PT…` on the wall clock (0 for whole days, which only a calendar can count). */
export const wallMs = (duration: Duration): number => {
  const [, , hours = '0', minutes = '0', seconds = '0'] = DURATION.exec(duration) ?? [];
  return ((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000;
};
