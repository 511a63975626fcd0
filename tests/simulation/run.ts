import { Refusal } from '#shared/domain/refusal.ts';
import { type City, openCity } from './city.ts';
import type { Template } from './cloud/template.ts';
import type { Fate } from './engine/life.ts';
import { BEGIN, DEEDS, type Kind, type Step, stepsOf } from './history.ts';
import { type Broken, judge } from './invariants/judge.ts';
import type { Deed } from './office/deed.ts';
import type { Plant } from './office/plant.ts';
import { sceneOf } from './office/scene.ts';
import { Acted } from './witness.ts';

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;
/** So long it goes on after the last step: three or four of five rungs. */
const TAIL_DAYS = 11;
const KILLED = 0.15;
const MOST_CALLS = 12;
const MOST_TRIES = 4;

export type History = {
  readonly seed: number;
  readonly kind: Kind;
  readonly template: Template;
  readonly plant?: Plant | undefined;
  /** Only these steps, by their numbers; all unless given. */
  readonly only?: ReadonlySet<number> | undefined;
  readonly say?: ((line: string) => void) | undefined;
  /** Told a hundred times on its way how far it has come. */
  readonly progress?: ((line: string) => void) | undefined;
};
export type Told = {
  readonly broken: Broken | undefined;
  readonly steps: readonly Step[];
  readonly done: number;
  readonly refused: number;
  readonly killed: number;
  readonly files: number;
  /** Rungs that were told. */
  readonly fired: number;
  /** By which steps something was done to a thing, or tried. */
  readonly stepsOf: (objectId: string) => readonly number[];
};

/** Runs a history to its end, and says which promise was broken first, if any was. */
export const runHistory = async (history: History): Promise<Told> => {
  const { seed, kind, template, plant = {}, only, say, progress } = history;
  const all = stepsOf(seed, kind);
  const steps = all.filter(({ n }) => only?.has(n) ?? true);
  const last = all.at(-1)?.at ?? BEGIN;
  const city = await openCity({ seed, kind, template, plant, last });
  const { world, functions, witness } = city;
  const { chance } = world;
  const count = { done: 0, refused: 0, killed: 0 };

  const fateOf = (n: number, tries: number): Fate | undefined =>
    kind.faults && tries < MOST_TRIES - 1 && chance.hits(KILLED, 'killed', n, tries)
      ? {
          call: 1 + chance.below(MOST_CALLS, 'call', n, tries),
          when: chance.hits(0.5, 'when', n, tries) ? 'before' : 'after',
        }
      : undefined;

  /** What an answer was about, if anybody learns by it that there is such a thing. */
  const heard = ({ n }: Step, objectId: string | undefined): void => {
    if (objectId !== undefined && !witness.stepsOf(objectId).includes(n)) witness.tried(n, objectId);
  };

  const attempt = async (step: Step, deed: Deed, tries = 0): Promise<void> => {
    const ran = await functions.run(
      ({ office }) => deed.run({ office, again: functions.again }, `step-${step.n}`),
      {
        fate: fateOf(step.n, tries),
        number: step.n * MOST_TRIES + tries,
      },
    );
    const told = (what: string): void =>
      say?.(`${world.instant()} step ${step.n}: ${deed.operation} ${deed.on ?? ''} by ${deed.by}: ${what}`);
    switch (ran.kind) {
      case 'killed':
        count.killed += 1;
        told('no answer');
        // Whoever hears nothing asks once more, under the same key.
        world.later(3_000, () => attempt(step, deed, tries + 1));
        return;
      case 'answered':
        count.done += 1;
        told('done');
        heard(step, witness.acknowledged(deed, Acted.parse(ran.answer ?? {})));
        return;
      case 'failed':
        if (!(ran.error instanceof Refusal)) throw ran.error;
        count.refused += 1;
        told(ran.error.code);
    }
  };

  const perform = async (step: Step): Promise<void> => {
    const { table } = city;
    const directory = await city.directory();
    const { n, together } = step;
    const [files, receipts, questions] = [witness.files(), witness.receipts(), witness.questions()];
    const scene = sceneOf({
      ...{ at: world.now(), step: n, together, chance, directory, table },
      ...{ files, receipts, questions },
    });
    const deed = DEEDS[step.deed](scene);
    if (!deed) return;
    if (deed.on !== undefined) witness.tried(n, deed.on);
    await attempt(step, deed);
  };

  const tell = (at: number): void => {
    const share = Math.round((100 * at) / steps.length);
    progress?.(
      `${share} %, ${world.instant().slice(0, 10)}: ${witness.files().length} files, ${count.done} acts, ${city.heard.fired()} reminders and escalations`,
    );
  };
  const every = Math.ceil(steps.length / 100);
  for (const [at, step] of steps.entries())
    world.at(step.at, async () => {
      if (at % every === 0) tell(at);
      const recount = step.meetsRecount ? city.nextRecount() : undefined;
      const due = recount ?? (step.meetsTimer ? city.nextDue() : undefined);
      const meets = due !== undefined && due > world.now() && due < world.now() + DAY_MS;
      if (meets) world.at(due, () => perform(step));
      else await perform(step);
    });
  const broken = (await ended(city, steps.at(-1)?.at ?? BEGIN)) ?? (await judge(city));
  const { stepsOf: about, files } = witness;
  return { broken, steps, ...count, files: files().length, fired: city.heard.fired(), stepsOf: about };
};

/** Goes on to the end, and looks at every moment whether something is broken already. */
const ended = async ({ world, replay, isIdle, broken }: City, last: number): Promise<Broken | undefined> => {
  const day = Math.floor(last / DAY_MS);
  // A step that waits for a timer waits a day at most.
  await world.runUntil(last + DAY_MS + HOUR_MS);
  replay();
  // Before the offices of that day open, long after those of the day before have closed.
  await world.runUntil((day + TAIL_DAYS) * DAY_MS);
  // A file may have gone up by itself since, and what was told of it be lost.
  replay();
  for (let hours = 0; !isIdle() && hours < 10; hours += 1) await world.runUntil(world.now() + HOUR_MS);
  return broken();
};
