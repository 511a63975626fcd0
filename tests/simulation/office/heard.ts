import type { Log } from '#functions/runtime/log.ts';

/** What the functions said of themselves that a history is judged by. */
export const openHeard = () => {
  const restarted: string[] = [];
  const faults: string[] = [];
  let fired = 0;
  const log: Log = {
    say: (event, fields) => {
      const said: Readonly<Record<string, unknown>> = { ...fields };
      if (event === 'timer.fired') fired += 1;
      if (event === 'timer.restarted') restarted.push(String(said['holdingId']));
      if (event === 'fault') faults.push(`${said['where']}: ${said['error']}`);
    },
    count: () => undefined,
  };
  return {
    log,
    /** Stays whose timer the sweep started again. */
    restarted: (): readonly string[] => restarted,
    fired: (): number => fired,
    faults: (): readonly string[] => faults,
  };
};
export type Heard = ReturnType<typeof openHeard>;
