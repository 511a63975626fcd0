/**
 * `npm run replay`: how many messages each consumer gave up; `npm run replay -- timers` (or `all`) sends them back to its
 * queue. In the district that runs on this machine; with `--aws <district>` in the account and with the rights of the
 * caller's own AWS credentials.
 */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { GetQueueAttributesCommand, SQSClient } from '@aws-sdk/client-sqs';
import { readDistrict } from '#infra/district.ts';
import { findRunning } from '#local/lock.ts';
import { type Pair, pairsIn, sendBack } from './replay/send-back.ts';

const ROOT = resolve(import.meta.dirname, '..');
const say = (line: string): void => console.log(line);

const { values, positionals: names } = parseArgs({
  allowPositionals: true,
  options: { aws: { type: 'string' } },
});

const here = (): { readonly client: SQSClient; readonly name: string } | undefined => {
  const name = process.env['DISTRICT'] ?? 'up-namuna';
  const running = findRunning(resolve(ROOT, process.env['DISTRICT_FOLDER'] ?? '.district'));
  if (running === undefined) return undefined;
  const { region } = readDistrict(name);
  // The emulator asks for some key and looks at none.
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  return { name, client: new SQSClient({ region, endpoint: running.queues, credentials }) };
};

const there = (name: string) => ({ name, client: new SQSClient({ region: readDistrict(name).region }) });

const givenUp = async (client: SQSClient, { deadLetters }: Pair): Promise<number> => {
  const { Attributes = {} } = await client.send(
    new GetQueueAttributesCommand({
      QueueUrl: deadLetters,
      AttributeNames: ['ApproximateNumberOfMessages'],
    }),
  );
  return Number(Attributes['ApproximateNumberOfMessages'] ?? 0);
};

const main = async (): Promise<number> => {
  const place = values.aws === undefined ? here() : there(values.aws);
  if (place === undefined) {
    console.error('No district runs on this machine: npm start; for a deployed one: -- --aws <district>.');
    return 1;
  }
  const { client, name } = place;
  const pairs = await pairsIn(client, `patravali-${name}-office-`);
  const unknown = names.filter(each => each !== 'all' && pairs.every(pair => pair.name !== each));
  if (unknown.length > 0) {
    console.error(
      `No such queue: ${unknown.join(', ')}. There are: ${pairs.map(pair => pair.name).join(', ')}`,
    );
    return 2;
  }
  const chosen = pairs.filter(pair => names.includes('all') || names.includes(pair.name));
  for (const pair of chosen) say(`${pair.name}: ${await sendBack(client, pair)} sent back`);
  if (chosen.length === 0)
    for (const pair of pairs) say(`${pair.name}: ${await givenUp(client, pair)} given up`);
  return 0;
};

process.exitCode = await main();
