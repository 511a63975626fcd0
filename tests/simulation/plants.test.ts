import { beforeAll, describe, expect, it } from 'vitest';
import { readTemplate, type Template } from './cloud/template.ts';
import { ASKING, RECORDS, SHORT, stepsOf } from './history.ts';
import { firstBroken } from './hold.ts';
import type { Plants } from './office/plant.ts';
import { PLANTS } from './plants.ts';
import { runHistory } from './run.ts';
import { shrink } from './shrink.ts';

let template: Template;
beforeAll(async () => {
  template = await readTemplate();
});

/** Of two thousand that are run without a mistake; each is found long before. */
const SEEDS = Array.from({ length: 200 }, (_, seed) => seed);

describe('a planted mistake is found', () => {
  const plants: Plants = PLANTS;
  it.each(Object.entries(plants))('%s', async (_, { plant, caughtBy, inWriting, inAsking, inRecords }) => {
    const usual = inRecords ? RECORDS : inAsking ? ASKING : SHORT;
    const kind = inWriting ? { ...usual, writing: 1 } : usual;
    const { seed, broken } = await firstBroken({ kind, template, plant, seeds: SEEDS });
    expect(caughtBy).toContain(broken?.invariant);
    // It is the mistake that broke it: the same history without it breaks nothing.
    expect((await runHistory({ seed: seed ?? 0, kind, template })).broken).toBeUndefined();
  });
});

it('a failing history is made small, and fails again when it is seen again', async () => {
  const { plant } = PLANTS['a note written over'];
  const { seed = 0, broken } = await firstBroken({ kind: SHORT, template, plant, seeds: SEEDS });
  if (!broken) throw new Error('nothing was broken');
  const history = { seed, kind: SHORT, template, plant };
  const all = stepsOf(seed, SHORT).map(({ n }) => n);
  const { steps } = await shrink({ ...history, only: new Set(all) }, broken);
  expect(steps.length).toBeLessThan(all.length / 2);
  const again = await runHistory({ ...history, only: new Set(steps) });
  expect(again.broken?.invariant).toBe(broken.invariant);
});

it('the same seed tells the same history', async () => {
  const told = async () => {
    const lines: string[] = [];
    await runHistory({ seed: 7, kind: SHORT, template, say: line => void lines.push(line) });
    return lines;
  };
  const first = await told();
  expect(first.length).toBeGreaterThan(10);
  expect(await told()).toEqual(first);
});
