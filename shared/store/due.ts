import { type DynamoDBClient, QueryCommand } from '@aws-sdk/client-dynamodb';
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';
import * as z from 'zod';
import type { Day, Instant } from '#shared/domain/time.ts';
import { DUE_SHARDS, INDEXES } from './keys.ts';

const DueKey = z.object({ pk: z.string(), sk: z.string(), dueSk: z.string() });

type DueList = {
  readonly client: DynamoDBClient;
  readonly tableName: string;
  /** The list's partition of each shard. */
  readonly partition: (shard: number) => string;
};

/** What was due before an instant, or before a day where the list is one of days, over all shards of a due list, longest due first; at most `limit`. */
export const listDue = async (
  { client, tableName, partition }: DueList,
  before: Instant | Day,
  limit: number,
): Promise<readonly z.infer<typeof DueKey>[]> => {
  const shards = await Promise.all(
    Array.from({ length: DUE_SHARDS }, async (_, shard) => {
      const { Items = [] } = await client.send(
        new QueryCommand({
          TableName: tableName,
          IndexName: INDEXES.due,
          KeyConditionExpression: 'duePk = :shard AND dueSk < :before',
          ExpressionAttributeValues: marshall({ ':shard': partition(shard), ':before': before }),
          Limit: limit,
        }),
      );
      return Items.map(item => DueKey.parse(unmarshall(item)));
    }),
  );
  return shards
    .flat()
    .sort((a, b) => (a.dueSk < b.dueSk ? -1 : 1))
    .slice(0, limit);
};
