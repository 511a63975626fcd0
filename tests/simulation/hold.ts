import type { Template } from './cloud/template.ts';
import type { Kind } from './history.ts';
import { type Broken, INVARIANTS } from './invariants/broken.ts';
import type { Plant } from './office/plant.ts';
import { runHistory, type Told } from './run.ts';
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
    const told = await runHistory({ seed, kind, template, plant });
    const { broken, done, refused, killed } = told;
    count.histories += 1;
    count.done += done;
    count.refused += refused;
    count.killed += killed;
    if (broken) return { ...count, seed, broken, told };
  }
  return { ...count, seed: undefined, broken: undefined, told: undefined };
};

type Failing = { readonly kind: Kind; readonly template: Template; readonly seed: number };
const OBJECT = /(?:fil|rct)_[0-9A-Z]{26}/;

/** The steps that had to do with the thing of which the promise is broken, if they break it alone; else all. */
const concerned = async (failing: Failing, told: Told, broken: Broken): Promise<readonly number[]> => {
  const all = told.steps.map(({ n }) => n);
  const [objectId] = OBJECT.exec(broken.says) ?? [];
  const mine = new Set(objectId === undefined ? [] : told.stepsOf(objectId));
  if (mine.size === 0) return all;
  const alone = await runHistory({ ...failing, only: mine });
  return alone.broken?.invariant === broken.invariant ? [...mine] : all;
};

/** Says how a broken history can be seen again, made as small as it goes in so many runs. */
export const explain = async (
  failing: Failing,
  told: Told,
  { command, mostRuns }: { readonly command: string; readonly mostRuns: number },
): Promise<string> => {
  const { broken } = told;
  if (!broken) return 'every promise was kept';
  const only = new Set(await concerned(failing, told, broken));
  const { steps, broken: smallest, runs } = await shrink({ ...failing, only }, broken, { mostRuns });
  const isWhole = steps.length === told.steps.length;
  return [
    `not kept: ${INVARIANTS[broken.invariant]} (${broken.invariant})`,
    smallest.says,
    `${told.steps.length} steps made ${steps.length} in ${runs} runs; see it again by`,
    `  ${command} --seed ${failing.seed}${isWhole ? '' : ` --steps ${steps.join()}`}`,
  ].join('\n');
};
