import { PublishCommand, SNSClient } from '@aws-sdk/client-sns';
import type { DynamoDBStreamEvent } from 'aws-lambda';

const client = new SNSClient({});

export const handler = async ({ Records }: DynamoDBStreamEvent) => {
  for (const { dynamodb } of Records) {
    const { pk, wakeAt } = dynamodb?.NewImage ?? {};
    await client.send(
      new PublishCommand({
        TopicArn: process.env['EVENTS_TOPIC_ARN'],
        Message: JSON.stringify({ holdingId: pk?.S, objectId: pk?.S, wakeAt: wakeAt?.S }),
        MessageGroupId: pk?.S,
        MessageDeduplicationId: `${pk?.S}-1`,
        // The timers' queue is told of what starts or stops a clock, and of nothing else.
        MessageAttributes: { type: { DataType: 'String', StringValue: 'file.sent' } },
      }),
    );
  }
  return { batchItemFailures: [] };
};
