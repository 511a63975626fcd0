import {
  type AttributeValue,
  type CancellationReason,
  type DynamoDBClient,
  TransactionCanceledException,
  type TransactWriteItem,
  TransactWriteItemsCommand,
} from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import { Refusal } from '#shared/domain/refusal.ts';
import { type Item, type Where, written } from './table.ts';

/** One write of a transaction, with what it means when its condition fails. */
export type Write = {
  readonly item: TransactWriteItem;
  /** Given the item as it stands (when there is one); the error that says why the whole act did not happen. */
  readonly refused: (standing: Item | undefined) => Error;
};

type Condition = {
  readonly says: string;
  readonly values?: Item;
  readonly names?: Readonly<Record<string, string>>;
};

/** Conditions as sentences. Named once, so that each reads the same everywhere. */
export const isNew: Condition = { says: 'attribute_not_exists(pk)' };
export const isThere: Condition = { says: 'attribute_exists(pk)' };
/** What is there is written over. */
export const isAny: Condition = { says: 'attribute_not_exists(pk) OR attribute_exists(pk)' };
export const hasVersion = (version: number): Condition => ({
  says: 'version = :version',
  values: { ':version': version },
});
/** The head is as it was read, and so is the number of notes in draft: closing and drafting cannot pass each other. */
export const stillStands = (version: number, drafts: number): Condition => ({
  says: 'version = :version AND drafts = :drafts',
  values: { ':version': version, ':drafts': drafts },
});
export const hasRevision = (revision: number): Condition => ({
  says: 'revision = :revision',
  values: { ':revision': revision },
});
export const isOpenStay: Condition = { says: 'attribute_exists(pk) AND attribute_not_exists(endedAt)' };

const conditioned = ({ says, values, names }: Condition) => ({
  ConditionExpression: says,
  ...(values ? { ExpressionAttributeValues: written(values) } : {}),
  ...(names ? { ExpressionAttributeNames: { ...names } } : {}),
  ReturnValuesOnConditionCheckFailure: 'ALL_OLD' as const,
});

/** An expression that names no value must come without any. */
const valuesIn = (values: Record<string, AttributeValue>) =>
  Object.keys(values).length === 0 ? {} : { ExpressionAttributeValues: values };

export const writes = (table: string) => ({
  put: (item: Where & Item, condition: Condition, refused: Write['refused']): Write => ({
    item: { Put: { TableName: table, Item: written(item), ...conditioned(condition) } },
    refused,
  }),
  remove: (where: Where, condition: Condition, refused: Write['refused']): Write => ({
    item: { Delete: { TableName: table, Key: written(where), ...conditioned(condition) } },
    refused,
  }),
  check: (where: Where, condition: Condition, refused: Write['refused']): Write => ({
    item: { ConditionCheck: { TableName: table, Key: written(where), ...conditioned(condition) } },
    refused,
  }),
  /** Adds to the numbers of an item, which is made when it is not there; `set` says what it is of. */
  add: (where: Where, set: Item, add: Readonly<Record<string, number>>): Write => ({
    item: {
      Update: {
        TableName: table,
        Key: written(where),
        UpdateExpression: `SET ${Object.keys(set)
          .map((_, i) => `#s${i} = :s${i}`)
          .join(', ')} ADD ${Object.keys(add)
          .map((_, i) => `#a${i} :a${i}`)
          .join(', ')}`,
        ExpressionAttributeNames: Object.fromEntries([
          ...Object.keys(set).map((name, i) => [`#s${i}`, name] as const),
          ...Object.keys(add).map((name, i) => [`#a${i}`, name] as const),
        ]),
        ExpressionAttributeValues: written(
          Object.fromEntries([
            ...Object.values(set).map((value, i) => [`:s${i}`, value] as const),
            ...Object.values(add).map((value, i) => [`:a${i}`, value] as const),
          ]),
        ),
      },
    },
    refused: () => new Error('unconditional write refused'),
  }),
  /** Sets attributes of a standing item; one that is set to undefined is taken away. */
  set: (where: Where, set: Item, condition: Condition, refused: Write['refused']): Write => {
    const names = Object.keys(set).filter(name => set[name] !== undefined);
    const gone = Object.keys(set).filter(name => set[name] === undefined);
    const { ExpressionAttributeValues = {}, ExpressionAttributeNames = {}, ...rest } = conditioned(condition);
    return {
      item: {
        Update: {
          TableName: table,
          Key: written(where),
          UpdateExpression: [
            ...(names.length === 0 ? [] : [`SET ${names.map((_, i) => `#s${i} = :s${i}`).join(', ')}`]),
            ...(gone.length === 0 ? [] : [`REMOVE ${gone.map((_, i) => `#g${i}`).join(', ')}`]),
          ].join(' '),
          ...rest,
          ExpressionAttributeNames: {
            ...ExpressionAttributeNames,
            ...Object.fromEntries(names.map((name, i) => [`#s${i}`, name])),
            ...Object.fromEntries(gone.map((name, i) => [`#g${i}`, name])),
          },
          ...valuesIn({
            ...ExpressionAttributeValues,
            ...written(Object.fromEntries(names.map((name, i) => [`:s${i}`, set[name]]))),
          }),
        },
      },
      refused,
    };
  },
});

/** Another transaction touched one of our items at this instant, or the table is throttled: the same write may succeed soon. */
const PASSING = new Set([
  'TransactionConflict',
  'ThrottlingError',
  'ProvisionedThroughputExceeded',
  'RequestLimitExceeded',
]);
const PASSING_ERRORS = new Set([
  'TransactionInProgressException',
  'ThrottlingException',
  'ProvisionedThroughputExceededException',
  'RequestLimitExceeded',
]);

/** The call itself was turned away for now. */
export const isThrottled = (error: unknown): boolean =>
  error instanceof Error && PASSING_ERRORS.has(error.name);

/** Waits, in ms, before try 2, 3, …; the wait itself is chance up to this bound ("full jitter"). */
const BACKOFF_MS = [20, 40, 80, 160, 320, 640];

export type Pause = (ms: number) => Promise<void>;
export const pause: Pause = ms => new Promise(resolve => setTimeout(resolve, ms));
export const jitter = (bound: number): number => Math.random() * bound;

/**
 * Writes all or nothing. Passing conflicts are retried with jitter, then refused as `server.busy`; a failed condition is
 * thrown as what its write says of it, the first in order (so put the idempotency record first, then counters and heads).
 */
export const transact =
  (client: DynamoDBClient, rest: Pause = pause) =>
  async (planned: readonly Write[], backoff: readonly number[] = BACKOFF_MS): Promise<void> => {
    for (const bound of [...backoff, undefined]) {
      try {
        await client.send(new TransactWriteItemsCommand({ TransactItems: planned.map(({ item }) => item) }));
        return;
      } catch (error) {
        const refusal = refusalOf(error, planned);
        if (refusal) throw refusal;
        if (bound === undefined) throw new Refusal('server.busy');
        await rest(jitter(bound));
      }
    }
  };

/** The error a condition stands for; undefined when trying again is right; anything unknown is thrown on. */
const refusalOf = (error: unknown, planned: readonly Write[]): Error | undefined => {
  if (error instanceof TransactionCanceledException) {
    const reasons: readonly CancellationReason[] = error.CancellationReasons ?? [];
    const failed = reasons.findIndex(({ Code }) => Code === 'ConditionalCheckFailed');
    if (failed >= 0) return planned[failed]?.refused(standing(reasons[failed]?.Item));
    if (reasons.some(({ Code }) => Code !== undefined && PASSING.has(Code))) return undefined;
  }
  if (isThrottled(error)) return undefined;
  throw error;
};

const standing = (item: Record<string, AttributeValue> | undefined): Item | undefined =>
  item && Object.keys(item).length > 0 ? unmarshall(item) : undefined;
