import { PublishBatchCommand, type SNSClient } from '@aws-sdk/client-sns';
import type { AnyFact } from '#shared/contract/fact.ts';

/** What became of one fact: told, to be told again, or never to be told, since trying again would only hold up the rest. */
export type Told = 'told' | 'failed' | 'too-large';

/** Where every journal event is told on, in order within its file or receipt. */
export type Topic = {
  /** Tells facts of different files or receipts; answers what became of each, in their order. */
  readonly publish: (facts: readonly AnyFact[]) => Promise<readonly Told[]>;
};

/** A FIFO topic takes at most so much in one call; a journal event is far below, since texts of notes are not in it. */
const MOST_BYTES = 256 * 1024;
const MOST_ENTRIES = 10;

type Entry = {
  readonly at: number;
  readonly fact: AnyFact;
  readonly message: string;
  readonly bytes: number;
};

/** Entries as they fit into one call each, in their order. */
const callsOf = (entries: readonly Entry[]): readonly (readonly Entry[])[] => {
  const calls: Entry[][] = [];
  let bytes = 0;
  for (const entry of entries) {
    const last = calls.at(-1);
    const fits = last !== undefined && last.length < MOST_ENTRIES && bytes + entry.bytes <= MOST_BYTES;
    if (fits) last.push(entry);
    else calls.push([entry]);
    bytes = fits ? bytes + entry.bytes : entry.bytes;
  }
  return calls;
};

export const openTopic = (sns: SNSClient, topicArn: string): Topic => {
  /** Answers the places of those that SNS did not take. */
  const call = async (entries: readonly Entry[]): Promise<readonly number[]> => {
    const { Failed = [] } = await sns.send(
      new PublishBatchCommand({
        TopicArn: topicArn,
        PublishBatchRequestEntries: entries.map(({ at, fact: { objectId, event }, message }) => ({
          Id: String(at),
          Message: message,
          MessageGroupId: objectId,
          MessageDeduplicationId: `${objectId}#${event.seq}`,
          MessageAttributes: { type: { DataType: 'String', StringValue: event.type } },
        })),
      }),
    );
    return Failed.map(({ Id }) => Number(Id));
  };
  return {
    publish: async facts => {
      const entries = facts.map((fact, at): Entry => {
        const message = JSON.stringify(fact);
        return { at, fact, message, bytes: Buffer.byteLength(message) };
      });
      const told: Told[] = entries.map(({ bytes }) => (bytes > MOST_BYTES ? 'too-large' : 'told'));
      for (const together of callsOf(entries.filter(({ bytes }) => bytes <= MOST_BYTES)))
        for (const at of await call(together)) told[at] = 'failed';
      return told;
    },
  };
};
