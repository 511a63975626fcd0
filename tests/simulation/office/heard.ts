import type { Log } from '#functions/runtime/log.ts';

/** What the functions said of themselves that a history is judged by. */
export const openHeard = () => {
  const restarted: string[] = [];
  const faults: string[] = [];
  let fired = 0;
  const count = (): void => undefined;
  const log: Log = {
    say: (event, fields) => {
      const said: Readonly<Record<string, unknown>> = { ...fields };
      if (event === 'timer.fired') fired += 1;
      if (event === 'fault') faults.push(`${said['where']}: ${said['error']}`);
    },
    count,
  };
  const ofSweep: Log = {
    say: (event, fields) => {
      const said: Readonly<Record<string, unknown>> = { ...fields };
      if (event === 'timer.restarted') restarted.push(String(said['holdingId']));
      log.say(event, fields);
    },
    count,
  };
  return {
    log,
    /** What the sweep says is kept apart: a recount starts timers that nobody has lost. */
    ofSweep,
    /** What one walk over the clocks says, and whether it found everything counted and settled. */
    ofWalk: () => {
      let [walked, left] = [0, 0];
      const said: Log = {
        say: (event, fields) => {
          if (event === 'clocks.recounted') walked += 1;
          log.say(event, fields);
        },
        count: (_, value) => {
          left = value;
        },
      };
      return { log: said, isSettled: (): boolean => walked + left === 0 };
    },
    /** Stays whose timer the sweep started again. */
    restarted: (): readonly string[] => restarted,
    fired: (): number => fired,
    faults: (): readonly string[] => faults,
  };
};
export type Heard = ReturnType<typeof openHeard>;
