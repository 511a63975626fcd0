import type { SQSBatchResponse } from 'aws-lambda';
import { consumeFifoTogether } from '#functions/runtime/batch.ts';
import { lazily } from '#functions/runtime/lazily.ts';
import type { Log } from '#functions/runtime/log.ts';
import { log, office } from '#functions/runtime/wiring.ts';
import { Fact } from '#shared/contract/fact.ts';
import { countOf } from '#shared/domain/adoption/counting.ts';
import type { OfficeStore } from '#shared/store/office-store.ts';

export type Counter = {
  readonly adoption: Pick<OfficeStore['adoption'], 'count'>;
  readonly log: Log;
};

/**
 * Adds a batch of facts to the counts. Told twice, late or once more after a crash at any call, the store finds them
 * counted and adds nothing.
 */
export const countAdoption =
  (open: () => Counter) =>
  async (facts: readonly Fact[]): Promise<void> => {
    const { adoption, log } = open();
    const counts = facts.flatMap(({ objectId, event }) => countOf(objectId, event) ?? []);
    log.say('adoption.counted', { told: facts.length, counted: await adoption.count(counts) });
  };

const work = countAdoption(lazily(() => ({ adoption: office().store.adoption, log })));

export const handler = async (event: unknown): Promise<SQSBatchResponse> =>
  consumeFifoTogether({ name: 'count-adoption', log, message: Fact, work }, event);
