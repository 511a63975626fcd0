import type { Broken } from './invariants/broken.ts';
import { type History, runHistory } from './run.ts';

/** A history that breaks a promise, made as small as it goes. */
export type Shrunk = { readonly steps: readonly number[]; readonly broken: Broken; readonly runs: number };

/**
 * Leaves out steps, half of them at first and at last one by one, as long as the same promise is broken. What the others do
 * does not hang on those left out: chance goes by the names of steps.
 */
export const shrink = async (
  history: History,
  broken: Broken,
  { mostRuns = 300 }: { readonly mostRuns?: number } = {},
): Promise<Shrunk> => {
  let steps: readonly number[] = [...(history.only ?? [])];
  let [last, runs] = [broken, 0];
  const breaks = async (kept: readonly number[]): Promise<boolean> => {
    runs += 1;
    const told = await runHistory({ ...history, only: new Set(kept), say: undefined });
    if (told.broken?.invariant !== broken.invariant) return false;
    last = told.broken;
    return true;
  };
  for (let size = Math.ceil(steps.length / 2); size >= 1 && runs < mostRuns; ) {
    let removed = false;
    for (let from = 0; from < steps.length && runs < mostRuns; ) {
      const kept = [...steps.slice(0, from), ...steps.slice(from + size)];
      if (await breaks(kept)) {
        steps = kept;
        removed = true;
      } else from += size;
    }
    if (!removed || size > 1) {
      if (size === 1) break;
      size = Math.floor(size / 2);
    }
  }
  return { steps, broken: last, runs };
};
