import * as z from 'zod';
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
