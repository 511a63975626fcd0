import {
  ConditionalCheckFailedException,
  type DynamoDBClient,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import * as z from 'zod';
import { given, Holding } from '#shared/domain/holding.ts';
import { hasHeld } from '#shared/domain/relations.ts';
import { listDue } from './due.ts';
import { objectIdOf } from './head-items.ts';
import { holdingKeyFrom, indexesOf, key } from './keys.ts';
import { merged, WORK_LISTS } from './merged-work.ts';
import type { HoldingKey, OfficeStore } from './office-store.ts';
import { read, type Table, written } from './table.ts';

const whereIs = (held: HoldingKey) => ({ pk: key.object(held.objectId), sk: key.holding(held) });

/** Stays: read one by one, as a work list, and as what is due. */
export const openHoldings = (
  client: DynamoDBClient,
  tableName: string,
  table: Table,
): OfficeStore['holdings'] => {
  const find = async (held: HoldingKey): Promise<Holding | undefined> => {
    const item = await table.find(whereIs(held));
    return item && read(Holding, item);
  };

  /** True when the condition held and the update was made. */
  const updated = async (command: UpdateItemCommand): Promise<Record<string, unknown> | undefined> => {
    try {
      const { Attributes } = await client.send(command);
      return Attributes ? unmarshall(Attributes) : {};
    } catch (error) {
      if (error instanceof ConditionalCheckFailedException) return undefined;
      throw error;
    }
  };

  return {
    find,
    of: async head => {
      const { holder: postId, holdingId } = head;
      const holding = await find({ objectId: objectIdOf(head), postId, holdingId });
      if (!holding) throw new Error(`stay ${holdingId} is missing`);
      return holding;
    },

    past: async (objectId, postId) => {
      const pk = key.object(objectId);
      const [stays, copy] = await Promise.all([
        table.all({ pk, prefix: key.holdingsOf(postId), schema: Holding }),
        table.find({ pk, sk: key.copy(postId) }),
      ]);
      return { hasHeld: hasHeld(stays), hasCopy: copy !== undefined };
    },

    workOf: (postId, page) =>
      table.list({ pk: key.work(postId), prefix: '', schema: Holding, index: 'work' }, page),

    workOfAll: merged(client, tableName, WORK_LISTS),

    countWork: (postId, atMost) => table.count({ pk: key.work(postId), index: 'work' }, atMost),

    dueBefore: async (before, limit) => {
      const due = await listDue({ client, tableName, partition: key.due }, before, limit);
      return due.map(({ pk, sk }) => holdingKeyFrom(pk, sk));
    },

    recount: async (holding: Holding, counted: Holding) => {
      const after: Readonly<Record<string, unknown>> = { ...counted, ...indexesOf(counted) };
      const set = COUNTED.filter(name => after[name] !== undefined);
      const gone = COUNTED.filter(name => after[name] === undefined);
      const changed = await updated(
        new UpdateItemCommand({
          TableName: tableName,
          Key: written(whereIs(holding)),
          UpdateExpression: `SET ${set.map(name => `${name} = :${name}`).join(', ')}${
            gone.length === 0 ? '' : ` REMOVE ${gone.join(', ')}`
          }`,
          // An act that ended, suspended, extended or advanced the stay meanwhile has counted it itself.
          ConditionExpression: [
            'attribute_exists(pk) AND attribute_not_exists(endedAt) AND attribute_not_exists(suspendedAt)',
            'rung = :rung',
            stillIs('limitAt', holding),
            stillIs('dueAt', holding),
          ].join(' AND '),
          ExpressionAttributeValues: written({
            ...Object.fromEntries(set.map(name => [`:${name}`, after[name]])),
            ':rung': holding.rung,
            ...given(':was_limitAt', holding.limitAt),
            ...given(':was_dueAt', holding.dueAt),
          }),
        }),
      );
      return changed !== undefined;
    },

    countRestart: async held => {
      const changed = await updated(
        new UpdateItemCommand({
          TableName: tableName,
          Key: written(whereIs(held)),
          UpdateExpression: 'ADD restarts :one',
          ConditionExpression: 'attribute_exists(pk) AND attribute_not_exists(endedAt)',
          ExpressionAttributeValues: written({ ':one': 1 }),
          ReturnValues: 'UPDATED_NEW',
        }),
      );
      return changed && z.int().parse(changed['restarts']);
    },
  };
};

const stillIs = (name: 'limitAt' | 'dueAt', holding: Holding): string =>
  holding[name] === undefined ? `attribute_not_exists(${name})` : `${name} = :was_${name}`;

/** What a counting of a stay sets: its clock, and where that puts it among what is due. */
const COUNTED = ['workSk', 'limitAt', 'lateAfter', 'dueAt', 'duePk', 'dueSk'] as const;
