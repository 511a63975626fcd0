import type { Engine } from './tesseract.ts';
import { EngineBroken } from './thread.ts';

export class TooSlow extends Error {
  override readonly name = 'TooSlow';
}

export type PoolLimits = {
  /** Milliseconds one page may take, from when an engine is free for it. */
  readonly pageMs: number;
  /** Engines at a time. */
  readonly workers: number;
};

/** Engines that are started when they are wanted, used again, and replaced when they break. */
export type Pool = {
  /** Throws {@link TooSlow} when the time is up and `EngineBroken` when the engine broke; that engine is then gone. */
  readonly run: <T>(work: (engine: Engine) => Promise<T>) => Promise<T>;
  readonly close: () => Promise<void>;
};

export const openPool = (start: () => Engine, { pageMs, workers }: PoolLimits): Pool => {
  const idle: Engine[] = [];
  const running = new Set<Engine>();
  const line: (() => void)[] = [];
  let seats = workers;
  let closed = false;

  const sitDown = (): Promise<void> => {
    if (seats === 0) return new Promise(resolve => line.push(resolve));
    seats -= 1;
    return Promise.resolve();
  };
  const standUp = (): void => {
    const next = line.shift();
    if (next === undefined) seats += 1;
    else next();
  };
  const within = async <T>(work: Promise<T>): Promise<T> => {
    const { promise, reject } = Promise.withResolvers<never>();
    // Lambda freezes between two events: the clock is stopped in any case.
    const clock = setTimeout(() => reject(new TooSlow()), pageMs);
    // Work that is given up ends with an error of its own when its engine is stopped.
    work.catch(() => {});
    try {
      return await Promise.race([work, promise]);
    } finally {
      clearTimeout(clock);
    }
  };
  const serve = async <T>(work: (engine: Engine) => Promise<T>): Promise<T> => {
    if (closed) throw new EngineBroken('the engines are closed');
    const engine = idle.pop() ?? start();
    running.add(engine);
    let sound = false;
    try {
      const result = await within(work(engine));
      sound = engine.usable() && !closed;
      return result;
    } finally {
      running.delete(engine);
      // An engine that was in the middle of something may be in any state.
      if (sound) idle.push(engine);
      else await engine.stop();
    }
  };

  return {
    run: async work => {
      await sitDown();
      try {
        return await serve(work);
      } finally {
        standUp();
      }
    },
    close: async () => {
      closed = true;
      await Promise.all([...idle.splice(0), ...running].map(engine => engine.stop()));
    },
  };
};
