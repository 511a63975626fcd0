import { expect } from 'vitest';
import { readTemplate } from './cloud/template.ts';
import { type Kind, SHORT } from './history.ts';
import { explain, firstBroken } from './hold.ts';

type Histories = {
  readonly kind: Kind;
  readonly command: string;
  /** So many acts are done in each at least, on the average. */
  readonly acts?: number;
};

/** Runs histories of these seeds; the first in which a promise is broken is told as small as it goes. */
export const mustHold = async (
  seeds: readonly number[],
  { kind, command, acts = 9 }: Histories = { kind: SHORT, command: '' },
): Promise<void> => {
  const template = await readTemplate();
  const { seed, told, ...count } = await firstBroken({ kind, template, seeds });
  const seen = { command: `npm run simulate -- --short${command}`, mostRuns: 300 };
  if (told !== undefined) throw new Error(await explain({ kind, template, seed }, told, seen));
  expect(count.histories).toBe(seeds.length);
  // Histories in which little is done, or nothing goes wrong, prove nothing.
  expect(count.done).toBeGreaterThan(acts * seeds.length);
  expect(count.killed).toBeGreaterThan(seeds.length / 2);
};
