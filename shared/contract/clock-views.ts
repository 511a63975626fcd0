import * as z from 'zod';
import { Names } from '#shared/domain/directory/office.ts';
import { Level } from '#shared/domain/level.ts';
import { Instant } from '#shared/domain/time.ts';

/** The two clocks: with the present holder and since receipt, each in working days of the holder’s office and in days. */
export const CLOCKS = {
  /** Since the present stay began; of what is over, until it ended. The day it came is not counted. */
  workingDays: z.int(),
  calendarDays: z.int(),
  /** Since when the matter waits: its age, which nothing that is done to it sets back. */
  ageFrom: Instant,
  ageWorkingDays: z.int(),
  ageCalendarDays: z.int(),
} as const;

/** With whom it is: at which level, under which marking, and who answers for the post at this hour. */
export const WITH_WHOM = {
  level: Level,
  marking: z.string(),
  /** Absent while the seat is vacant. */
  officerNames: Names.optional(),
} as const;
