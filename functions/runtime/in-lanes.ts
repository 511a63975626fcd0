/**
 * Does the same for each of many, so many at a time; answers in their order. After a failure none is begun any more, and
 * it is thrown when those under way have ended: nothing goes on behind an answer that was given.
 */
export const inLanes = async <T, R>(
  items: readonly T[],
  lanes: number,
  work: (item: T) => Promise<R>,
): Promise<readonly R[]> => {
  const left = items.entries();
  const done: R[] = [];
  const failures: unknown[] = [];
  const lane = async (): Promise<void> => {
    for (const [index, item] of left) {
      if (failures.length > 0) return;
      try {
        done[index] = await work(item);
      } catch (failure) {
        failures.push(failure);
      }
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  if (failures.length > 0) throw failures[0];
  return done;
};
