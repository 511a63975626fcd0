import type { SQSBatchResponse } from 'aws-lambda';
import { consumeFifoTogether } from '#functions/runtime/batch.ts';
import { lazily } from '#functions/runtime/lazily.ts';
import type { Log } from '#functions/runtime/log.ts';
import { log, positions } from '#functions/runtime/wiring.ts';
import { Fact } from '#shared/contract/fact.ts';
import type { Positions } from '#shared/store/position.ts';

export type PositionCounter = {
  readonly positions: Pick<Positions, 'count'>;
  readonly log: Log;
};

/**
 * Adds what happened to the position of the posts it happened at. A fact only says where to look: what is counted is what
 * the journal says since it was looked at last. So a fact told twice or late finds nothing left to count, and one that was
 * lost is counted with the next.
 */
export const countPosition =
  (open: () => PositionCounter) =>
  async (facts: readonly Fact[]): Promise<void> => {
    const { positions, log } = open();
    const counted = await positions.count(facts.map(({ objectId }) => objectId));
    log.say('position.counted', { told: facts.length, counted });
  };

const work = countPosition(lazily(() => ({ positions: positions(), log })));

export const handler = async (event: unknown): Promise<SQSBatchResponse> =>
  consumeFifoTogether({ name: 'count-position', log, message: Fact, work }, event);
