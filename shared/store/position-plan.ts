import type { ObjectId, PostId } from '#shared/domain/ids.ts';
import type { Counted, Flow } from '#shared/domain/position/counting.ts';
import type { Instant } from '#shared/domain/time.ts';
import { Overtaken } from './office-store.ts';
import { addTo, readHeld, writeHeld } from './position-code.ts';
import { countedItem, flowName, PostItem, whereFlow, whereOwn, wherePost } from './position-items.ts';
import { read, type Table } from './table.ts';
import { hasVersion, isNew, type Write, type writes } from './transaction.ts';

/** What the journal says of an object that is not counted yet. */
export type Fresh = {
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
export const itemsOf = (all: readonly Fresh[]): number => {
  const posts = new Set(all.flatMap(touchedBy));
  const months = new Set(
    all.flatMap(({ flows }) => flows.map(({ postId, day }) => postId + day.slice(0, 7))),
  );
  return all.length * 3 + posts.size + months.size;
};

/** What is written for these, all in one transaction: whole, or nothing where somebody else was first. */
export const planOf = (table: Table, write: ReturnType<typeof writes>) => {
  const overtaken = (): Error => new Overtaken('head');

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

  return async (all: readonly Fresh[]): Promise<readonly Write[]> => [
    ...cursors(all),
    ...(await posts(all)),
    ...flows(all),
    ...owns(all),
  ];
};
