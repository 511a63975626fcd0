import {
  BatchGetItemCommand,
  type DynamoDBClient,
  GetItemCommand,
  QueryCommand,
  type QueryCommandInput,
} from '@aws-sdk/client-dynamodb';
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';
import * as z from 'zod';
import { Refusal } from '#shared/domain/refusal.ts';
import { STORE_ATTRIBUTES } from './keys.ts';
import type { Count, Page, PageRequest } from './office-store.ts';

export type Item = Readonly<Record<string, unknown>>;
export type Where = { readonly pk: string; readonly sk: string };

/** The item without the store's own attributes, parsed: a stored item that fails its schema is our fault, a 500. */
export const read = <S extends z.ZodType>(schema: S, item: Item): z.output<S> => {
  const bare = Object.fromEntries(Object.entries(item).filter(([name]) => !isStoreAttribute(name)));
  return schema.parse(bare);
};
const isStoreAttribute = (name: string): boolean => STORE_ATTRIBUTES.some(attribute => attribute === name);

/** What an item needs to be written: undefined properties are left out, never stored. */
export const written = (item: Item) =>
  marshall(item, { removeUndefinedValues: true, convertClassInstanceToMap: false });

const toCursor = (key: Item): string => Buffer.from(JSON.stringify(key)).toString('base64url');

/** No key of ours is longer; DynamoDB takes 1024 bytes in a sort key. */
const KeyPart = z.string().min(1).max(256);
const TableKey = { pk: KeyPart, sk: KeyPart };
/** The key a page ended on, all of it and nothing else: DynamoDB answers any other with an error. */
const CURSOR_KEYS = {
  table: z.strictObject(TableKey),
  work: z.strictObject({ ...TableKey, workPk: KeyPart, workSk: KeyPart }),
} as const;

/** A cursor is good only for the list that gave it: the same partition, the same range. */
const fromCursor = (cursor: string, { list, partition, prefix }: Range): Readonly<Record<string, string>> => {
  const parsed = CURSOR_KEYS[list].safeParse(parseJson(Buffer.from(cursor, 'base64url').toString()));
  if (!parsed.success) throw new Refusal('request.cursor-invalid');
  const key: Readonly<Record<string, string>> = parsed.data;
  const [pk, sk] = list === 'work' ? (['workPk', 'workSk'] as const) : (['pk', 'sk'] as const);
  if (key[pk] !== partition || !key[sk]?.startsWith(prefix)) throw new Refusal('request.cursor-invalid');
  return key;
};
const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

type Range = {
  readonly list: keyof typeof CURSOR_KEYS;
  readonly partition: string;
  readonly prefix: string;
};

export type ListOf<S extends z.ZodType> = {
  readonly pk: string;
  /** Beginning of the sort key; the list is everything that begins so. */
  readonly prefix: string;
  readonly schema: S;
  /** The sort key after which the list begins, whether there is such an item or not; a cursor goes on from its own. */
  readonly after?: string | undefined;
  readonly index?: 'work';
  /** The list ends before this sort key; only of a whole partition. */
  readonly before?: string | undefined;
  readonly newestFirst?: boolean;
  readonly filter?: { readonly attribute: string; readonly equals: string } | undefined;
};

/** Reads of one table. All reads of the base table are strongly consistent; an index cannot be. */
export type Table = {
  readonly find: (where: Where) => Promise<Item | undefined>;
  readonly findMany: (wheres: readonly Where[]) => Promise<readonly Item[]>;
  readonly list: <S extends z.ZodType>(list: ListOf<S>, page: PageRequest) => Promise<Page<z.output<S>>>;
  /** How many items a partition of the index has, counted by one query and no further than `atMost`. */
  readonly count: (list: { readonly pk: string; readonly index: 'work' }, atMost: number) => Promise<Count>;
  /** All of a short list, page after page. */
  readonly all: <S extends z.ZodType>(list: ListOf<S>) => Promise<readonly z.output<S>[]>;
};

/** BatchGetItem takes a hundred keys. */
const BATCH = 100;

export const openTable = (client: DynamoDBClient, table: string): Table => {
  const query = async (input: Omit<QueryCommandInput, 'TableName'>) => {
    const { Items = [], LastEvaluatedKey } = await client.send(
      new QueryCommand({ TableName: table, ...input }),
    );
    return {
      items: Items.map(item => unmarshall(item)),
      last: LastEvaluatedKey && unmarshall(LastEvaluatedKey),
    };
  };

  const list: Table['list'] = async (
    { pk, prefix, schema, after, before, index, newestFirst, filter },
    { cursor, limit },
  ) => {
    const attribute = index === 'work' ? 'workPk' : 'pk';
    const sort = index === 'work' ? 'workSk' : 'sk';
    const range: Range = { list: index ?? 'table', partition: pk, prefix };
    const begun = after === undefined ? undefined : { pk, sk: after };
    const start = cursor === undefined ? begun : fromCursor(cursor, range);
    const within = [
      ...(prefix === '' ? [] : ['begins_with(#sk, :prefix)']),
      ...(before === undefined ? [] : ['#sk < :before']),
    ];
    const { items, last } = await query({
      ...(index ? { IndexName: index } : { ConsistentRead: true }),
      KeyConditionExpression: ['#pk = :pk', ...within].join(' AND '),
      ExpressionAttributeNames: {
        '#pk': attribute,
        ...(within.length === 0 ? {} : { '#sk': sort }),
        ...(filter ? { '#filter': filter.attribute } : {}),
      },
      ExpressionAttributeValues: marshall({
        ':pk': pk,
        ...(prefix === '' ? {} : { ':prefix': prefix }),
        ...(before === undefined ? {} : { ':before': before }),
        ...(filter ? { ':filter': filter.equals } : {}),
      }),
      ...(filter ? { FilterExpression: '#filter = :filter' } : {}),
      Limit: limit,
      ScanIndexForward: newestFirst !== true,
      ...(start === undefined ? {} : { ExclusiveStartKey: marshall(start) }),
    });
    return { items: items.map(item => read(schema, item)), ...(last ? { cursor: toCursor(last) } : {}) };
  };

  return {
    find: async where => {
      const { Item: item } = await client.send(
        new GetItemCommand({ TableName: table, Key: marshall(where), ConsistentRead: true }),
      );
      return item && unmarshall(item);
    },

    findMany: async wheres => {
      const found: Item[] = [];
      for (let start = 0; start < wheres.length; start += BATCH) {
        let keys = wheres.slice(start, start + BATCH).map(where => marshall(where));
        while (keys.length > 0) {
          const { Responses, UnprocessedKeys } = await client.send(
            new BatchGetItemCommand({ RequestItems: { [table]: { Keys: keys, ConsistentRead: true } } }),
          );
          found.push(...(Responses?.[table] ?? []).map(item => unmarshall(item)));
          keys = UnprocessedKeys?.[table]?.Keys ?? [];
        }
      }
      return found;
    },

    list,

    count: async ({ pk, index }, atMost) => {
      const { Count: count = 0, LastEvaluatedKey } = await client.send(
        new QueryCommand({
          TableName: table,
          IndexName: index,
          KeyConditionExpression: '#pk = :pk',
          ExpressionAttributeNames: { '#pk': 'workPk' },
          ExpressionAttributeValues: marshall({ ':pk': pk }),
          Select: 'COUNT',
          Limit: atMost,
        }),
      );
      return { count, more: LastEvaluatedKey !== undefined };
    },

    all: async wanted => {
      const items: z.output<(typeof wanted)['schema']>[] = [];
      let cursor: string | undefined;
      do {
        const page: Page<z.output<(typeof wanted)['schema']>> = await list(wanted, { cursor, limit: 1000 });
        items.push(...page.items);
        cursor = page.cursor;
      } while (cursor !== undefined);
      return items;
    },
  };
};
