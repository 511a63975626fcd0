import { pageOf } from '#functions/office/directory.ts';
import type { Office } from '#functions/office/office.ts';
import type { UseCase } from '#functions/runtime/use-case.ts';
import type { contract } from '#shared/contract/routes.ts';

export const listCharges =
  ({ store }: Office): UseCase<typeof contract.listCharges> =>
  async ({ query: { postId, ...page } }) => {
    const { rows, chargesOfPost } = await store.directory.lately();
    const charges = postId === undefined ? rows.charges : chargesOfPost(postId);
    return pageOf(charges, ({ chargeId }) => chargeId, page);
  };
