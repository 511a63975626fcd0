import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { ObjectId, OfficeId, PostId } from '#shared/domain/ids.ts';
import { type Counted, countedAll, type Flow } from '#shared/domain/position/counting.ts';
import type { PostFlow } from '#shared/domain/position/flow.ts';
import type { PostPosition } from '#shared/domain/position/matrix.ts';
import { Refusal } from '#shared/domain/refusal.ts';
import { SealedEvent } from '#shared/domain/sealed-event.ts';
import type { Day, Instant } from '#shared/domain/time.ts';
import { key } from './keys.ts';
import { Overtaken } from './office-store.ts';
import { addTo, lotReader, readHeld, writeHeld } from './position-code.ts';
import { openFlows } from './position-flow.ts';
import {
  Counted as CountedSchema,
  countedItem,
  flowName,
  OwnItem,
  PostItem,
  whereCounted,
  whereFlow,
  whereOwn,
  wherePost,
} from './position-items.ts';
import { openTable, read } from './table.ts';
import { hasVersion, isNew, jitter, type Pause, pause, transact, type Write, writes } from './transaction.ts';

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

/** What the journal says of an object that is not counted yet. */
type Fresh = {
  readonly objectId: ObjectId;
  readonly before: Counted | undefined;
  readonly after: Counted;
  readonly flows: readonly Flow[];
  readonly events: number;
  /** There is more than was read. */
  readonly more: boolean;
};

/** Instants sort as text. */
const latest = (all: readonly Instant[]): Instant => {
  const [last] = all.toSorted().toReversed();
  if (last === undefined) throw new Error('no instant');
  return last;
};

const grouped = <T>(all: readonly T[], by: (one: T) => string): readonly (readonly T[])[] => [
  ...Map.groupBy(all, by).values(),
];

/** Posts whose item changes: where it lay, where it lies, and those it passed through meanwhile. */
const touchedBy = ({ before, after, flows }: Fresh): readonly PostId[] => [
  ...(before ? [before.postId] : []),
  after.postId,
  ...flows.map(({ postId }) => postId),
];

/** How many items are written at most for these. */
const itemsOf = (all: readonly Fresh[]): number => {
  const posts = new Set(all.flatMap(touchedBy));
  const months = new Set(
    all.flatMap(({ flows }) => flows.map(({ postId, day }) => postId + day.slice(0, 7))),
  );
  return all.length * 3 + posts.size + months.size;
};

/** A store of its own on the office's table: of all functions, only those that count and show the position carry it. */
export const openPositions = ({ client, table: tableName, rest = pause }: Parts): Positions => {
  const table = openTable(client, tableName);
  const write = writes(tableName);
  const commit = transact(client, rest);
  const flow = openFlows(table);
  const overtaken = (): Error => new Overtaken('head');

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
    const known = new Map(items.map(item => [item['pk'], read(CountedSchema, item)]));
    const fresh = await Promise.all(objectIds.map(id => freshOf(id, known.get(whereCounted(id).pk))));
    return fresh.flatMap(one => one ?? []);
  };

  /** As many as one transaction takes; one always fits. */
  const fitting = (all: readonly Fresh[]): readonly Fresh[] => {
    let take = 1;
    while (take < all.length && itemsOf(all.slice(0, take + 1)) <= MOST_ITEMS) take += 1;
    return all.slice(0, take);
  };

  /** On condition that it is as it was read: of two who count one event, one is overtaken and reads again. */
  const cursors = (all: readonly Fresh[]): readonly Write[] =>
    all.map(({ objectId, before, after }) =>
      write.put(
        countedItem(objectId, after),
        before ? { says: 'seq = :before', values: { ':before': before.seq } } : isNew,
        overtaken,
      ),
    );

  const posts = async (all: readonly Fresh[]): Promise<readonly Write[]> => {
    const postIds = [...new Set(all.flatMap(touchedBy))];
    const items = await table.findMany(postIds.map(wherePost));
    const known = new Map(items.map(item => [item['sk'], read(PostItem, item)]));
    return postIds.map(postId => {
      const before = known.get(postId);
      const held = readHeld(before?.held ?? '');
      const of = all.filter(one => touchedBy(one).includes(postId));
      for (const { before: was, after } of of) {
        if (was?.lies && was.postId === postId) addTo(held, was.cell, -1);
        if (after.lies && after.postId === postId) addTo(held, after.cell, 1);
      }
      const flows = of.flatMap(one => one.flows.filter(flow => flow.postId === postId));
      const came = flows.filter(({ kind }) => kind === 'received').length;
      const item: PostItem = {
        postId,
        version: (before?.version ?? 0) + 1,
        held: writeHeld(held),
        came: (before?.came ?? 0) + came,
        went: (before?.went ?? 0) + flows.length - came,
        asOf: latest([...of.map(({ after }) => after.at), ...(before ? [before.asOf] : [])]),
      };
      const asRead = before ? hasVersion(before.version) : isNew;
      return write.put({ ...wherePost(postId), ...item }, asRead, overtaken);
    });
  };

  const flows = (all: readonly Fresh[]): readonly Write[] =>
    grouped(
      all.flatMap(one => one.flows),
      ({ postId, day }) => `${postId} ${day.slice(0, 7)}`,
    ).flatMap(of => {
      const [first] = of;
      if (!first) return [];
      const { postId, day } = first;
      const names = Map.groupBy(of, one => flowName(one.kind, one.day));
      const add = Object.fromEntries([...names].map(([name, { length }]) => [name, length]));
      return [write.add(whereFlow(postId, day), { postId }, add)];
    });

  /** An office's own papers by where they lie, its own posts and others'. */
  const owns = (all: readonly Fresh[]): readonly Write[] => {
    const moves = all.flatMap(({ before, after: { officeId, ...after } }) => [
      ...(before?.lies ? [{ officeId, postId: before.postId, count: -1 }] : []),
      ...(after.lies ? [{ officeId, postId: after.postId, count: 1 }] : []),
    ]);
    return grouped(moves, ({ officeId, postId }) => `${officeId} ${postId}`).flatMap(of => {
      const [first] = of;
      const count = of.reduce((total, one) => total + one.count, 0);
      if (!first || count === 0) return [];
      return [write.add(whereOwn(first.officeId, first.postId), { postId: first.postId }, { count })];
    });
  };

  /** Counts some of these; answers which are to be looked at again. */
  const countSome = async (objectIds: readonly ObjectId[]) => {
    for (let tries = 1; tries <= MOST_TRIES; tries += 1) {
      const fresh = await readFresh(objectIds);
      if (fresh.length === 0) return { events: 0, again: [] };
      const now = fitting(fresh);
      try {
        await commit([...cursors(now), ...(await posts(now)), ...flows(now), ...owns(now)]);
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
