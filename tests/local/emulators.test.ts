import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { startDynamo } from '#local/emulators/dynamo.ts';
import { callQueue, startFauxqsProcess } from '#local/emulators/fauxqs.ts';
import { temporaryFolder } from './support/folder.ts';
import { readSample, run } from './support/running-door.ts';

const TABLE = {
  TableName: 'files',
  AttributeDefinitions: [{ AttributeName: 'pk', AttributeType: 'S' }],
  KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }],
  GlobalSecondaryIndexes: [],
  LocalSecondaryIndexes: [],
  StreamViewType: 'NEW_AND_OLD_IMAGES',
  TimeToLiveAttribute: 'expiresAt',
} as const;

test('what the table acknowledged is there after kill -9', async () => {
  const folder = temporaryFolder('kill');
  const first = await startDynamo({ folder });
  await first.createTable(TABLE);
  const written: string[] = [];
  const writing = (async () => {
    for (let n = 0; ; n += 1) {
      await first.call('PutItem', { TableName: 'files', Item: { pk: { S: `fil_${n}` } } });
      written.push(`fil_${n}`);
    }
  })().catch(() => {});
  while (written.length < 200) await new Promise(resolve => setTimeout(resolve, 5));
  process.kill(first.pid ?? 0, 'SIGKILL');
  await Promise.all([writing, first.ended]);
  await first.close();

  const second = await startDynamo({ folder });
  await second.createTable(TABLE);
  const { Items } = await second.call('Scan', { TableName: 'files' });
  await second.close();
  const kept = (Array.isArray(Items) ? Items : []).map(item => item?.pk?.S);
  expect(written.filter(id => !kept.includes(id))).toEqual([]);
}, 30_000);

test('messages, received ones too, and objects are there after kill -9', async () => {
  const folder = temporaryFolder('kill');
  const assembly = await readSample();
  const queueName = assembly.queues[0]?.name ?? '';
  const bucket = assembly.buckets[0]?.name ?? '';
  const start = () => startFauxqsProcess({ folder, assembly, subscriptions: [] });
  const first = await start();
  const queue = { region: assembly.region, queueName };
  const body = { MessageBody: 'x', MessageGroupId: 'g', MessageDeduplicationId: '1' };
  await callQueue({ ...queue, url: first.url, action: 'SendMessage', body });
  await fetch(`${first.url}/${bucket}/scan`, { method: 'PUT', body: 'bytes' });
  // Received by a function that ends with the district: had again at once, not after its visibility timeout.
  await callQueue({ ...queue, url: first.url, action: 'ReceiveMessage', body: {} });
  process.kill(first.pid ?? 0, 'SIGKILL');
  await first.ended;

  const second = await start();
  const { Messages } = await callQueue({ ...queue, url: second.url, action: 'ReceiveMessage', body: {} });
  expect(Messages).toMatchObject([{ Body: 'x' }]);
  expect(await (await fetch(`${second.url}/${bucket}/scan`)).text()).toBe('bytes');
  await second.close();
}, 30_000);

test('a message that is given back is had again', async () => {
  const assembly = await readSample();
  const fauxqs = await startFauxqsProcess({ folder: temporaryFolder('back'), assembly, subscriptions: [] });
  const queue = { region: assembly.region, queueName: assembly.queues[0]?.name ?? '', url: fauxqs.url };
  const body = { MessageBody: 'x', MessageGroupId: 'g', MessageDeduplicationId: '1' };
  await callQueue({ ...queue, action: 'SendMessage', body });
  const receive = async () => {
    const { Messages } = await callQueue({
      ...queue,
      action: 'ReceiveMessage',
      body: { WaitTimeSeconds: 5 },
    });
    return Array.isArray(Messages) ? Messages[0]?.ReceiptHandle : undefined;
  };
  const again = { ReceiptHandle: await receive(), VisibilityTimeout: 0 };
  await callQueue({ ...queue, action: 'ChangeMessageVisibility', body: again });
  expect(await receive()).toEqual(expect.any(String));
  await fauxqs.close();
}, 30_000);

test('the stream is read from where it was left, and trimming keeps its newest record', async () => {
  const office = await run();
  const [table] = office.assembly.tables;
  const stream = office.emulators.stream(table?.streamArn ?? '');
  expect(await stream.newest()).toBeUndefined();
  expect(await stream.read(undefined, 10)).toEqual([]);
  const put = (sk: string) =>
    office.emulators.dynamo('PutItem', {
      TableName: table?.name,
      Item: { pk: { S: 'fil_1' }, sk: { S: sk } },
    });
  for (const sk of ['EVENT#1', 'EVENT#2', 'EVENT#3']) await put(sk);
  const [first] = await stream.read(undefined, 1);
  expect(first).toMatchObject({
    eventName: 'INSERT',
    eventSourceARN: table?.streamArn,
    dynamodb: { NewImage: { sk: { S: 'EVENT#1' } } },
  });
  const after = first?.dynamodb.SequenceNumber;
  expect((await stream.read(after, 10)).map(record => record.dynamodb.NewImage?.['sk'])).toEqual([
    { S: 'EVENT#2' },
    { S: 'EVENT#3' },
  ]);
  const newest = await stream.newest();
  await stream.trim(newest ?? '');
  expect(await stream.read(undefined, 10)).toHaveLength(1);
  for (let n = 4; n <= 12; n += 1) await put(`EVENT#${n}`);
  expect(await stream.read(newest, 10)).toHaveLength(9);
  expect(await stream.newest()).toBe('12');
  await office.close();
}, 30_000);

test('the emulators end with the district, even by kill -9', async () => {
  const script = `import { startDynamo } from '#local/emulators/dynamo.ts';
    import { startFauxqsProcess } from '#local/emulators/fauxqs.ts';
    const folder = ${JSON.stringify(temporaryFolder('orphan'))};
    const assembly = { region: 'ap-south-1', queues: [], topics: [], buckets: [] };
    const dynamo = await startDynamo({ folder });
    const fauxqs = await startFauxqsProcess({ folder, assembly, subscriptions: [] });
    console.log(dynamo.pid, fauxqs.pid);
    setInterval(() => {}, 1000);`;
  const root = join(import.meta.dirname, '../..');
  const district = spawn(process.execPath, ['--input-type=module', '-e', script], { cwd: root });
  const [line] = await once(district.stdout, 'data');
  const pids = String(line).trim().split(' ').map(Number);
  expect(pids.map(isAlive)).toEqual([true, true]);
  district.kill('SIGKILL');
  for (let tries = 0; tries < 200 && pids.some(isAlive); tries += 1) {
    await new Promise(resolve => setTimeout(resolve, 50));
  }
  expect(pids.map(isAlive)).toEqual([false, false]);
}, 30_000);

test('a table of another shape in the data folder is told, not used', async () => {
  const dynamo = await startDynamo({ folder: temporaryFolder('shape') });
  await dynamo.createTable(TABLE);
  const other = {
    ...TABLE,
    AttributeDefinitions: [{ AttributeName: 'id', AttributeType: 'S' }],
    KeySchema: [{ AttributeName: 'id', KeyType: 'HASH' }],
  } as const;
  const message = /holds table files as HASH:pk .* wants HASH:id/;
  await expect(dynamo.createTable(other)).rejects.toThrow(message);
  await dynamo.close();
});

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};
