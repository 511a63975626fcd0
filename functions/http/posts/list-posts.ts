import { pageOf } from '#functions/office/directory.ts';
import type { Office } from '#functions/office/office.ts';
import type { UseCase } from '#functions/runtime/use-case.ts';
import type { contract } from '#shared/contract/routes.ts';

export const listPosts =
  ({ store }: Office): UseCase<typeof contract.listPosts> =>
  async ({ query: { officeId, ...page } }) => {
    const directory = await store.directory.lately();
    const posts = officeId === undefined ? directory.posts() : directory.postsOf(officeId);
    return pageOf(posts, ({ postId }) => postId, page);
  };
