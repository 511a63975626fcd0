import { type DynamoDBClient, QueryCommand } from '@aws-sdk/client-dynamodb';
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';
import * as z from 'zod';
import { Holding } from '#shared/domain/holding.ts';
import type { PostId } from '#shared/domain/ids.ts';
import { Refusal } from '#shared/domain/refusal.ts';
import { INDEXES, key } from './keys.ts';
import type { Page, PageRequest } from './office-store.ts';
import { type Item, read } from './table.ts';

/** Where in the one order of all work lists a page ended: urgency, due time, stay. */
const Place = z.string().regex(/^\d#[^#]{4,30}#hld_[0-9A-HJKMNP-TV-Z]{26}$/);

const readCursor = (cursor: string): string => {
  const place = Place.safeParse(Buffer.from(cursor, 'base64url').toString());
  if (!place.success) throw new Refusal('request.cursor-invalid');
  return place.data;
};

type Part = { readonly items: readonly Item[]; readonly isCut: boolean };
const placeOf = (item: Item): string => String(item['workSk']);

/**
 * One work list over several posts, most urgent first: one query for each post, whose costs do not grow with history. The
 * order is that of the single lists, so a page goes on for all of them from one place.
 */
export const mergedWork =
  (client: DynamoDBClient, tableName: string) =>
  async (postIds: readonly PostId[], { cursor, limit }: PageRequest): Promise<Page<Holding>> => {
    const after = cursor === undefined ? undefined : readCursor(cursor);
    const query = async (postId: PostId): Promise<Part> => {
      const { Items = [], LastEvaluatedKey } = await client.send(
        new QueryCommand({
          TableName: tableName,
          IndexName: INDEXES.work,
          KeyConditionExpression:
            after === undefined ? 'workPk = :post' : 'workPk = :post AND workSk > :after',
          ExpressionAttributeValues: marshall({
            ':post': key.work(postId),
            ...(after === undefined ? {} : { ':after': after }),
          }),
          Limit: limit + 1,
        }),
      );
      return { items: Items.map(item => unmarshall(item)), isCut: LastEvaluatedKey !== undefined };
    };
    const parts = await Promise.all([...new Set(postIds)].map(query));
    // Beyond the end of a list that was cut, another of its items may come first.
    const ends = parts.flatMap(({ items, isCut }) => {
      const last = isCut ? items.at(-1) : undefined;
      return last ? [placeOf(last)] : [];
    });
    const known = parts
      .flatMap(({ items }) => items)
      .filter(item => ends.every(end => placeOf(item) <= end))
      .sort((a, b) => (placeOf(a) < placeOf(b) ? -1 : 1));
    const shown = known.slice(0, limit);
    const last = shown.at(-1);
    const goesOn = known.length > limit || ends.length > 0;
    return {
      items: shown.map(item => read(Holding, item)),
      ...(goesOn && last ? { cursor: Buffer.from(placeOf(last)).toString('base64url') } : {}),
    };
  };
