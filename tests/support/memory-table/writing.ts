import {
  type BatchWriteItemCommandInput,
  type BatchWriteItemCommandOutput,
  type CancellationReason,
  ConditionalCheckFailedException,
  type PutItemCommandInput,
  type PutItemCommandOutput,
  TransactionCanceledException,
  type TransactWriteItem,
  type TransactWriteItemsCommandInput,
  type TransactWriteItemsCommandOutput,
  type UpdateItemCommandInput,
  type UpdateItemCommandOutput,
} from '@aws-sdk/client-dynamodb';
import { writeUnits } from '#tests/bench/support/units.ts';
import { readCondition } from './condition.ts';
import { type Items, type Key, keyAlone, keyOf } from './items.ts';
import { update } from './update.ts';
import { invalid, type Stored } from './values.ts';

const META = { $metadata: {} } as const;
const MOST_IN_TRANSACTION = 100;
const MOST_IN_BATCH = 25;

type Asked = {
  readonly ConditionExpression?: string | undefined;
  readonly ExpressionAttributeNames?: Readonly<Record<string, string>> | undefined;
  readonly ExpressionAttributeValues?: Stored | undefined;
};
const givenBy = ({ ExpressionAttributeNames: names, ExpressionAttributeValues: values }: Asked) => ({
  names,
  values,
});
const admits = (asked: Asked, standing: Stored | undefined): boolean =>
  asked.ConditionExpression === undefined ||
  readCondition(asked.ConditionExpression)(standing, givenBy(asked));

/** A write of whatever kind: where, on what condition, and what then stands there; undefined where nothing does. */
type Planned = {
  readonly key: Key;
  readonly asked: Asked & { readonly ReturnValuesOnConditionCheckFailure?: string | undefined };
  readonly after: (standing: Stored | undefined) => Stored | undefined;
  readonly isCheck?: boolean;
};

const planned = ({ Put, Update, Delete, ConditionCheck }: TransactWriteItem): Planned => {
  if (Put) return { key: keyOf(Put.Item ?? {}), asked: Put, after: () => Put.Item };
  if (Delete) return { key: keyOf(Delete.Key ?? {}), asked: Delete, after: () => undefined };
  if (ConditionCheck)
    return {
      key: keyOf(ConditionCheck.Key ?? {}),
      asked: ConditionCheck,
      after: same => same,
      isCheck: true,
    };
  if (!Update) throw invalid('a transaction of nothing');
  const key = keyOf(Update.Key ?? {});
  const expression = Update.UpdateExpression ?? '';
  const after = (standing: Stored | undefined) =>
    update(expression, standing ?? keyAlone(key), givenBy(Update)).item;
  return { key, asked: Update, after };
};

type Written = Parameters<typeof writeUnits>[0];

const write = (items: Items, { key, after }: Pick<Planned, 'key' | 'after'>): Written => {
  const before = items.find(key);
  const item = after(before);
  if (item === undefined) items.remove(key);
  else items.put(item);
  return { before, after: item };
};

/** Only where it is asked for: to count them takes longer than to write. */
const consumed = (asked: string | undefined, written: readonly Written[], inTransaction: boolean) => {
  if (asked === undefined || asked === 'NONE') return {};
  const units = written.reduce((sum, each) => sum + writeUnits(each, { inTransaction }), 0);
  return { ConsumedCapacity: [{ CapacityUnits: units }] };
};

const mustDiffer = (keys: readonly Key[], message: string): void => {
  if (new Set(keys.map(({ partition, sort }) => `${partition} ${sort}`)).size < keys.length)
    throw invalid(message);
};

export const transactWrite = (
  items: Items,
  { TransactItems = [], ReturnConsumedCapacity }: TransactWriteItemsCommandInput,
): TransactWriteItemsCommandOutput => {
  const all = TransactItems.map(planned);
  if (all.length === 0 || all.length > MOST_IN_TRANSACTION) throw invalid('a transaction of 1 to 100 items');
  mustDiffer(
    all.map(({ key }) => key),
    'Transaction request cannot include multiple operations on one item',
  );
  const reasons = all.map(({ key, asked }): CancellationReason => {
    const standing = items.find(key);
    if (admits(asked, standing)) return { Code: 'None' };
    const told = asked.ReturnValuesOnConditionCheckFailure === 'ALL_OLD' && standing;
    return { Code: 'ConditionalCheckFailed', ...(told ? { Item: told } : {}) };
  });
  if (reasons.some(({ Code }) => Code !== 'None'))
    throw new TransactionCanceledException({
      ...META,
      message: 'Transaction cancelled, please refer cancellation reasons for specific reasons',
      CancellationReasons: reasons,
    });
  const written = all.flatMap(each => (each.isCheck ? [] : [write(items, each)]));
  return { ...META, ...consumed(ReturnConsumedCapacity, written, true) };
};

const mustBeAdmitted = (asked: Asked, standing: Stored | undefined): void => {
  if (!admits(asked, standing))
    throw new ConditionalCheckFailedException({ ...META, message: 'The conditional request failed' });
};

export const putItem = (items: Items, input: PutItemCommandInput): PutItemCommandOutput => {
  const item = input.Item ?? {};
  mustBeAdmitted(input, items.find(keyOf(item)));
  items.put(item);
  return META;
};

export const updateItem = (items: Items, input: UpdateItemCommandInput): UpdateItemCommandOutput => {
  const key = keyOf(input.Key ?? {});
  const standing = items.find(key);
  mustBeAdmitted(input, standing);
  const { item, touched } = update(input.UpdateExpression ?? '', standing ?? keyAlone(key), givenBy(input));
  items.put(item);
  if (input.ReturnValues === undefined) return META;
  if (input.ReturnValues !== 'UPDATED_NEW') throw invalid(`this table returns no ${input.ReturnValues}`);
  const updated = touched.flatMap(name => (item[name] ? [[name, item[name]] as const] : []));
  return { ...META, Attributes: Object.fromEntries(updated) };
};

export const batchWrite = (
  items: Items,
  { RequestItems = {}, ReturnConsumedCapacity }: BatchWriteItemCommandInput,
): BatchWriteItemCommandOutput => {
  const requests = Object.values(RequestItems).flat();
  if (requests.length === 0 || requests.length > MOST_IN_BATCH) throw invalid('a batch of 1 to 25 items');
  const keys = requests.map(({ PutRequest, DeleteRequest }) =>
    keyOf(PutRequest?.Item ?? DeleteRequest?.Key ?? {}),
  );
  mustDiffer(keys, 'Provided list of item keys contains duplicates');
  const written = keys.map((key, at) => write(items, { key, after: () => requests[at]?.PutRequest?.Item }));
  return { ...META, UnprocessedItems: {}, ...consumed(ReturnConsumedCapacity, written, false) };
};
