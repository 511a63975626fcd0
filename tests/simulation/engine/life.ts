import type { Races } from './race.ts';

/** Which call of one run is not heard of again: it is never made, or made and its answer lost. */
export type Fate = { readonly call: number; readonly when: 'before' | 'after' };

/** What a function that is killed would have seen, had it lived. */
export class Crash extends Error {
  override readonly name = 'Crash';
}

/** One run of a function: from a crash on, none of its calls is made any more. */
export type Life = {
  readonly call: <T>(make: () => T | Promise<T>) => Promise<T>;
  readonly isOver: () => boolean;
};

type Parts = { readonly races: Races; readonly tick: () => void };

export const openLife = ({ races, tick }: Parts, fate: Fate | undefined): Life => {
  let [calls, isOver] = [0, false];
  const end = (): never => {
    isOver = true;
    throw new Crash();
  };
  return {
    call: async make => {
      if (isOver) throw new Crash();
      calls += 1;
      const hit = fate?.call === calls ? fate.when : undefined;
      if (hit === 'before') end();
      await races.turn();
      if (isOver) throw new Crash();
      tick();
      const made = Promise.resolve(make());
      if (hit !== 'after') return made;
      // Whatever came of it, nobody hears.
      await made.catch(() => undefined);
      return end();
    },
    isOver: () => isOver,
  };
};
