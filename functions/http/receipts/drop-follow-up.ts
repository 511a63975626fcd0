import type { Office } from '#functions/office/office.ts';
import type { UseCase } from '#functions/runtime/use-case.ts';
import type { contract } from '#shared/contract/routes.ts';

export const dropFollowUp =
  ({ store }: Office): UseCase<typeof contract.dropFollowUp> =>
  async ({ actor: { postId }, params: { objectId }, once }) => {
    const body = { objectId };
    const also = [{ kind: 'follow-up-gone', postId, objectId }] as const;
    await store.commit({ decisions: [], also, once, answer: { status: 200, body } });
    return body;
  };
