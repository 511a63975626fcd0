import type { Office } from '#functions/office/office.ts';
import type { UseCase } from '#functions/runtime/use-case.ts';
import type { contract } from '#shared/contract/routes.ts';
import { Refusal } from '#shared/domain/refusal.ts';

export const dropMarking =
  ({ store }: Office): UseCase<typeof contract.dropMarking> =>
  async ({ actor, params: { fileId }, once }) => {
    const marking = await store.markings.find(actor.postId, fileId);
    if (!marking) throw new Refusal('marking.unknown', { fileId });
    const also = [{ kind: 'marking-gone', marking }] as const;
    await store.commit({ decisions: [], also, once, answer: { status: 200, body: marking } });
    return marking;
  };
