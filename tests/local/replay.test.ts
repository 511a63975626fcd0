import {
  DeleteMessageCommand,
  ReceiveMessageCommand,
  SendMessageCommand,
  SQSClient,
} from '@aws-sdk/client-sqs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startFauxqsProcess } from '#local/emulators/fauxqs.ts';
import { pairsIn, sendBack } from '../../scripts/replay/send-back.ts';
import { temporaryFolder } from './support/folder.ts';
import { readSample } from './support/running-door.ts';

const PREFIX = 'patravali-up-namuna-office-';

let fauxqs: Awaited<ReturnType<typeof startFauxqsProcess>>;
let client: SQSClient;
beforeAll(async () => {
  const sample = await readSample();
  const [deadLetters, queue] = sample.queues.map(({ name }) => name);
  // Named as the queues of a district are.
  const queues: typeof sample.queues = JSON.parse(
    JSON.stringify(sample.queues)
      .replaceAll(deadLetters ?? '', `${PREFIX}TimersDeadLetters1A2B-3c4d.fifo`)
      .replaceAll(queue ?? '', `${PREFIX}TimersQueue5E6F-7a8b.fifo`),
  );
  const assembly = { ...sample, queues };
  fauxqs = await startFauxqsProcess({ folder: temporaryFolder('replay'), assembly, subscriptions: [] });
  client = new SQSClient({
    region: assembly.region,
    endpoint: fauxqs.url,
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  });
});
afterAll(async () => {
  client?.destroy();
  await fauxqs?.close();
});

/** All that lies there, taken out in the order in which it comes. */
const takenFrom = async (queue: string): Promise<readonly string[]> => {
  const bodies: string[] = [];
  for (;;) {
    const { Messages = [] } = await client.send(
      new ReceiveMessageCommand({ QueueUrl: queue, MaxNumberOfMessages: 10 }),
    );
    if (Messages.length === 0) return bodies;
    for (const { Body, ReceiptHandle } of Messages) {
      bodies.push(Body ?? '');
      await client.send(new DeleteMessageCommand({ QueueUrl: queue, ReceiptHandle }));
    }
  }
};

test('a consumer’s queue is known with the place of what it gave up, by the name of the consumer', async () => {
  const pairs = await pairsIn(client, PREFIX);
  expect(pairs).toMatchObject([
    {
      name: 'timers',
      queue: expect.stringContaining('TimersQueue'),
      deadLetters: expect.stringContaining('TimersDeadLetters'),
    },
  ]);
  expect(await pairsIn(client, 'patravali-of-nobody-')).toEqual([]);
});

test('what was given up is sent back in the order of its file, and again when it is given up again', async () => {
  const pairs = await pairsIn(client, PREFIX);
  const timers = pairs.find(({ name }) => name === 'timers');
  if (!timers) throw new Error('no queue of timers');
  const giveUp = async (bodies: readonly string[], round: string) => {
    for (const body of bodies)
      await client.send(
        new SendMessageCommand({
          QueueUrl: timers.deadLetters,
          MessageBody: body,
          MessageGroupId: body.slice(0, 1),
          MessageDeduplicationId: `${round}${body}`,
        }),
      );
  };
  const all = ['a1', 'a2', 'b1', 'a3'];
  await giveUp(all, 'first');
  expect(await sendBack(client, timers)).toBe(4);
  expect(await takenFrom(timers.deadLetters)).toEqual([]);
  const back = await takenFrom(timers.queue);
  expect([...back].sort()).toEqual([...all].sort());
  expect(back.filter(body => body.startsWith('a'))).toEqual(['a1', 'a2', 'a3']);
  expect(await sendBack(client, timers)).toBe(0);
  await giveUp(['b1'], 'second');
  expect(await sendBack(client, timers)).toBe(1);
  // Its name was used a moment ago: it comes all the same.
  expect(await takenFrom(timers.queue)).toEqual(['b1']);
});
