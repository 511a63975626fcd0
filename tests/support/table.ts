import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DynamoDBClient, TransactWriteItemsCommand } from '@aws-sdk/client-dynamodb';
import { startDynamo } from '#local/emulators/dynamo.ts';
import { TABLE_SHAPE } from '#shared/store/keys.ts';
import { type Item, type Where, written } from '#shared/store/table.ts';
import { openMemoryTable } from './memory-table/memory-table.ts';

const { partitionKey, sortKey, indexes, expiry } = TABLE_SHAPE;
const keySchema = (pk: string, sk: string) =>
  [
    { AttributeName: pk, KeyType: 'HASH' },
    { AttributeName: sk, KeyType: 'RANGE' },
  ] as const;

export type TestTable = {
  readonly client: DynamoDBClient;
  readonly name: string;
  /** Writes up to a hundred items at once, past everybody who counts. */
  readonly load: (items: readonly (Where & Item)[]) => Promise<unknown>;
  readonly stop: () => Promise<void>;
};

type Options = { readonly streamed?: boolean; readonly onDisk?: boolean };

const newName = (): string => `office-${randomUUID()}`;
const putsInto = (name: string, items: readonly (Where & Item)[]) =>
  items.map(item => ({ Put: { TableName: name, Item: written(item) } }));

/**
 * A district's table on the emulator, in a folder of its own. Nothing is mocked: the SDK talks to a real table. Without
 * its stream, and not on disk, it takes a hundred thousand items in seconds.
 */
export const startEmulatedTable = async (
  name = newName(),
  { streamed = true, onDisk = true }: Options = {},
) => {
  const folder = onDisk ? await mkdtemp(join(tmpdir(), 'patravali-table-')) : undefined;
  const dynamo = await startDynamo({ folder });
  const attributes = [
    partitionKey,
    sortKey,
    ...Object.values(indexes).flatMap(i => [i.partitionKey, i.sortKey]),
  ];
  await dynamo.createTable({
    TableName: name,
    AttributeDefinitions: attributes.map(AttributeName => ({ AttributeName, AttributeType: 'S' })),
    KeySchema: keySchema(partitionKey, sortKey),
    GlobalSecondaryIndexes: Object.entries(indexes).map(([IndexName, index]) => ({
      IndexName,
      KeySchema: keySchema(index.partitionKey, index.sortKey),
      Projection: { ProjectionType: index.projection },
    })),
    LocalSecondaryIndexes: [],
    StreamViewType: streamed ? 'NEW_AND_OLD_IMAGES' : undefined,
    TimeToLiveAttribute: expiry,
  });
  const client = new DynamoDBClient({
    endpoint: dynamo.url,
    region: 'ap-south-1',
    // The emulator's own caller signs as `local`; Amazon's keeps the tables of each key apart.
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  });
  return {
    client,
    name,
    dynamo,
    // Straight into the emulator, past the SDK and its signatures.
    load: (items: readonly (Where & Item)[]) =>
      dynamo.call('TransactWriteItems', { TransactItems: putsInto(name, items) }),
    stop: async () => {
      client.destroy();
      await dynamo.close();
      if (folder !== undefined) await rm(folder, { recursive: true, force: true });
    },
  };
};

const startMemoryTable = (name = newName()): TestTable => {
  const { client } = openMemoryTable();
  const load: TestTable['load'] = items =>
    client.send(new TransactWriteItemsCommand({ TransactItems: putsInto(name, items) }));
  return { client, name, load, stop: async () => undefined };
};

/** What `OFFICE_TABLE` says in a run of the store's tests on the table in memory. */
export const IN_MEMORY = 'memory';

/** A district's table: the emulator's, or where the environment says so the one in memory, which passes the same tests. */
export const startTable = async (name?: string, options?: Options): Promise<TestTable> =>
  process.env['OFFICE_TABLE'] === IN_MEMORY ? startMemoryTable(name) : startEmulatedTable(name, options);
