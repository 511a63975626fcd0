import type { World } from '../engine/world.ts';

/** What EventBridge Scheduler calls at fixed times. Nobody calls it when it would find nothing: virtual days would be all calls. */
export const openSchedule = (
  world: World,
  everyMs: number,
  run: (name: string) => Promise<void>,
  /** Whether it is called twice at a moment, as may happen. */
  isDoubled: (at: number) => boolean = () => false,
) => {
  let [ran, planned] = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
  const call = async (): Promise<void> => {
    // What was planned first and is not needed any more.
    if (planned > world.now()) return;
    [ran, planned] = [world.now(), Number.POSITIVE_INFINITY];
    await run(String(ran));
  };
  return {
    /** Calls it at the first of its times after a moment, unless it is called before. */
    plan: (after: number): void => {
      const at = (Math.floor(Math.max(after, ran, world.now()) / everyMs) + 1) * everyMs;
      if (at >= planned) return;
      planned = at;
      world.at(at, call);
      if (isDoubled(at)) world.at(at, () => run(`${at} again`));
    },
    /** When it is called next, if there is something to find. */
    next: (): number | undefined => (Number.isFinite(planned) ? planned : undefined),
  };
};
