import * as z from 'zod';
import { OfficerId } from '../ids.ts';
import { Day, earlier, Instant, istDay } from '../time.ts';

/** When an officer used the office, in days of India. What is absent has never happened. */
export const OfficerUse = z.strictObject({
  officerId: OfficerId,
  signedInOn: Day.optional(),
  /** The last day on which they sent or returned an electronic file, and when they first did. */
  movedOn: Day.optional(),
  firstMovedAt: Instant.optional(),
  /** How many they have moved in all. */
  moved: z.int().min(0).default(0),
});
export type OfficerUse = z.infer<typeof OfficerUse>;

/** What movements make of a use; they may be told in any order. */
export type Moved = {
  readonly movedOn: Day;
  readonly firstMovedAt: Instant;
  readonly moved: number;
};

/** The use after one more movement. */
export const movedOnce = (
  use: Pick<OfficerUse, 'movedOn' | 'firstMovedAt' | 'moved'> | undefined,
  at: Instant,
): Moved => {
  const { movedOn, firstMovedAt = at, moved = 0 } = use ?? {};
  const day = istDay(at);
  return {
    // Told late, an older day takes nothing back.
    movedOn: movedOn === undefined || movedOn < day ? day : movedOn,
    firstMovedAt: earlier(firstMovedAt, at),
    moved: moved + 1,
  };
};
