import { type Calendar, isWorkingDay } from '../calendar.ts';
import { type Day, dayPlus } from '../time.ts';

/** Working days that something has lain with its post, in the bands of the district's report (domain.md 4, row 30). */
export const AGES = ['0-3', '4-7', '8-15', '16-30', '31-90', 'over-90'] as const;
export type Age = (typeof AGES)[number];

/** The most working days of every band but the last. */
const MOST = [3, 7, 15, 30, 90] as const;

/** A calendar without working days must not keep whoever asks waiting: what came before this is of the last band. */
const HORIZON_DAYS = 1000;

/**
 * In which band something is that came on a day, by a calendar and as of today. Walks back through the calendar once; each
 * look is a comparison or five, however many there are.
 */
export const agesAt = (calendar: Calendar, today: Day): ((came: Day) => number) => {
  // The first day on which what came is still within each band.
  const firsts: Day[] = [];
  let day = today;
  let counted = 0;
  for (let step = 0; firsts.length < MOST.length && step < HORIZON_DAYS; step += 1) {
    // What came the day before has this day as well, if it is one of work.
    if (isWorkingDay(calendar, day)) counted += 1;
    while (firsts.length < MOST.length && counted > (MOST[firsts.length] ?? 0)) firsts.push(day);
    day = dayPlus(day, -1);
  }
  while (firsts.length < MOST.length) firsts.push(day);
  return came => {
    const band = firsts.findIndex(first => came >= first);
    return band < 0 ? MOST.length : band;
  };
};
