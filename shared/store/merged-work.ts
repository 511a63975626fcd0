import { type DynamoDBClient, QueryCommand } from '@aws-sdk/client-dynamodb';
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';
import * as z from 'zod';
import { Holding } from '#shared/domain/holding.ts';
import type { PostId } from '#shared/domain/ids.ts';
import { Refusal } from '#shared/domain/refusal.ts';
import { INDEXES, key } from './keys.ts';
import type { Page, PageRequest } from './office-store.ts';
import { type Item, read } from './table.ts';

/** Lists on the work index that are read as one: which partition is a post's, and what places in them look like. */
type Lists<S extends z.ZodType> = {
  readonly partition: (postId: PostId) => string;
  /** Where in the one order of all lists a page ended. */
  readonly place: RegExp;
  readonly schema: S;
};

/** By urgency, due time, stay. */
export const WORK_LISTS = {
  partition: key.work,
  place: /^\d#[^#]{4,30}#hld_[0-9A-HJKMNP-TV-Z]{26}$/,
  schema: Holding,
} as const satisfies Lists<typeof Holding>;

const readCursor = (cursor: string, place: RegExp): string => {
  const read = z.string().regex(place).safeParse(Buffer.from(cursor, 'base64url').toString());
  if (!read.success) throw new Refusal('request.cursor-invalid');
  return read.data;
};

type Part = { readonly items: readonly Item[]; readonly isCut: boolean };
const placeOf = (item: Item): string => String(item['workSk']);

/**
 * One list over several posts, as their work list, most urgent first: one query for each post, whose costs do not grow with
 * history. The order is that of the single lists, so a page goes on for all of them from one place.
 */
export const merged =
  <S extends z.ZodType>(client: DynamoDBClient, tableName: string, { partition, place, schema }: Lists<S>) =>
  async (postIds: readonly PostId[], { cursor, limit }: PageRequest): Promise<Page<z.output<S>>> => {
    const after = cursor === undefined ? undefined : readCursor(cursor, place);
    const query = async (postId: PostId): Promise<Part> => {
      const { Items = [], LastEvaluatedKey } = await client.send(
        new QueryCommand({
          TableName: tableName,
          IndexName: INDEXES.work,
          KeyConditionExpression:
            after === undefined ? 'workPk = :post' : 'workPk = :post AND workSk > :after',
          ExpressionAttributeValues: marshall({
            ':post': partition(postId),
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
      items: shown.map(item => read(schema, item)),
      ...(goesOn && last ? { cursor: Buffer.from(placeOf(last)).toString('base64url') } : {}),
    };
  };
