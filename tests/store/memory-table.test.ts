import {
  GetItemCommand,
  QueryCommand,
  ScanCommand,
  TransactWriteItemsCommand,
} from '@aws-sdk/client-dynamodb';
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openMemoryTable } from '#tests/support/memory-table/memory-table.ts';
import { compareKeys } from '#tests/support/memory-table/values.ts';

const TableName = 'office';
const put = (sk: string, more: object = {}) => ({
  Put: { TableName, Item: marshall({ pk: 'A', sk, ...more }) },
});
const write = (table: ReturnType<typeof openMemoryTable>, ...TransactItems: readonly object[]) =>
  table.client.send(new TransactWriteItemsCommand({ TransactItems: [...TransactItems] }));

describe('the table in memory', () => {
  it('sorts keys by their bytes in UTF-8, as DynamoDB does', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (a, b) => {
        expect(Math.sign(compareKeys(a, b))).toBe(Buffer.compare(Buffer.from(a), Buffer.from(b)));
      }),
    );
  });

  it('refuses by name what it does not know', async () => {
    const { client } = openMemoryTable();
    await expect(client.send(new ScanCommand({ TableName }))).rejects.toThrow('ScanCommand');
    const check = (ConditionExpression: string) =>
      client.send(
        new TransactWriteItemsCommand({
          TransactItems: [
            { ConditionCheck: { TableName, Key: marshall({ pk: 'A', sk: 'B' }), ConditionExpression } },
          ],
        }),
      );
    await expect(check('contains(a, :b)')).rejects.toThrow('contains');
    await expect(check('a = :b')).rejects.toThrow(':b');
    await expect(check('attribute_exists(#a)')).rejects.toThrow('#a');
    await expect(check('attribute_exists(a) XOR attribute_exists(b)')).rejects.toThrow('XOR');
  });

  it('tells what changed as it stood and as it stands, in order and once; of a transaction that failed, nothing', async () => {
    const table = openMemoryTable();
    await write(table, put('1', { n: 1 }), put('2'));
    await write(table, put('1', { n: 2 }));
    const isNew = { ConditionExpression: 'attribute_not_exists(pk)' };
    await expect(write(table, put('3'), { Put: { ...put('1').Put, ...isNew } })).rejects.toMatchObject({
      CancellationReasons: [{ Code: 'None' }, { Code: 'ConditionalCheckFailed' }],
    });
    const told = table
      .takeChanges()
      .map(({ before, after }) => [before && unmarshall(before), after && unmarshall(after)]);
    expect(told).toEqual([
      [undefined, { pk: 'A', sk: '1', n: 1 }],
      [undefined, { pk: 'A', sk: '2' }],
      [
        { pk: 'A', sk: '1', n: 1 },
        { pk: 'A', sk: '1', n: 2 },
      ],
    ]);
    expect(table.takeChanges()).toEqual([]);
    expect([...table.all()]).toHaveLength(2);
    const { Item } = await table.client.send(
      new GetItemCommand({ TableName, Key: marshall({ pk: 'A', sk: '3' }) }),
    );
    expect(Item).toBeUndefined();
  });

  it('ends a page where it was asked to, and goes on behind it in either direction', async () => {
    const table = openMemoryTable();
    await write(table, ...['1', '2', '3', '4', '5'].map(sk => put(sk)));
    const page = async (ScanIndexForward: boolean, from?: string) => {
      const { Items = [], LastEvaluatedKey } = await table.client.send(
        new QueryCommand({
          TableName,
          KeyConditionExpression: 'pk = :pk AND sk BETWEEN :low AND :high',
          ExpressionAttributeValues: marshall({ ':pk': 'A', ':low': '2', ':high': '4' }),
          Limit: 2,
          ScanIndexForward,
          ...(from === undefined ? {} : { ExclusiveStartKey: marshall({ pk: 'A', sk: from }) }),
        }),
      );
      const last = LastEvaluatedKey && unmarshall(LastEvaluatedKey)['sk'];
      return { found: Items.map(item => unmarshall(item)['sk']), last };
    };
    expect(await page(true)).toEqual({ found: ['2', '3'], last: '3' });
    expect(await page(true, '3')).toEqual({ found: ['4'], last: undefined });
    expect(await page(false)).toEqual({ found: ['4', '3'], last: '3' });
    expect(await page(false, '3')).toEqual({ found: ['2'], last: undefined });
    // It need not be there any more.
    expect(await page(true, '1x')).toEqual({ found: ['2', '3'], last: '3' });
  });
});
