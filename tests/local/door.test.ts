import {
  BatchGetItemCommand,
  DeleteItemCommand,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
  ScanCommand,
  TransactWriteItemsCommand,
} from '@aws-sdk/client-dynamodb';
import { StartExecutionCommand } from '@aws-sdk/client-sfn';
import { PublishCommand, SubscribeCommand } from '@aws-sdk/client-sns';
import { DeleteMessageCommand, ReceiveMessageCommand, SendMessageCommand } from '@aws-sdk/client-sqs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { clientsFor, type Running, run } from './support/running-door.ts';

let office: Running;
beforeAll(async () => {
  office = await run();
}, 60_000);
afterAll(() => office.close());

const item = (sk: string) => ({ pk: { S: 'fil_1' }, sk: { S: sk }, workPk: { S: 'pst_1' } });

test('a function reads what it wrote', async () => {
  const { clients, names } = office;
  await clients.dynamodb.send(new PutItemCommand({ TableName: names.table, Item: item('HEAD') }));
  const { Item } = await clients.dynamodb.send(
    new GetItemCommand({ TableName: names.table, Key: { pk: { S: 'fil_1' }, sk: { S: 'HEAD' } } }),
  );
  expect(Item).toEqual(item('HEAD'));
});

test('an action that the role lacks is refused with action, resource and role', async () => {
  const { clients, names, assembly } = office;
  const scan = clients.dynamodb.send(new ScanCommand({ TableName: names.table }));
  const role = assembly.functions[0]?.roleArn.split('/')[1];
  await expect(scan).rejects.toMatchObject({
    name: 'AccessDeniedException',
    $metadata: { httpStatusCode: 400 },
    message: `User: arn:aws:sts::111122223333:assumed-role/${role}/clerk is not authorized to perform: dynamodb:Scan on resource: ${assembly.tables[0]?.arn} because no identity-based policy allows the dynamodb:Scan action`,
  });
});

test('a transaction takes the right of each item in it', async () => {
  const { clients, names } = office;
  const put = { Put: { TableName: names.table, Item: item('EVENT#1') } };
  await clients.dynamodb.send(new TransactWriteItemsCommand({ TransactItems: [put] }));
  const remove = { Delete: { TableName: names.table, Key: { pk: { S: 'fil_1' }, sk: { S: 'EVENT#1' } } } };
  const both = clients.dynamodb.send(new TransactWriteItemsCommand({ TransactItems: [put, remove] }));
  await expect(both).rejects.toThrow(/not authorized to perform: dynamodb:DeleteItem/);
});

test('an index is a resource of its own', async () => {
  const { clients, names } = office;
  const ask = (IndexName: string) =>
    clients.dynamodb.send(
      new QueryCommand({
        TableName: names.table,
        IndexName,
        KeyConditionExpression: 'workPk = :p',
        ExpressionAttributeValues: { ':p': { S: 'pst_1' } },
      }),
    );
  expect((await ask('work')).Count).toBeGreaterThan(0);
  await expect(ask('other')).rejects.toThrow(/dynamodb:Query on resource: .*\/index\/other/);
});

test('a batch is a right of its own, a table unknown to the role is refused', async () => {
  const { clients, names } = office;
  const keys = { Keys: [{ pk: { S: 'a' }, sk: { S: 'b' } }] };
  const batch = clients.dynamodb.send(new BatchGetItemCommand({ RequestItems: { [names.table]: keys } }));
  await expect(batch).rejects.toThrow(/dynamodb:BatchGetItem/);
  const other = clients.dynamodb.send(new DeleteItemCommand({ TableName: 'Other', Key: { pk: { S: 'a' } } }));
  await expect(other).rejects.toThrow(/dynamodb:DeleteItem on resource: .*table\/Other/);
});

test('what is published on the topic comes to the queue, filtered by type', async () => {
  const { clients, names, door, assembly } = office;
  const publish = (type: string, id: string) =>
    clients.sns.send(
      new PublishCommand({
        TopicArn: names.topic,
        Message: `{"type":"${type}"}`,
        MessageGroupId: 'fil_1',
        MessageDeduplicationId: id,
        MessageAttributes: { type: { DataType: 'String', StringValue: type } },
      }),
    );
  await publish('file.opened', '1');
  await publish('file.sent', '2');
  const QueueUrl = `${door.url}/${assembly.account}/${names.queue}`;
  const { Messages = [] } = await clients.sqs.send(
    new ReceiveMessageCommand({ QueueUrl, MaxNumberOfMessages: 10 }),
  );
  expect(Messages.map(({ Body }) => Body)).toEqual(['{"type":"file.sent"}']);
  const remove = clients.sqs.send(new DeleteMessageCommand({ QueueUrl, ReceiptHandle: 'x' }));
  await expect(remove).rejects.toThrow(/not authorized to perform: sqs:DeleteMessage/);
  await clients.sqs.send(
    new SendMessageCommand({ QueueUrl, MessageBody: 'x', MessageGroupId: 'g', MessageDeduplicationId: '3' }),
  );
});

test('an operation that the door does not know is refused by name', async () => {
  const { clients, names } = office;
  const subscribe = clients.sns.send(new SubscribeCommand({ TopicArn: names.topic, Protocol: 'sqs' }));
  await expect(subscribe).rejects.toThrow('the one-machine run does not know sns Subscribe');
});

test('a state machine is started with the caller told', async () => {
  const { clients, assembly } = office;
  const stateMachineArn = assembly.stateMachines[0]?.arn;
  const { executionArn } = await clients.states.send(
    new StartExecutionCommand({ stateMachineArn, name: 'hld_1' }),
  );
  expect(executionArn).toBe('StartExecution hld_1 by clerk');
});

test('a stranger and a forger are refused', async () => {
  const { clients, door, names } = office;
  const put = new PutItemCommand({ TableName: names.table, Item: item('X') });
  const stranger = clientsFor(door, 'arn:aws:iam::111122223333:role/Stranger');
  await expect(stranger.dynamodb.send(put)).rejects.toThrow(/the role .*Stranger does not exist/);
  const { dynamodb } = clients;
  const real = await dynamodb.config.credentials();
  for (const [field, name] of [
    ['secretAccessKey', 'InvalidSignatureException'],
    ['sessionToken', 'UnrecognizedClientException'],
    ['accessKeyId', 'UnrecognizedClientException'],
  ] as const) {
    const forged = clientsFor(
      {
        ...door,
        credentialsFor: () => ({ ...real, sessionToken: real.sessionToken ?? '', [field]: 'forged' }),
      },
      '',
    );
    await expect(forged.dynamodb.send(put)).rejects.toMatchObject({ name });
  }
});
