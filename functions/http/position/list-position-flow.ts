import { pageOf } from '#functions/office/directory.ts';
import type { UseCase } from '#functions/runtime/use-case.ts';
import type { contract } from '#shared/contract/routes.ts';
import { given } from '#shared/domain/holding.ts';
import { nameOfPost } from './list-position-posts.ts';
import { readFlow } from './read-flow.ts';
import type { Parts } from './read-position.ts';

export const listPositionFlow =
  (parts: Parts): UseCase<typeof contract.listPositionFlow> =>
  async ({ actor, query: { cursor, limit, ...wanted } }) => {
    const flow = await readFlow(parts, actor, wanted);
    const { items, ...more } = pageOf(flow.lines, ({ post }) => post.postId, { cursor, limit });
    return {
      ...more,
      items: items.map(({ post, statement }) => ({ ...nameOfPost(flow, post), ...statement })),
      from: flow.from,
      to: flow.to,
      total: flow.total,
      ...given('asOf', flow.asOf),
    };
  };
