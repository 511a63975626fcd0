import { type Instant, instantOf } from '#shared/domain/time.ts';
import { openAgenda } from './agenda.ts';
import { type Chance, chanceOf } from './chance.ts';
import { type Fate, type Life, openLife } from './life.ts';
import { openRaces } from './race.ts';

/** Time, chance and what lies ahead, of one history. */
export const openWorld = (seed: number, begin: number) => {
  let now = begin;
  let began = begin;
  let turns = 0;
  const chance: Chance = chanceOf(seed);
  const agenda = openAgenda();
  const races = openRaces(among => {
    turns += 1;
    return chance.below(among, 'turn', turns);
  });
  /** No two calls are made in the same millisecond. */
  const tick = (): void => {
    now += 1;
  };
  /** Called after each moment, when nothing is under way. */
  const after: (() => Promise<void>)[] = [];
  return {
    chance,
    now: (): number => now,
    /** When the moment began in which something is done, or was done last. */
    momentBegan: (): number => began,
    instant: (): Instant => instantOf(now),
    later: (ms: number, work: () => Promise<void>): void => agenda.add(now + ms, work),
    at: (at: number, work: () => Promise<void>): void => agenda.add(Math.max(at, now), work),
    live: (fate: Fate | undefined): Life => openLife({ races, tick }, fate),
    /** Waiting for another takes no time here, but not none: patience ends. */
    pause: async (): Promise<void> => {
      now += 50;
    },
    whenQuiet: (look: () => Promise<void>): void => void after.push(look),
    /** Does what lies ahead up to a moment. */
    runUntil: async (end: number): Promise<void> => {
      for (;;) {
        const next = agenda.nextAt();
        if (next === undefined || next > end) break;
        now = Math.max(now, next);
        began = now;
        await races.run(agenda.take().map(({ work }) => work));
        for (const look of after) await look();
      }
      now = Math.max(now, end);
    },
  };
};
export type World = ReturnType<typeof openWorld>;
