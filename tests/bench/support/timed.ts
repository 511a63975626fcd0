import { median } from '../statistics.ts';

/** What a piece of work made, and the milliseconds it took. */
export const timed = async <T>(
  work: () => T | Promise<T>,
): Promise<{ readonly made: T; readonly ms: number }> => {
  const begun = performance.now();
  const made = await work();
  return { made, ms: performance.now() - begun };
};

/** The median of so many turns, in milliseconds. */
export const medianOf = async (times: number, work: () => unknown): Promise<number> => {
  const took: number[] = [];
  for (let n = 0; n < times; n += 1) took.push((await timed(work)).ms);
  return median(took);
};
