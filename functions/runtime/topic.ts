import { PublishCommand, type SNSClient } from '@aws-sdk/client-sns';
import type { Fact } from '#shared/contract/fact.ts';

/** Where every journal event is told on, in order within its file or receipt. */
export type Topic = { readonly publish: (fact: Fact) => Promise<void> };

/** A FIFO topic takes at most 256 KB; a journal event is far below, since texts of notes are not in it. */
const MOST_BYTES = 256 * 1024;

/** A fact that can never be told: trying again would only hold up all that follows it. */
export class Unpublishable extends Error {
  override readonly name = 'Unpublishable';
}

export const openTopic = (sns: SNSClient, topicArn: string): Topic => ({
  publish: async fact => {
    const { objectId, event } = fact;
    const message = JSON.stringify(fact);
    if (Buffer.byteLength(message) > MOST_BYTES) throw new Unpublishable('too large');
    await sns.send(
      new PublishCommand({
        TopicArn: topicArn,
        Message: message,
        MessageGroupId: objectId,
        MessageDeduplicationId: `${objectId}#${event.seq}`,
        MessageAttributes: { type: { DataType: 'String', StringValue: event.type } },
      }),
    );
  },
});
