import { expect } from 'vitest';
import { readTemplate } from './cloud/template.ts';
import { SHORT } from './history.ts';
import { explain, firstBroken } from './hold.ts';

/** Runs histories of these seeds; the first in which a promise is broken is told as small as it goes. */
export const mustHold = async (seeds: readonly number[]): Promise<void> => {
  const template = await readTemplate();
  const { seed, told, ...count } = await firstBroken({ kind: SHORT, template, seeds });
  const seen = { command: 'npm run simulate -- --short', mostRuns: 300 };
  if (told !== undefined) throw new Error(await explain({ kind: SHORT, template, seed }, told, seen));
  expect(count.histories).toBe(seeds.length);
  // Histories in which little is done, or nothing goes wrong, prove nothing.
  expect(count.done).toBeGreaterThan(9 * seeds.length);
  expect(count.killed).toBeGreaterThan(seeds.length / 2);
};
