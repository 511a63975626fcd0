import type { Office } from '#functions/office/office.ts';
import { consultationLineOf } from '#functions/office/questions.ts';
import type { UseCase } from '#functions/runtime/use-case.ts';
import type { contract } from '#shared/contract/routes.ts';

export const listAskedByPost =
  ({ store }: Office): UseCase<typeof contract.listAskedByPost> =>
  async ({ actor, query: { over, ...page } }) => {
    const { items, ...rest } = await store.consultations.ofPost(actor.postId, !over, page);
    return { items: items.map(consultationLineOf), ...rest };
  };
