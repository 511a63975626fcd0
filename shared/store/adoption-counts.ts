import type { Count, Tally } from '#shared/domain/adoption/counting.ts';
import type { OfficerUse } from '#shared/domain/adoption/use.ts';
import type { OfficeId, OfficerId } from '#shared/domain/ids.ts';
import type { Day } from '#shared/domain/time.ts';

export type OfficeTally = { readonly officeId: OfficeId; readonly tally: Tally };
export type WeekTally = { readonly week: Day; readonly tally: Tally };

/**
 * How far offices have come to use the system. Counts follow the journal by a message; each event is counted once, however
 * often and in whatever order it is told.
 */
export type Adoption = {
  /** Counts what was not counted yet, in transactions each whole or not at all; answers how many that were. */
  readonly count: (counts: readonly Count[]) => Promise<number>;
  /** An office's counts in these weeks; one without an event is left out. */
  readonly weeksOf: (officeId: OfficeId, weeks: readonly Day[]) => Promise<readonly WeekTally[]>;
  /** Every office's counts in one week; those without an event are left out. */
  readonly officesIn: (week: Day) => Promise<readonly OfficeTally[]>;
  /** Keeps that an officer signed in on this day, unless that is known; a day before the one known changes nothing. */
  readonly keepSignedIn: (officerId: OfficerId, day: Day) => Promise<void>;
  /** Whoever has signed in or moved a file, in four queries; in the order of their ids. */
  readonly officers: () => Promise<readonly OfficerUse[]>;
};
