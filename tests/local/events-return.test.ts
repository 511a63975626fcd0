import { join } from 'node:path';
import { expect, test } from 'vitest';
import * as z from 'zod';
import { callQueue, startFauxqsProcess } from '#local/emulators/fauxqs.ts';
import { returnHeldMessages } from '#local/events/return-messages.ts';
import { temporaryFolder } from './function-fixture.ts';
import { ACCOUNT, REGION } from './gateway-fixture.ts';

const Received = z.object({ Messages: z.array(z.object({ Body: z.string() })).default([]) });

const queue = {
  stack: 'office',
  logicalId: 'Timers',
  name: 'timers.fifo',
  arn: `arn:aws:sqs:${REGION}:${ACCOUNT}:timers.fifo`,
  url: '',
  fifo: true,
  attributes: { FifoQueue: 'true', VisibilityTimeout: '360' },
  visibilityTimeoutSeconds: 360,
  redrive: undefined,
  keyArn: undefined,
  policy: undefined,
};

test('a message that was held when the district ended comes at once after the next start, in its order', async () => {
  const folder = temporaryFolder();
  const start = () =>
    startFauxqsProcess({
      folder: join(folder, 'fauxqs'),
      assembly: { region: REGION, queues: [queue], topics: [], buckets: [] },
      subscriptions: [],
    });
  const caller = (url: string) => (action: string, body: object) =>
    callQueue({ url, region: REGION, action, queueName: queue.name, body });
  const receive = async (call: ReturnType<typeof caller>) =>
    Received.parse(await call('ReceiveMessage', { MaxNumberOfMessages: 10 })).Messages.map(
      ({ Body }) => Body,
    );

  const before = await start();
  const call = caller(before.url);
  for (const body of ['first', 'second'])
    await call('SendMessage', { MessageBody: body, MessageGroupId: 'fil_a', MessageDeduplicationId: body });
  expect(await receive(call)).toEqual(['first']);
  await before.close();

  returnHeldMessages(folder);
  const after = await start();

  expect(await receive(caller(after.url))).toEqual(['first']);
  await after.close();
});
