import type { Template } from './cloud/template.ts';
import { type Kind, stepsOf } from './history.ts';
import { INVARIANTS } from './invariants/broken.ts';
import type { Plant } from './office/plant.ts';
import { runHistory } from './run.ts';
import { shrink } from './shrink.ts';

type Histories = {
  readonly kind: Kind;
  readonly template: Template;
  readonly seeds: Iterable<number>;
  readonly plant?: Plant;
};

/** The first of these histories in which a promise is broken, as it was found: not made smaller. */
export const firstBroken = async ({ kind, template, seeds, plant }: Histories) => {
  const count = { histories: 0, done: 0, refused: 0, killed: 0 };
  for (const seed of seeds) {
    const { broken, done, refused, killed } = await runHistory({ seed, kind, template, plant });
    count.histories += 1;
    count.done += done;
    count.refused += refused;
    count.killed += killed;
    if (broken) return { ...count, seed, broken };
  }
  return { ...count, seed: undefined, broken: undefined };
};

/** Says how a broken history can be seen again, made as small as it goes. */
export const explain = async (
  history: { readonly kind: Kind; readonly template: Template; readonly seed: number },
  broken: NonNullable<Awaited<ReturnType<typeof runHistory>>['broken']>,
): Promise<string> => {
  const all = stepsOf(history.seed, history.kind).map(({ n }) => n);
  const { steps, broken: smallest, runs } = await shrink({ ...history, only: new Set(all) }, broken);
  return [
    `not kept: ${INVARIANTS[broken.invariant]} (${broken.invariant})`,
    smallest.says,
    `${all.length} steps made ${steps.length} in ${runs} runs; see it again by`,
    `  npm run simulate -- --short --seed ${history.seed} --steps ${steps.join()}`,
  ].join('\n');
};
