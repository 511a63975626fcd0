/** Makes a table of the template in the DynamoDB emulator. */
import * as z from 'zod';
import type { TableDefinition } from '#local/assembly/types.ts';
import { EmulatorError } from './dynamo-call.ts';

export type CallDynamo = (action: string, body: object) => Promise<Readonly<Record<string, unknown>>>;

/** Makes the table if it is not there. A table that is there with another shape is an error: data would not fit it. */
export const createTable = async (call: CallDynamo, table: TableDefinition): Promise<void> => {
  const wanted = {
    TableName: table.TableName,
    AttributeDefinitions: table.AttributeDefinitions,
    KeySchema: table.KeySchema,
    BillingMode: 'PAY_PER_REQUEST',
    ...(table.GlobalSecondaryIndexes.length > 0
      ? { GlobalSecondaryIndexes: table.GlobalSecondaryIndexes }
      : {}),
    ...(table.LocalSecondaryIndexes.length > 0 ? { LocalSecondaryIndexes: table.LocalSecondaryIndexes } : {}),
    ...(table.StreamViewType === undefined
      ? {}
      : { StreamSpecification: { StreamEnabled: true, StreamViewType: table.StreamViewType } }),
  };
  try {
    await call('CreateTable', wanted);
  } catch (fault) {
    if (!(fault instanceof EmulatorError) || fault.code !== 'ResourceInUseException') throw fault;
    await mustHaveSameShape(call, table);
    return;
  }
  if (table.TimeToLiveAttribute !== undefined) {
    const TimeToLiveSpecification = { Enabled: true, AttributeName: table.TimeToLiveAttribute };
    await call('UpdateTimeToLive', { TableName: table.TableName, TimeToLiveSpecification });
  }
};

const mustHaveSameShape = async (call: CallDynamo, table: TableDefinition): Promise<void> => {
  const { Table } = await call('DescribeTable', { TableName: table.TableName });
  const there = shapeOf(Table);
  const wanted = shapeOf(table);
  if (there !== wanted) {
    throw new Error(
      `the data folder holds table ${table.TableName} as ${there}, the template wants ${wanted}`,
    );
  }
};

const Keys = z.array(z.object({ AttributeName: z.string(), KeyType: z.string() }));
const Shape = z.object({
  KeySchema: Keys,
  GlobalSecondaryIndexes: z
    .array(
      z.object({
        IndexName: z.string(),
        KeySchema: Keys,
        Projection: z.object({ ProjectionType: z.string() }),
      }),
    )
    .default([]),
});

/** Keys and indexes in one line, to be compared and to be read. */
const shapeOf = (table: unknown): string => {
  const { KeySchema, GlobalSecondaryIndexes } = Shape.parse(table);
  const keys = (list: z.output<typeof Keys>): string =>
    list.map(({ KeyType, AttributeName }) => `${KeyType}:${AttributeName}`).join(',');
  const indexes = GlobalSecondaryIndexes.map(
    index => `${index.IndexName} ${keys(index.KeySchema)} ${index.Projection.ProjectionType}`,
  );
  return `${keys(KeySchema)} with indexes [${indexes.sort().join('; ')}]`;
};
