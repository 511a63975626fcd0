import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { ObjectId, OfficeId } from '#shared/domain/ids.ts';
import { type Counted, countedAll } from '#shared/domain/position/counting.ts';
import type { PostFlow } from '#shared/domain/position/flow.ts';
import type { PostPosition } from '#shared/domain/position/matrix.ts';
import { Refusal } from '#shared/domain/refusal.ts';
import { SealedEvent } from '#shared/domain/sealed-event.ts';
import type { Day } from '#shared/domain/time.ts';
import { key } from './keys.ts';
import { Overtaken } from './office-store.ts';
import { lotReader } from './position-code.ts';
import { openFlows } from './position-flow.ts';
import { CountedItem, OwnItem, whereCounted } from './position-items.ts';
import { type Fresh, itemsOf, planOf } from './position-plan.ts';
import { openTable, read } from './table.ts';
import { jitter, type Pause, pause, transact, writes } from './transaction.ts';

type Parts = {
  readonly client: DynamoDBClient;
  readonly table: string;
  /** How a retry waits; tests inject one. */
  readonly rest?: Pause;
};

/**
 * What lies with every post, live. It follows the journal by a message; the message only says where to look, and what is
 * counted is what the journal says since the last event counted of that file: so it is exact, however often, late or out of
 * order it is told.
 */
export type Positions = {
  /** Counts whatever was not counted yet of these, in transactions each whole or not at all; answers how many events. */
  readonly count: (objectIds: readonly ObjectId[]) => Promise<number>;
  /** Every post that ever had anything; its cost grows with the posts and never with what lies with them. */
  readonly all: () => Promise<readonly PostPosition[]>;
  /** What came to every post and went from it since a day, with what lies there by then. */
  readonly flowSince: (from: Day, today: Day) => Promise<readonly PostFlow[]>;
  /** With which posts an office's own papers lie, its own posts among them. */
  readonly ownOf: (officeId: OfficeId) => Promise<readonly OwnItem[]>;
};

/** Events of one object in one transaction: each may touch a post, and two months of it. */
const MOST_EVENTS = 10;
/** A transaction takes a hundred items. */
const MOST_ITEMS = 100;
/** Objects looked at in one go: a batch of messages is ten. */
const MOST_OBJECTS = 10;
/** Others count at the same time; who was overtaken so often is not alone to blame. */
const MOST_TRIES = 8;

/** A store of its own on the office's table: of all functions, only those that count and show the position carry it. */
export const openPositions = ({ client, table: tableName, rest = pause }: Parts): Positions => {
  const table = openTable(client, tableName);
  const commit = transact(client, rest);
  const flow = openFlows(table);
  const plan = planOf(table, writes(tableName));

  const freshOf = async (objectId: ObjectId, before: Counted | undefined): Promise<Fresh | undefined> => {
    const after = before && key.event(before.seq);
    const journal = { pk: key.object(objectId), prefix: 'EVENT#', schema: SealedEvent, after };
    const { items, cursor } = await table.list(journal, { limit: MOST_EVENTS });
    const counted = countedAll(before, items);
    if (!counted) return undefined;
    return { objectId, before, ...counted, events: items.length, more: cursor !== undefined };
  };

  const readFresh = async (objectIds: readonly ObjectId[]): Promise<readonly Fresh[]> => {
    const items = await table.findMany(objectIds.map(whereCounted));
    const known = new Map(items.map(item => [item['pk'], read(CountedItem, item)]));
    const fresh = await Promise.all(objectIds.map(id => freshOf(id, known.get(whereCounted(id).pk))));
    return fresh.flatMap(one => one ?? []);
  };

  /** As many as one transaction takes; one always fits. */
  const fitting = (all: readonly Fresh[]): readonly Fresh[] => {
    let take = 1;
    while (take < all.length && itemsOf(all.slice(0, take + 1)) <= MOST_ITEMS) take += 1;
    return all.slice(0, take);
  };

  /** Counts some of these; answers which are to be looked at again. */
  const countSome = async (objectIds: readonly ObjectId[]) => {
    for (let tries = 1; tries <= MOST_TRIES; tries += 1) {
      const fresh = await readFresh(objectIds);
      if (fresh.length === 0) return { events: 0, again: [] };
      const now = fitting(fresh);
      try {
        await commit(await plan(now));
        const again = fresh.filter(one => one.more || !now.includes(one)).map(({ objectId }) => objectId);
        return { events: now.reduce((total, one) => total + one.events, 0), again };
      } catch (error) {
        if (!(error instanceof Overtaken)) throw error;
        await rest(jitter(20 * 2 ** tries));
      }
    }
    throw new Refusal('server.busy');
  };

  return {
    count: async objectIds => {
      let left: readonly ObjectId[] = [...new Set(objectIds)];
      let counted = 0;
      while (left.length > 0) {
        const { events, again } = await countSome(left.slice(0, MOST_OBJECTS));
        counted += events;
        left = [...again, ...left.slice(MOST_OBJECTS)];
      }
      return counted;
    },

    all: async () => {
      const items = await flow.allPosts();
      const lotsOf = lotReader();
      return items.map(({ postId, held, asOf }) => ({ postId, lots: lotsOf(held), asOf }));
    },

    flowSince: flow.since,

    ownOf: officeId => table.all({ pk: key.positionOwn(officeId), prefix: '', schema: OwnItem }),
  };
};
