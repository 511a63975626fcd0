/** Which rights a DynamoDB call takes. */
import * as z from 'zod';

export interface Right {
  readonly action: string;
  readonly resource: string;
}

const OneTable = z.object({ TableName: z.string(), IndexName: z.string().optional() });
const ManyTables = z.object({ RequestItems: z.record(z.string(), z.unknown()) });
const InTable = z.object({ TableName: z.string() });
const Transaction = z.object({
  TransactItems: z.array(
    z.object({
      Put: InTable.optional(),
      Update: InTable.optional(),
      Delete: InTable.optional(),
      ConditionCheck: InTable.optional(),
      Get: InTable.optional(),
    }),
  ),
});

/** Calls on one table whose right has the call's own name. */
const PLAIN: ReadonlySet<string> = new Set([
  'DeleteItem',
  'DescribeTable',
  'GetItem',
  'PutItem',
  'Query',
  'Scan',
  'UpdateItem',
]);

/** In a transaction each item takes the right of the single call. */
const OF_ITEM = {
  Put: 'PutItem',
  Update: 'UpdateItem',
  Delete: 'DeleteItem',
  ConditionCheck: 'ConditionCheckItem',
  Get: 'GetItem',
} as const;

/** The rights a call takes; undefined for a call the door does not know. `arnOf` turns a table's name into its ARN. */
export const dynamodbRights = (
  operation: string,
  body: unknown,
  arnOf: (tableName: string) => string,
): readonly Right[] | undefined => {
  if (PLAIN.has(operation)) {
    const { TableName, IndexName } = OneTable.parse(body);
    const table = arnOf(TableName);
    const resource = IndexName === undefined ? table : `${table}/index/${IndexName}`;
    return [{ action: `dynamodb:${operation}`, resource }];
  }
  if (operation === 'BatchGetItem' || operation === 'BatchWriteItem') {
    const tables = Object.keys(ManyTables.parse(body).RequestItems);
    return tables.map(table => ({ action: `dynamodb:${operation}`, resource: arnOf(table) }));
  }
  if (operation === 'TransactWriteItems' || operation === 'TransactGetItems') {
    const rights = new Map<string, Right>();
    for (const item of Transaction.parse(body).TransactItems) {
      for (const kind of ['Put', 'Update', 'Delete', 'ConditionCheck', 'Get'] as const) {
        const table = item[kind]?.TableName;
        if (table === undefined) continue;
        const right = { action: `dynamodb:${OF_ITEM[kind]}`, resource: arnOf(table) };
        rights.set(`${right.action} ${right.resource}`, right);
      }
    }
    return [...rights.values()];
  }
  return undefined;
};
