import type { Day, Instant } from '#shared/domain/time.ts';
import { epochOf, istDay } from '#shared/domain/time.ts';

const CLOCK = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Asia/Kolkata',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** As an office writes a day: `22-11-2026`. */
export const shownDay = (day: Day): string => day.split('-').reverse().join('-');

/** `22-11-2026, 18:56`, by the clock of India. */
export const shownInstant = (at: Instant): string => `${shownDay(istDay(at))}, ${CLOCK.format(epochOf(at))}`;

const clusters = new Intl.Segmenter('hi', { granularity: 'grapheme' });

/** The beginning of a text, cut between words where there is one, and never inside a letter. */
export const shortened = (text: string, most: number): string => {
  const letters = [...clusters.segment(text)].map(({ segment }) => segment);
  if (letters.length <= most) return text;
  const cut = letters.slice(0, most - 1).join('');
  const space = cut.lastIndexOf(' ');
  return `${space > cut.length / 2 ? cut.slice(0, space) : cut}…`;
};
