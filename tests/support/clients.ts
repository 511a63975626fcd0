import {
  BatchGetItemCommand,
  BatchWriteItemCommand,
  type DynamoDBClient,
  GetItemCommand,
  QueryCommand,
  TransactWriteItemsCommand,
} from '@aws-sdk/client-dynamodb';

type Command = Parameters<DynamoDBClient['send']>[0];

/** The client with somebody before it, who is told of each call and may break it off by throwing. */
export const spied = (client: DynamoDBClient, before: (command: Command) => void): DynamoDBClient =>
  new Proxy(client, {
    get: (target, name, receiver) =>
      name === 'send'
        ? async (command: Command) => {
            before(command);
            return target.send(command);
          }
        : Reflect.get(target, name, receiver),
  });

/** The same client, counting what is read through it: the commands in their order, and the keys asked for in batches. */
export const countReads = (client: DynamoDBClient) => {
  let commands: string[] = [];
  let keys = 0;
  const watched = spied(client, command => {
    const isRead =
      command instanceof GetItemCommand ||
      command instanceof QueryCommand ||
      command instanceof BatchGetItemCommand;
    if (isRead) commands.push(command.constructor.name);
    if (command instanceof BatchGetItemCommand)
      for (const { Keys = [] } of Object.values(command.input.RequestItems ?? {})) keys += Keys.length;
  });
  return {
    client: watched,
    seen: () => commands,
    keys: () => keys,
    forget: () => {
      commands = [];
      keys = 0;
    },
  };
};

/** The same client, counting read units as AWS counts them. */
export const countUnits = (client: DynamoDBClient) => {
  let units = 0;
  const watched = new Proxy(client, {
    get: (target, name, receiver) =>
      name === 'send'
        ? async (command: Command) => {
            Object.assign(command.input, { ReturnConsumedCapacity: 'TOTAL' });
            const answer = await target.send(command);
            const consumed = 'ConsumedCapacity' in answer ? [answer.ConsumedCapacity ?? []].flat() : [];
            for (const each of consumed) if ('CapacityUnits' in each) units += each.CapacityUnits ?? 0;
            return answer;
          }
        : Reflect.get(target, name, receiver),
  });
  return {
    client: watched,
    seen: () => units,
    forget: () => {
      units = 0;
    },
  };
};

/** The same client, killed when it is about to write once more than `writes` times. */
export const diesAfter = (client: DynamoDBClient, writes: number) => {
  let left = writes;
  return {
    client: spied(client, command => {
      const isWrite =
        command instanceof TransactWriteItemsCommand || command instanceof BatchWriteItemCommand;
      if (!isWrite) return;
      if (left === 0) throw new Error('killed');
      left -= 1;
    }),
  };
};
