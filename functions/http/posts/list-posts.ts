import type { Office } from '#functions/office/office.ts';
import type { UseCase } from '#functions/runtime/use-case.ts';
import type { contract } from '#shared/contract/routes.ts';

export const listPosts =
  ({ store }: Office): UseCase<typeof contract.listPosts> =>
  async ({ query: { officeId, ...page } }) => {
    return store.directory.posts(page, officeId);
  };
