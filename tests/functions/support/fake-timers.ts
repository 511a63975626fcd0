import type { Machine } from '#functions/runtime/machine.ts';

/** State machine executions as names: started, running or ended; a name is good once. */
export const fakeTimers = () => {
  const runs = new Map<string, { running: boolean; input: object }>();
  const timers: Machine = {
    start: async (name, input) => {
      if (runs.has(name)) return false;
      runs.set(name, { running: true, input });
      return true;
    },
    stop: async name => {
      const run = runs.get(name);
      if (!run) return false;
      run.running = false;
      return true;
    },
    isRunning: async name => runs.get(name)?.running === true,
  };
  return { timers, runs, running: () => [...runs].filter(([, run]) => run.running).map(([name]) => name) };
};
