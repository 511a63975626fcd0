import { SNSClient } from '@aws-sdk/client-sns';
import { marshall } from '@aws-sdk/util-dynamodb';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { publishEvents } from '#functions/events/publish-events.ts';
import { openTopic, type Told, type Topic } from '#functions/runtime/topic.ts';
import { type AnyFact, Fact } from '#shared/contract/fact.ts';
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
  become: (fact: AnyFact) => Told | Error = () => 'told',
) => {
  const told: string[] = [];
  const rounds: number[] = [];
  const heard = listen();
  const topic: Topic = {
    publish: async facts => {
      rounds.push(facts.length);
      const outcomes = facts.map(become);
      const broken = outcomes.find(outcome => outcome instanceof Error);
      if (broken) throw broken;
      return facts.map(({ objectId, event }, at) => {
        const outcome = outcomes[at];
        if (outcome === 'told') told.push(`${objectId}#${event.seq}`);
        return outcome === 'told' || outcome === 'too-large' ? outcome : 'failed';
      });
    },
  };
  const { batchItemFailures } = await publishEvents(() => ({ topic, log: heard.log }))({ Records: records });
  return {
    told,
    rounds,
    failed: batchItemFailures.map(({ itemIdentifier }) => itemIdentifier),
    events: heard.events(),
  };
};

describe('telling facts on', () => {
  it('tells every event of a file in its order', async () => {
    const [a, b] = [ids.file(), ids.file()];
    const { told, failed, rounds } = await publish([
      record(a, 1, 1),
      record(b, 1, 2),
      record(a, 2, 3),
      record(a, 3, 4),
    ]);
    expect(failed).toEqual([]);
    expect(told.filter(each => each.startsWith(a))).toEqual([`${a}#1`, `${a}#2`, `${a}#3`]);
    expect(told).toHaveLength(4);
    // One of each file in a round: no call ever holds two of one file, of which the first could fail.
    expect(rounds).toEqual([2, 1, 1]);
  });

  it('after a failure tells no later event of the same file, so that order stays', async () => {
    const [a, b] = [ids.file(), ids.file()];
    const { told, failed } = await publish(
      [record(a, 1, 1), record(a, 2, 2), record(a, 3, 3), record(b, 1, 4)],
      ({ objectId, event }) => (objectId === a && event.seq === 2 ? 'failed' : 'told'),
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
      event.seq === 1 ? 'too-large' : 'told',
    );
    expect(told).toEqual([`${a}#2`]);
    expect(failed).toEqual([]);
    expect(events.filter(event => event === 'event.unpublishable')).toHaveLength(2);
  });

  it('answers every file’s first event when the topic cannot be reached', async () => {
    const [a, b] = [ids.file(), ids.file()];
    const { told, failed, events } = await publish(
      [record(a, 1, 1), record(a, 2, 2), record(b, 1, 3)],
      () => new Error('away'),
    );
    expect(told).toEqual([]);
    expect(failed).toEqual(['1', '3']);
    expect(events).toContain('fault');
  });
});

describe('the topic', () => {
  const fact = (bytes: number): Fact => {
    const event = { type: 'file.parked', seq: 1, at: '2026-01-05T06:00:00.000Z', by };
    const data = { until: '2026-02-05T06:00:00.000Z', reason: 'क'.repeat(Math.ceil(bytes / 3)) };
    return Fact.parse({ objectId: ids.file(), event: seal({ ...event, data }, NO_HASH) });
  };
  /** A topic over a client that takes all but those of these places. */
  const sent = async (facts: readonly Fact[], refused: ReadonlySet<number> = new Set()) => {
    const calls: { readonly Id?: string | undefined }[][] = [];
    const client = new SNSClient({
      region: 'ap-south-1',
      credentials: { accessKeyId: 'a', secretAccessKey: 'b' },
    });
    client.middlewareStack.add(
      () => async args => {
        const { PublishBatchRequestEntries: entries = [] } = z
          .object({ PublishBatchRequestEntries: z.array(z.object({ Id: z.string() })) })
          .parse(args.input);
        calls.push(entries);
        const Failed = entries.filter(({ Id }) => refused.has(Number(Id)));
        return { response: {}, output: { $metadata: {}, Failed } as never };
      },
      { step: 'initialize' },
    );
    const outcomes = await openTopic(client, 'arn:aws:sns:ap-south-1:1:facts.fifo').publish(facts);
    return { calls: calls.map(entries => entries.length), outcomes };
  };

  it('takes ten at a time, and no more than its bytes', async () => {
    expect((await sent(Array.from({ length: 23 }, () => fact(10)))).calls).toEqual([10, 10, 3]);
    expect((await sent(Array.from({ length: 3 }, () => fact(120_000)))).calls).toEqual([2, 1]);
  });

  it('says of each what became of it', async () => {
    const facts = [fact(10), fact(300_000), fact(10), fact(10)];
    const { outcomes, calls } = await sent(facts, new Set([2]));
    expect(outcomes).toEqual(['told', 'too-large', 'failed', 'told']);
    expect(calls).toEqual([3]);
  });
});
