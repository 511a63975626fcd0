import * as z from 'zod';
import { PostId } from '#shared/domain/ids.ts';
import type { DayFlow, PostFlow } from '#shared/domain/position/flow.ts';
import { Refusal } from '#shared/domain/refusal.ts';
import { Day } from '#shared/domain/time.ts';
import { key, POSITION_SHARDS, positionShard } from './keys.ts';
import { flowName, PostItem, wherePost } from './position-items.ts';
import { type Item, read, type Table } from './table.ts';

/** What came to a post and went from it in a month: `r07` on the seventh. */
const FlowItem = z.object({ postId: PostId }).catchall(z.int());
type FlowItem = z.infer<typeof FlowItem>;

/** `YYYY-MM` of every month from one day to another. */
const monthsBetween = (from: Day, to: Day): readonly string[] => {
  const months: string[] = [];
  let [year = 0, month = 0] = from.split('-').map(Number);
  for (;;) {
    const name = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}`;
    if (name > to.slice(0, 7)) return months;
    months.push(name);
    [year, month] = month === 12 ? [year + 1, 1] : [year, month + 1];
  }
};

const daysOf = (month: string, item: FlowItem): readonly DayFlow[] =>
  Array.from({ length: 31 }, (_, index) => `${month}-${String(index + 1).padStart(2, '0')}`).flatMap(text => {
    const parsed = Day.safeParse(text);
    if (!parsed.success) return [];
    const day = parsed.data;
    const count = (kind: 'received' | 'left' | 'disposed'): number =>
      z.int().parse(item[flowName(kind, day)] ?? 0);
    const flow = { day, received: count('received'), left: count('left'), disposed: count('disposed') };
    return flow.received + flow.left + flow.disposed === 0 ? [] : [flow];
  });

/** Posts that were added to while they were read are read again, so often. */
const MOST_TRIES = 8;

type Reading = {
  readonly posts: ReadonlyMap<PostId, PostItem>;
  readonly flows: ReadonlyMap<PostId, readonly DayFlow[]>;
};

const grouped = (months: readonly (readonly [string, FlowItem])[]): Reading['flows'] => {
  const flows = new Map<PostId, readonly DayFlow[]>();
  for (const [month, item] of months)
    flows.set(item.postId, [...(flows.get(item.postId) ?? []), ...daysOf(month, item)]);
  return flows;
};

const byPost = (items: readonly PostItem[]): Reading['posts'] =>
  new Map(items.map(item => [item.postId, item] as const));

/** Reads what came and went since a day, of all posts: an item a post and month. */
export const openFlows = (table: Table) => {
  const shards = Array.from({ length: POSITION_SHARDS }, (_, shard) => shard);

  const allPosts = async (): Promise<readonly PostItem[]> => {
    const lists = await Promise.all(
      shards.map(shard => table.all({ pk: key.position(shard), prefix: '', schema: PostItem })),
    );
    return lists.flat();
  };
  const allFlows = async (months: readonly string[]): Promise<Reading['flows']> => {
    const lists = await Promise.all(
      months.flatMap(month =>
        shards.map(async shard => {
          const items = await table.all({ pk: key.positionFlow(month, shard), prefix: '', schema: FlowItem });
          return items.map(item => [month, item] as const);
        }),
      ),
    );
    return grouped(lists.flat());
  };

  const somePosts = async (postIds: readonly PostId[]): Promise<readonly PostItem[]> => {
    const items = await table.findMany(postIds.map(wherePost));
    return items.map(item => read(PostItem, item));
  };
  const someFlows = async (
    postIds: readonly PostId[],
    months: readonly string[],
  ): Promise<Reading['flows']> => {
    const wheres = months.flatMap(month =>
      postIds.map(postId => ({ pk: key.positionFlow(month, positionShard(postId)), sk: postId })),
    );
    const items: readonly Item[] = await table.findMany(wheres);
    // `POSITION-FLOW#2026-01#7`
    return grouped(
      items.map(item => [String(item['pk']).split('#')[1] ?? '', read(FlowItem, item)] as const),
    );
  };

  /** What lies with a post and what came to it are written at once and read one after the other: a version says if they fit. */
  const settled = async (
    before: Reading['posts'],
    read: Reading['flows'],
    after: readonly PostItem[],
    months: readonly string[],
  ): Promise<readonly PostFlow[]> => {
    const done = new Map<PostId, PostFlow>();
    let [was, flows, now] = [before, read, after];
    for (let tries = 1; ; tries += 1) {
      for (const { postId, version, came, went, asOf } of now)
        if (was.get(postId)?.version === version)
          done.set(postId, { postId, present: came - went, days: flows.get(postId) ?? [], asOf });
      const moved = now.filter(({ postId }) => !done.has(postId)).map(({ postId }) => postId);
      if (moved.length === 0) return [...done.values()];
      if (tries === MOST_TRIES) throw new Refusal('server.busy');
      was = byPost(now);
      flows = await someFlows(moved, months);
      now = await somePosts(moved);
    }
  };

  return {
    allPosts,
    since: async (from: Day, today: Day): Promise<readonly PostFlow[]> => {
      const months = monthsBetween(from, today);
      const before = byPost(await allPosts());
      const flows = await allFlows(months);
      return settled(before, flows, await allPosts(), months);
    },
  };
};
