import {
  type AttributeValue,
  BatchGetItemCommand,
  type DynamoDBClient,
  type TransactWriteItem,
  TransactWriteItemsCommand,
  UpdateItemCommand,
  type UpdateItemCommandInput,
} from '@aws-sdk/client-dynamodb';

type Send = DynamoDBClient['send'];
type Command = Parameters<Send>[0];

/** The same client, but for what is sent by it. */
const sending = (client: DynamoDBClient, send: (command: Command) => ReturnType<Send>): DynamoDBClient =>
  new Proxy(client, {
    get: (target, name, receiver) => (name === 'send' ? send : Reflect.get(target, name, receiver)),
  });

/** The same client; each item of a transaction is written as somebody makes it. */
export const writing = (
  client: DynamoDBClient,
  made: (item: TransactWriteItem, all: readonly TransactWriteItem[]) => TransactWriteItem,
): DynamoDBClient =>
  sending(client, command => {
    if (!(command instanceof TransactWriteItemsCommand)) return client.send(command);
    const { TransactItems = [], ...rest } = command.input;
    const items = TransactItems.map(item => made(item, TransactItems));
    return client.send(new TransactWriteItemsCommand({ ...rest, TransactItems: items }));
  });

/** The same client; each update of one item is asked for as somebody makes it. */
export const updating = (
  client: DynamoDBClient,
  made: (input: UpdateItemCommandInput) => UpdateItemCommandInput,
): DynamoDBClient =>
  sending(client, command => {
    if (!(command instanceof UpdateItemCommand)) return client.send(command);
    return client.send(new UpdateItemCommand(made(command.input)));
  });

type Item = Record<string, AttributeValue>;

/** The same client; each item of what is read many at once comes as somebody makes it. */
export const reading = (client: DynamoDBClient, made: (item: Item) => Item): DynamoDBClient =>
  sending(client, async command => {
    if (!(command instanceof BatchGetItemCommand)) return client.send(command);
    const { Responses = {}, ...rest } = await client.send(command);
    const read = Object.entries(Responses).map(([table, items]) => [table, items.map(made)]);
    return { ...rest, Responses: Object.fromEntries(read) };
  });

export const sortOf = ({ Put }: TransactWriteItem): string => Put?.Item?.['sk']?.S ?? '';

export const unconditional = (item: TransactWriteItem): TransactWriteItem => {
  const { Put } = item;
  return Put ? { Put: { TableName: Put.TableName, Item: Put.Item } } : item;
};
