import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { startDynamo } from '#local/emulators/dynamo.ts';
import { TABLE_SHAPE } from '#shared/store/keys.ts';

const { partitionKey, sortKey, indexes, expiry } = TABLE_SHAPE;
const keySchema = (pk: string, sk: string) =>
  [
    { AttributeName: pk, KeyType: 'HASH' },
    { AttributeName: sk, KeyType: 'RANGE' },
  ] as const;

/**
 * A district's table on the emulator, in a folder of its own. Nothing is mocked: the SDK talks to a real table. Without
 * its stream, and not on disk, it takes a hundred thousand items in seconds.
 */
export const startTable = async (
  name = `office-${randomUUID()}`,
  { streamed = true, onDisk = true } = {},
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
    stop: async () => {
      client.destroy();
      await dynamo.close();
      if (folder !== undefined) await rm(folder, { recursive: true, force: true });
    },
  };
};
