import type { Office } from '#functions/office/office.ts';
import type { UseCase } from '#functions/runtime/use-case.ts';
import type { contract } from '#shared/contract/routes.ts';
import { Refusal } from '#shared/domain/refusal.ts';

export const markCopyRead =
  ({ clock, files, store }: Office): UseCase<typeof contract.markCopyRead> =>
  async ({ actor, params: { fileId }, once }) => {
    await files.see(fileId, actor);
    const copy = await store.copies.find(fileId, actor.postId);
    if (!copy) throw new Refusal('copies.none', { fileId });
    const at = copy.readAt ?? clock.now();
    const read = { ...copy, readAt: at };
    await store.commit({
      decisions: [],
      also: [{ kind: 'copy-read', copy, at }],
      once,
      answer: { status: 200, body: read },
    });
    return read;
  };
