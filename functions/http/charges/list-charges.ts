import type { Office } from '#functions/office/office.ts';
import type { UseCase } from '#functions/runtime/use-case.ts';
import type { contract } from '#shared/contract/routes.ts';

export const listCharges =
  ({ store }: Office): UseCase<typeof contract.listCharges> =>
  async ({ query: { postId, ...page } }) => {
    return store.directory.charges(page, postId);
  };
