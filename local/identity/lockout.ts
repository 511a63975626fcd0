/**
 * Wrong passwords, counted as Cognito says it counts them: after the fifth the account is shut for a second, and for twice as
 * long after each further one, up to a quarter of an hour. What is tried meanwhile does not count; a quarter of an hour
 * without a try forgets all.
 */
export type Tries = {
  readonly failures: number;
  /** Epoch milliseconds; 0 before the first. */
  readonly lastTry: number;
  readonly shutUntil: number;
};

export const NO_TRIES: Tries = { failures: 0, lastTry: 0, shutUntil: 0 };

const FREE = 5;
const LONGEST_MS = 15 * 60 * 1000;

export const isShut = ({ shutUntil }: Tries, now: number): boolean => now < shutUntil;

export const failedAgain = (before: Tries, now: number): Tries => {
  const failures = (now - before.lastTry >= LONGEST_MS ? 0 : before.failures) + 1;
  const shutMs = failures < FREE ? 0 : Math.min(1000 * 2 ** (failures - FREE), LONGEST_MS);
  return { failures, lastTry: now, shutUntil: now + shutMs };
};
