import type {
  BatchGetItemCommandInput,
  BatchGetItemCommandOutput,
  GetItemCommandInput,
  GetItemCommandOutput,
  QueryCommandInput,
  QueryCommandOutput,
} from '@aws-sdk/client-dynamodb';
import { TABLE_SHAPE } from '#shared/store/keys.ts';
import { readCondition } from './condition.ts';
import { type Items, keyAlone, keyOf } from './items.ts';
import { readKeyRange } from './key-condition.ts';
import { firstPast, type Row, sizeOf } from './rows.ts';
import { givenName } from './tokens.ts';
import { type Given, invalid, type Stored } from './values.ts';

/** A page of a query ends when this much was read. */
const PAGE_BYTES = 1024 * 1024;
const MOST_KEYS = 100;
const META = { $metadata: {} } as const;

const readUnits = (bytes: number, isConsistent: boolean | undefined): number =>
  Math.max(1, Math.ceil(bytes / 4096)) * (isConsistent === true ? 1 : 0.5);

/** Only where it is asked for. */
const consumed = (asked: string | undefined, units: number) =>
  asked === undefined || asked === 'NONE' ? {} : { ConsumedCapacity: { CapacityUnits: units } };

export const getItem = (
  items: Items,
  { Key = {}, ConsistentRead, ReturnConsumedCapacity }: GetItemCommandInput,
): GetItemCommandOutput => {
  const found = items.find(keyOf(Key));
  const units = readUnits(found ? sizeOf(found) : 0, ConsistentRead);
  return { ...META, ...(found ? { Item: found } : {}), ...consumed(ReturnConsumedCapacity, units) };
};

export const batchGetItem = (
  items: Items,
  { RequestItems = {}, ReturnConsumedCapacity }: BatchGetItemCommandInput,
): BatchGetItemCommandOutput => {
  let units = 0;
  const responses = Object.entries(RequestItems).map(([table, { Keys = [], ConsistentRead }]) => {
    const keys = Keys.map(keyOf);
    const different = new Set(keys.map(({ partition, sort }) => `${partition} ${sort}`)).size;
    if (keys.length > MOST_KEYS) throw invalid('Too many items requested for the BatchGetItem call');
    if (different < keys.length) throw invalid('Provided list of item keys contains duplicates');
    const found = keys.map(key => items.find(key)).filter(item => item !== undefined);
    for (const item of found) units += readUnits(sizeOf(item), ConsistentRead);
    return [table, found] as const;
  });
  return {
    ...META,
    Responses: Object.fromEntries(responses),
    UnprocessedKeys: {},
    ...(ReturnConsumedCapacity === undefined ? {} : { ConsumedCapacity: [{ CapacityUnits: units }] }),
  };
};

const projected = (item: Stored, projection: string | undefined, given: Given): Stored => {
  if (projection === undefined) return item;
  const names = projection.split(',').map(token => givenName(token.trim(), given));
  return Object.fromEntries(names.flatMap(name => (item[name] ? [[name, item[name]] as const] : [])));
};

/** Where a page begins that goes on behind another's last key. */
const behind = (rows: readonly Row[], start: { sort: string; also: string }, isForward: boolean): number => {
  const from = firstPast(
    rows,
    row => row.sort > start.sort || (row.sort === start.sort && row.also >= start.also),
  );
  const row = rows[from];
  const isThere = row?.sort === start.sort && row.also === start.also;
  return isForward ? from + (isThere ? 1 : 0) : from - 1;
};

export const query = (items: Items, input: QueryCommandInput): QueryCommandOutput => {
  const {
    IndexName,
    KeyConditionExpression = '',
    ExclusiveStartKey: start,
    ScanIndexForward: isForward = true,
    Limit = Number.POSITIVE_INFINITY,
    FilterExpression,
    ProjectionExpression,
    Select,
    ConsistentRead,
  } = input;
  if (IndexName !== undefined && ConsistentRead === true)
    throw invalid('Consistent reads are not supported on global secondary indexes');
  const given = { names: input.ExpressionAttributeNames, values: input.ExpressionAttributeValues };
  const list = IndexName === undefined ? { rows: items.base, ...TABLE_SHAPE } : items.index(IndexName);
  const { partition, side } = readKeyRange(KeyConditionExpression, given, list);
  const rows = list.rows.of(partition);
  const low = firstPast(rows, ({ sort }) => side(sort) >= 0);
  const high = firstPast(rows, ({ sort }) => side(sort) > 0);
  const filter = FilterExpression === undefined ? undefined : readCondition(FilterExpression);

  const startAt = (): number => {
    if (start === undefined) return isForward ? low : high - 1;
    const key = keyOf(start);
    const also = IndexName === undefined ? '' : `${key.partition} ${key.sort}`;
    const sort = IndexName === undefined ? key.sort : (start[list.sortKey]?.S ?? '');
    const at = behind(rows, { sort, also }, isForward);
    return isForward ? Math.max(low, at) : Math.min(high - 1, at);
  };

  const found: Stored[] = [];
  let [scanned, bytes] = [0, 0];
  let last: Stored | undefined;
  for (let at = startAt(); at >= low && at < high; at += isForward ? 1 : -1) {
    const item = rows[at]?.item;
    if (item === undefined) break;
    scanned += 1;
    bytes += sizeOf(item);
    if (!filter || filter(item, given)) found.push(item);
    if (scanned >= Limit || bytes >= PAGE_BYTES) {
      last = item;
      break;
    }
  }
  const indexKeys = (item: Stored): Stored =>
    IndexName === undefined
      ? {}
      : projected(item, `${list.partitionKey},${list.sortKey}`, { names: undefined, values: undefined });
  return {
    ...META,
    Count: found.length,
    ScannedCount: scanned,
    ...(Select === 'COUNT' ? {} : { Items: found.map(item => projected(item, ProjectionExpression, given)) }),
    ...(last ? { LastEvaluatedKey: { ...keyAlone(keyOf(last)), ...indexKeys(last) } } : {}),
    ...consumed(input.ReturnConsumedCapacity, readUnits(bytes, ConsistentRead)),
  };
};
