import type { Machine } from '#functions/runtime/machine.ts';
import type { Holding } from '#shared/domain/holding.ts';
import type { Instant } from '#shared/domain/time.ts';
import type { HoldingKey, OfficeStore } from '#shared/store/office-store.ts';

export type Starter = {
  readonly holdings: Pick<OfficeStore['holdings'], 'countRestart'>;
  readonly timers: Pick<Machine, 'start'>;
};

/** Names tried for one stay; a count lost to an act at the same moment makes a name come twice. */
const TRIES = 3;

/** The execution that was started last for a stay. */
export const timerOf = ({ holdingId, restarts }: Pick<Holding, 'holdingId' | 'restarts'>): string =>
  restarts === 0 ? holdingId : `${holdingId}-r${restarts}`;

/** Starts a stay's timer under its next name; undefined when the stay has ended meanwhile. */
export const startAgain = async (
  { holdings, timers }: Starter,
  held: HoldingKey,
  wakeAt: Instant,
): Promise<string | undefined> => {
  const { holdingId, objectId, postId } = held;
  for (let tries = 0; tries < TRIES; tries += 1) {
    const restarts = await holdings.countRestart(held);
    if (restarts === undefined) return undefined;
    const execution = timerOf({ holdingId, restarts });
    if (await timers.start(execution, { objectId, postId, holdingId, wakeAt })) return execution;
  }
  throw new Error('no free name for a timer');
};
