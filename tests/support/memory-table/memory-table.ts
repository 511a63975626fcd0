import {
  BatchGetItemCommand,
  BatchWriteItemCommand,
  DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
  TransactWriteItemsCommand,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';
import { type Change, type IndexName, type Items, openItems } from './items.ts';
import { batchGetItem, getItem, query } from './reading.ts';
import type { Stored } from './values.ts';
import { batchWrite, putItem, transactWrite, updateItem } from './writing.ts';

const answer = (items: Items, command: unknown): object => {
  if (command instanceof TransactWriteItemsCommand) return transactWrite(items, command.input);
  if (command instanceof QueryCommand) return query(items, command.input);
  if (command instanceof GetItemCommand) return getItem(items, command.input);
  if (command instanceof BatchGetItemCommand) return batchGetItem(items, command.input);
  if (command instanceof UpdateItemCommand) return updateItem(items, command.input);
  if (command instanceof BatchWriteItemCommand) return batchWrite(items, command.input);
  if (command instanceof PutItemCommand) return putItem(items, command.input);
  throw new Error(`this table knows no ${command?.constructor.name}`);
};

/** Never sends anything: no call goes past the table. */
const nobody = new DynamoDBClient({
  endpoint: 'http://127.0.0.1:9',
  region: 'ap-south-1',
  credentials: { accessKeyId: 'memory', secretAccessKey: 'memory' },
});

export type MemoryTable = {
  readonly client: DynamoDBClient;
  /** What has changed since this was last asked, in order: the table's stream. */
  readonly takeChanges: () => readonly Change[];
  /** Everything that stands in it, and one partition of it or of an index: for whoever checks, never for whoever works. */
  readonly all: () => Iterable<Stored>;
  readonly partition: (name: string, index?: IndexName) => readonly Stored[];
  readonly first: (name: string, index: IndexName) => Stored | undefined;
  readonly find: (partition: string, sort: string) => Stored | undefined;
};

/**
 * A district's table in the memory of this process: what shared/store asks of DynamoDB, and nothing else. A call, an
 * expression or a parameter that it does not know is refused by name. It answers at once and in order; conflicts,
 * throttling and lost answers are put before it by whoever tests with them.
 */
export const openMemoryTable = (): MemoryTable => {
  const items = openItems();
  const send = async (command: unknown): Promise<object> => answer(items, command);
  const client = new Proxy(nobody, {
    get: (target, name, receiver) => {
      if (name === 'send') return send;
      return name === 'destroy' ? () => undefined : Reflect.get(target, name, receiver);
    },
  });
  function* all(): Iterable<Stored> {
    for (const rows of items.base.partitions()) for (const { item } of rows) yield item;
  }
  const partition: MemoryTable['partition'] = (name, index) =>
    (index === undefined ? items.base : items.index(index).rows).of(name).map(({ item }) => item);
  const first: MemoryTable['first'] = (name, index) => items.index(index).rows.of(name)[0]?.item;
  return { client, takeChanges: items.takeChanges, all, partition, first, find: items.base.find };
};
