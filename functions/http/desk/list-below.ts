import type { Office } from '#functions/office/office.ts';
import { inLanes } from '#functions/runtime/in-lanes.ts';
import type { UseCase } from '#functions/runtime/use-case.ts';
import type { contract } from '#shared/contract/routes.ts';
import { treeBelow } from '#shared/domain/directory/below.ts';
import { type DueKind, duesOf } from '#shared/domain/dues.ts';
import type { PostId } from '#shared/domain/ids.ts';
import type { Instant } from '#shared/domain/time.ts';
import { mustBeBelow } from './below.ts';
import { MOST_OPEN } from './open-stays.ts';

/** Posts of which one request tells; deeper ones are asked for from the last post named. */
const MOST_POSTS = 100;
/** Lists read at one time. */
const LANES = 10;

const duesWith = async ({ store }: Pick<Office, 'store'>, postId: PostId, now: Instant) => {
  const { items, cursor } = await store.holdings.workOf(postId, { limit: MOST_OPEN });
  const more = cursor !== undefined;
  const dues = items.map(stay => duesOf(stay, now));
  const count = (kind: DueKind) => ({ count: dues.filter(due => due.has(kind)).length, more });
  return {
    held: { count: items.length, more },
    overdue: count('overdue'),
    dueToday: count('due-today'),
    new: count('new'),
  };
};

export const listBelow =
  (office: Pick<Office, 'clock' | 'store'>): UseCase<typeof contract.listBelow> =>
  async ({ actor, query: { under } }) => {
    const { clock, store } = office;
    const directory = await store.directory.lately();
    if (under !== undefined && under !== actor.postId) mustBeBelow(directory, under, actor);
    const now = clock.now();
    const tree = treeBelow(directory, under ?? actor.postId, MOST_POSTS);
    const posts = await inLanes(tree, LANES, async post => ({
      ...post,
      ...(await duesWith(office, post.postId, now)),
    }));
    return { posts: [...posts] };
  };
