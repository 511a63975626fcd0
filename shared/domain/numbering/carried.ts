import type { Instant } from '../time.ts';
import { rulesOf } from './rules.ts';
import type { NumberedOffice, Numbers } from './series.ts';
import { yearAt } from './year.ts';

/** The number of a part file: that of its main file, and which part it is. */
export const partNumber = (main: string, part: number): string => `${main}/Part-${part}`;

/** The number of a further volume: that of the first, and which volume this is. */
export const volumeNumber = (first: string, volume: number): string => `${first}/Vol-${volume}`;

/**
 * Where a number is entered that carries on another and moves no counter. It may hold the code of the office, or not, as the
 * number it carries on: so it is claimed both as what is counted and as what is typed (ADR 13).
 */
export const carriedOn = (office: NumberedOffice, number: string, at: Instant): Numbers => ({
  register: {
    of: 'files',
    officeId: office.officeId,
    year: yearAt(rulesOf(office, 'files').year, at),
    series: 'free',
  },
  numberOf: () => number,
});
