import type { DynamoDBBatchResponse } from 'aws-lambda';
import { key } from '#shared/store/keys.ts';
import type { Change } from '#tests/support/memory-table/items.ts';
import type { World } from '../engine/world.ts';

/** Runs the publisher on a batch; undefined when it was killed. */
export type Publishes = (event: object, name: string) => Promise<DynamoDBBatchResponse | undefined>;

const BATCH = 100;
const SOON_MS = 400;
/** Now and then a batch comes again so late that the topic has forgotten what it heard. */
const LATE = 0.2;
const LATE_MS = 7 * 60_000;
const EVENT_PREFIX = key.event(0).replace(/\d+$/, '');

/** As the mapping filters it: a new event of a journal, and nothing else that changes in the table. */
const isJournalEvent = ({ before, after }: Change): boolean =>
  before === undefined && after?.['sk']?.S?.startsWith(EVENT_PREFIX) === true;

/** The table's stream before the publisher: in order, from the lowest record that failed again. */
export const openStream = (world: World, publish: Publishes) => {
  let records: readonly Change[] = [];
  let [isRunning, tries] = [false, 0];

  const work = async (): Promise<void> => {
    const batch = records.slice(0, BATCH);
    tries += 1;
    const first = batch[0]?.sequenceNumber ?? '';
    const event = {
      Records: batch.map(({ sequenceNumber: SequenceNumber, after: NewImage }) => ({
        dynamodb: { SequenceNumber, NewImage },
      })),
    };
    const answer = await publish(event, `${first}:${tries}`);
    const failed = answer?.batchItemFailures.map(({ itemIdentifier }) => itemIdentifier).sort();
    const lowest = answer === undefined ? first : failed?.[0];
    const done = lowest === undefined ? batch.length : batch.findIndex(one => one.sequenceNumber === lowest);
    records = records.slice(done);
    isRunning = false;
    if (done === batch.length) tries = 0;
    if (records.length > 0) go(done === batch.length ? SOON_MS : again());
  };
  const again = (): number =>
    world.chance.hits(LATE, 'late', records[0]?.sequenceNumber ?? '', tries) ? LATE_MS : 2_000;
  const go = (ms: number): void => {
    isRunning = true;
    world.later(ms, work);
  };
  return {
    hear: (changes: readonly Change[]): void => {
      const events = changes.filter(isJournalEvent);
      if (events.length === 0) return;
      records = records.concat(events);
      if (!isRunning) go(SOON_MS);
    },
    isEmpty: (): boolean => records.length === 0,
  };
};
