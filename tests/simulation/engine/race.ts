/** Until everything that could go on by itself has done so. */
const settled = (): Promise<void> => new Promise(resolve => setImmediate(resolve));

/**
 * Lets several pieces of work run against each other, one call at a time, in an order that chance says: what on machines is
 * a race is a choice here, the same each time.
 */
export const openRaces = (choose: (among: number) => number) => {
  const waiting: (() => void)[] = [];
  let isRacing = false;
  return {
    /** Before every call: alone one passes at once, in a race when it is one's turn. */
    turn: async (): Promise<void> => {
      if (isRacing) await new Promise<void>(resolve => waiting.push(resolve));
    },
    run: async (works: readonly (() => Promise<void>)[]): Promise<void> => {
      const [only] = works;
      if (works.length === 1 && only) return only();
      isRacing = true;
      let open = works.length;
      const faults: unknown[] = [];
      for (const work of works)
        work()
          .catch((fault: unknown) => faults.push(fault))
          .finally(() => {
            open -= 1;
          });
      while (open > 0) {
        await settled();
        if (waiting.length > 0) waiting.splice(choose(waiting.length), 1)[0]?.();
      }
      isRacing = false;
      if (faults.length > 0) throw faults[0];
    },
  };
};
export type Races = ReturnType<typeof openRaces>;
