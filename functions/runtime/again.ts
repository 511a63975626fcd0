import { Refusal, type RefusalCode } from '#shared/domain/refusal.ts';
import { Overtaken } from '#shared/store/office-store.ts';

/** How long an act is tried again while others keep coming first; well below the function's own 15 s. */
const PATIENCE_MS = 8_000;
const LONGEST_PAUSE_MS = 250;

const LOST = {
  head: 'file.lost-race',
  number: 'number.lost-race',
  directory: 'directory.lost-race',
  import: 'directory.lost-race',
  desk: 'desk.changed',
} as const satisfies Partial<Record<Overtaken['by'], RefusalCode>>;

export type Again = {
  readonly now: () => number;
  /** Waits; tests inject one that does not. */
  readonly pause: (ms: number) => Promise<void>;
  readonly onOvertaken?: (by: Overtaken['by'], tries: number) => void;
};

/** Runs work again as a whole while another writer was first, with jitter, and then says that the race was lost. */
export const whileOvertaken = async <T>(again: Again, work: () => Promise<T>): Promise<T> => {
  const until = again.now() + PATIENCE_MS;
  for (let tries = 1; ; tries += 1) {
    try {
      return await work();
    } catch (error) {
      // Overtaken by its own first run: trying again would only lose again.
      if (!(error instanceof Overtaken) || error.by === 'once') throw error;
      again.onOvertaken?.(error.by, tries);
      if (again.now() >= until) throw new Refusal(LOST[error.by]);
      await again.pause(Math.random() * Math.min(LONGEST_PAUSE_MS, 10 * 2 ** tries));
    }
  }
};
