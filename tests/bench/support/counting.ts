import {
  BatchGetItemCommand,
  BatchWriteItemCommand,
  type ConsumedCapacity,
  type DynamoDBClient,
  GetItemCommand,
  QueryCommand,
  type TransactWriteItem,
  TransactWriteItemsCommand,
} from '@aws-sdk/client-dynamodb';
import { TABLE_SHAPE } from '#shared/store/keys.ts';
import { bytesOf, type Stored, writeUnits } from './units.ts';

/** What a piece of work asked of the table. */
export type Consumed = {
  /** Calls of the SDK, by command. */
  readonly calls: Readonly<Record<string, number>>;
  readonly itemsWritten: number;
  /** As the emulator answers. */
  readonly writeUnits: number;
  readonly readUnits: number;
  /** The same write units counted here, from the items as they stood before and after. */
  readonly counted: number;
  /** Bytes of what was read. */
  readonly bytesRead: number;
};

const NOTHING: Consumed = {
  calls: {},
  itemsWritten: 0,
  writeUnits: 0,
  readUnits: 0,
  counted: 0,
  bytesRead: 0,
};

const add = (a: Consumed, b: Partial<Omit<Consumed, 'calls'>>, call: string): Consumed => ({
  calls: { ...a.calls, [call]: (a.calls[call] ?? 0) + 1 },
  itemsWritten: a.itemsWritten + (b.itemsWritten ?? 0),
  writeUnits: a.writeUnits + (b.writeUnits ?? 0),
  readUnits: a.readUnits + (b.readUnits ?? 0),
  counted: a.counted + (b.counted ?? 0),
  bytesRead: a.bytesRead + (b.bytesRead ?? 0),
});

const total = (capacity: readonly ConsumedCapacity[] = []): number =>
  capacity.reduce((sum, { CapacityUnits = 0 }) => sum + CapacityUnits, 0);
const bytes = (items: readonly Stored[] = []): number => items.reduce((sum, item) => sum + bytesOf(item), 0);

const keyIn = (item: Stored): Stored => {
  const { [TABLE_SHAPE.partitionKey]: pk, [TABLE_SHAPE.sortKey]: sk } = item;
  if (pk === undefined || sk === undefined) throw new Error('a write without a key');
  return { [TABLE_SHAPE.partitionKey]: pk, [TABLE_SHAPE.sortKey]: sk };
};
const keyOf = ({ Put, Update, Delete, ConditionCheck }: TransactWriteItem): Stored =>
  keyIn(Put?.Item ?? Update?.Key ?? Delete?.Key ?? ConditionCheck?.Key ?? {});

/** The same client, which asks after what each call consumed and keeps count. Only for work done one act at a time. */
export const counting = (bare: DynamoDBClient, TableName: string) => {
  let consumed = NOTHING;
  const find = async (Key: Stored): Promise<Stored | undefined> =>
    (await bare.send(new GetItemCommand({ TableName, Key, ConsistentRead: true }))).Item;

  const transact = async (command: TransactWriteItemsCommand) => {
    const items = command.input.TransactItems ?? [];
    const before = await Promise.all(items.map(item => find(keyOf(item))));
    const answer = await bare.send(
      new TransactWriteItemsCommand({ ...command.input, ReturnConsumedCapacity: 'TOTAL' }),
    );
    const after = await Promise.all(items.map(item => find(keyOf(item))));
    const counted = items
      .map((_, n) => writeUnits({ before: before[n], after: after[n] }, { inTransaction: true }))
      .reduce((sum, each) => sum + each, 0);
    const itemsWritten = items.filter(({ ConditionCheck }) => ConditionCheck === undefined).length;
    const writeUnitsTold = total(answer.ConsumedCapacity);
    consumed = add(consumed, { itemsWritten, writeUnits: writeUnitsTold, counted }, 'TransactWriteItems');
    return answer;
  };
  const batch = async (command: BatchWriteItemCommand) => {
    const requests = Object.values(command.input.RequestItems ?? {}).flat();
    const keys = requests.map(({ PutRequest, DeleteRequest }) =>
      keyIn(PutRequest?.Item ?? DeleteRequest?.Key ?? {}),
    );
    const before = await Promise.all(keys.map(find));
    const answer = await bare.send(
      new BatchWriteItemCommand({ ...command.input, ReturnConsumedCapacity: 'TOTAL' }),
    );
    const after = await Promise.all(keys.map(find));
    const counted = keys
      .map((_, n) => writeUnits({ before: before[n], after: after[n] }, { inTransaction: false }))
      .reduce((sum, each) => sum + each, 0);
    const told = total(answer.ConsumedCapacity);
    consumed = add(consumed, { itemsWritten: keys.length, writeUnits: told, counted }, 'BatchWriteItem');
    return answer;
  };
  const read = async (command: GetItemCommand | QueryCommand | BatchGetItemCommand) => {
    if (command instanceof GetItemCommand) {
      const answer = await bare.send(
        new GetItemCommand({ ...command.input, ReturnConsumedCapacity: 'TOTAL' }),
      );
      const { ConsumedCapacity: told, Item } = answer;
      const read = { readUnits: total(told && [told]), bytesRead: bytes(Item && [Item]) };
      consumed = add(consumed, read, 'GetItem');
      return answer;
    }
    if (command instanceof QueryCommand) {
      const answer = await bare.send(new QueryCommand({ ...command.input, ReturnConsumedCapacity: 'TOTAL' }));
      const { ConsumedCapacity: told, Items } = answer;
      consumed = add(consumed, { readUnits: total(told && [told]), bytesRead: bytes(Items) }, 'Query');
      return answer;
    }
    const answer = await bare.send(
      new BatchGetItemCommand({ ...command.input, ReturnConsumedCapacity: 'TOTAL' }),
    );
    const items = Object.values(answer.Responses ?? {}).flat();
    consumed = add(
      consumed,
      { readUnits: total(answer.ConsumedCapacity), bytesRead: bytes(items) },
      'BatchGetItem',
    );
    return answer;
  };

  const send = (command: unknown): unknown => {
    if (command instanceof TransactWriteItemsCommand) return transact(command);
    if (command instanceof BatchWriteItemCommand) return batch(command);
    if (
      command instanceof GetItemCommand ||
      command instanceof QueryCommand ||
      command instanceof BatchGetItemCommand
    )
      return read(command);
    throw new Error('the bench does not count this call');
  };
  const client = new Proxy(bare, {
    get: (target, name, receiver) => (name === 'send' ? send : Reflect.get(target, name, receiver)),
  });
  return {
    client,
    /** What was consumed since it was last asked. */
    take: (): Consumed => {
      const taken = consumed;
      consumed = NOTHING;
      return taken;
    },
  };
};
