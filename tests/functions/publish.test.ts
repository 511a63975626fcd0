import { marshall } from '@aws-sdk/util-dynamodb';
import { describe, expect, it } from 'vitest';
import { publishEvents } from '#functions/events/publish-events.ts';
import { Unpublishable } from '#functions/runtime/topic.ts';
import type { Fact } from '#shared/contract/fact.ts';
import type { FileId } from '#shared/domain/ids.ts';
import { NO_HASH, seal } from '#shared/journal/seal.ts';
import { key } from '#shared/store/keys.ts';
import { ids, somebody } from '#tests/support/office.ts';
import { listen } from './support/clockwork.ts';

const by = somebody();
const record = (fileId: FileId, seq: number, sequenceNumber: number) => {
  const event = {
    type: 'file.opened',
    seq,
    at: '2026-01-05T06:00:00.000Z',
    by,
    data: { holdingId: ids.holding() },
  };
  const item = { pk: key.object(fileId), sk: key.event(seq), ...seal(event, NO_HASH) };
  return { eventName: 'INSERT', dynamodb: { SequenceNumber: `${sequenceNumber}`, NewImage: marshall(item) } };
};
const publish = async (
  records: readonly object[],
  refuse: (fact: Fact) => Error | undefined = () => undefined,
) => {
  const told: string[] = [];
  const heard = listen();
  const topic = {
    publish: async (fact: Fact) => {
      await Promise.resolve();
      const error = refuse(fact);
      if (error) throw error;
      told.push(`${fact.objectId}#${fact.event.seq}`);
    },
  };
  const { batchItemFailures } = await publishEvents(() => ({ topic, log: heard.log }))({ Records: records });
  return {
    told,
    failed: batchItemFailures.map(({ itemIdentifier }) => itemIdentifier),
    events: heard.events(),
  };
};

describe('telling facts on', () => {
  it('tells every event of a file in its order', async () => {
    const [a, b] = [ids.file(), ids.file()];
    const { told, failed } = await publish([
      record(a, 1, 1),
      record(b, 1, 2),
      record(a, 2, 3),
      record(a, 3, 4),
    ]);
    expect(failed).toEqual([]);
    expect(told.filter(each => each.startsWith(a))).toEqual([`${a}#1`, `${a}#2`, `${a}#3`]);
    expect(told).toHaveLength(4);
  });

  it('after a failure tells no later event of the same file, so that order stays', async () => {
    const [a, b] = [ids.file(), ids.file()];
    const { told, failed } = await publish(
      [record(a, 1, 1), record(a, 2, 2), record(a, 3, 3), record(b, 1, 4)],
      ({ objectId, event }) => (objectId === a && event.seq === 2 ? new Error('throttled') : undefined),
    );
    expect(told.sort()).toEqual([`${a}#1`, `${b}#1`].sort());
    expect(failed).toEqual(['2']);
  });

  it('passes by what can never be told, loudly, and holds nothing up for it', async () => {
    const a = ids.file();
    const broken = {
      eventName: 'INSERT',
      dynamodb: { SequenceNumber: '1', NewImage: { pk: { S: 'OBJECT#x' } } },
    };
    const { told, failed, events } = await publish([broken, record(a, 1, 2), record(a, 2, 3)], ({ event }) =>
      event.seq === 1 ? new Unpublishable('too large') : undefined,
    );
    expect(told).toEqual([`${a}#2`]);
    expect(failed).toEqual([]);
    expect(events.filter(event => event === 'event.unpublishable')).toHaveLength(2);
  });
});
