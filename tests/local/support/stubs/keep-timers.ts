import { SFNClient, StartExecutionCommand } from '@aws-sdk/client-sfn';
import type { SQSEvent } from 'aws-lambda';

const client = new SFNClient({});

export const handler = async ({ Records }: SQSEvent) => {
  for (const { body } of Records) {
    const { holdingId } = JSON.parse(body);
    const stateMachineArn = process.env['CUSTODY_TIMER_ARN'];
    await client.send(new StartExecutionCommand({ stateMachineArn, name: holdingId, input: body }));
  }
  return { batchItemFailures: [] };
};
