import {
  ConditionalCheckFailedException,
  type DynamoDBClient,
  PutItemCommand,
} from '@aws-sdk/client-dynamodb';
import * as z from 'zod';
import { OfficeId } from '#shared/domain/ids.ts';
import { key } from './keys.ts';
import { openTable, read, written } from './table.ts';

/** By which rules the open stays of an office were last counted. */
const ClockRecord = z.object({
  officeId: OfficeId,
  /** SHA-256 of the rules. */
  countedBy: z.string(),
  /** Whether they were walked once more after these rules had stood for a while: an act under way meanwhile may have missed them. */
  settled: z.boolean(),
});
export type ClockRecord = z.infer<typeof ClockRecord>;

export type ClockRecords = {
  readonly find: (officeId: OfficeId) => Promise<ClockRecord | undefined>;
  /** Keeps a record in the place of the one that was read; false when another walk was first. */
  readonly keep: (record: ClockRecord, before: ClockRecord | undefined) => Promise<boolean>;
};

/** One small item an office, written when all its stays are counted by rules that changed. */
export const openClockRecords = (client: DynamoDBClient, tableName: string): ClockRecords => {
  const table = openTable(client, tableName);
  const whereIs = (officeId: OfficeId) => ({ pk: key.office(officeId), sk: key.clocks() });
  return {
    find: async officeId => {
      const item = await table.find(whereIs(officeId));
      return item && read(ClockRecord, item);
    },
    keep: async (record, before) => {
      try {
        await client.send(
          new PutItemCommand({
            TableName: tableName,
            Item: written({ ...whereIs(record.officeId), ...record }),
            ...(before
              ? {
                  ConditionExpression: 'countedBy = :before',
                  ExpressionAttributeValues: written({ ':before': before.countedBy }),
                }
              : { ConditionExpression: 'attribute_not_exists(pk)' }),
          }),
        );
        return true;
      } catch (error) {
        if (error instanceof ConditionalCheckFailedException) return false;
        throw error;
      }
    },
  };
};
