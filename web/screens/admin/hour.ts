import { inLatin } from '../../digits.ts';
import type { Language } from '../../problem.ts';
import { dayAfter, dayText, istDayOf, istInstant, momentText, parseDay, typedDay } from '../../time.ts';

const HOUR = /^(\d{1,2})[:.]?(\d{2})$/;
const MIDNIGHT = '00:00';

/** `10:30` as a clock shows it; also `10.30`, `1030`, or in Devanagari digits. Undefined if there is no such hour. */
export const parseHour = (typed: string): string | undefined => {
  const [, hours = '', minutes = ''] = HOUR.exec(inLatin(typed)) ?? [];
  if (hours === '' || Number(hours) > 23 || Number(minutes) > 59) return undefined;
  return `${hours.padStart(2, '0')}:${minutes}`;
};

const CLOCK = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Asia/Kolkata',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** The hour that a clock in India shows. */
export const istHourOf = (epochMs: number): string => CLOCK.format(epochMs);

/** A day and an hour as they were typed; undefined if either is none. */
export const instantOf = (day: string, hour: string): string | undefined => {
  const [date, time] = [parseDay(day), parseHour(hour)];
  return date === undefined || time === undefined ? undefined : istInstant(date, time);
};

/** The end of a day that was typed: midnight after it. */
export const endOfDay = (day: string): string | undefined => {
  const date = parseDay(day);
  return date === undefined ? undefined : istInstant(dayAfter(date, 1), MIDNIGHT);
};

/** Today and this hour, as a form begins. */
export const nowTyped = (epochMs: number) => ({
  day: typedDay(istDayOf(epochMs)),
  hour: istHourOf(epochMs),
});

/** Until when: what ends at midnight ends with the day before, as people say it. */
export const untilText = (
  until: string,
  { language, endOf }: { readonly language: Language; readonly endOf: (day: string) => string },
): string => {
  const at = Date.parse(until);
  if (istHourOf(at) !== MIDNIGHT) return momentText(until, language);
  return endOf(dayText(istDayOf(at - 1), language));
};
