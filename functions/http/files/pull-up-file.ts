import type { TakenFile } from '#functions/office/files.ts';
import type { Office } from '#functions/office/office.ts';
import type { UseCase } from '#functions/runtime/use-case.ts';
import type { contract } from '#shared/contract/routes.ts';
import type { FileDecision } from '#shared/domain/act.ts';
import { whereabouts } from '#shared/domain/file.ts';
import { type HeldFile, pullUpFile as pullUp } from '#shared/domain/file-acts.ts';
import { Refusal } from '#shared/domain/refusal.ts';
import { Overtaken } from '#shared/store/office-store.ts';

/**
 * Whoever moved the file on in the same moment was first (domain.md 5, trap 6): it is not taken from the next post instead,
 * and whoever lost is told who has it, though it may have left their sight.
 */
const movedOn = async ({ store }: Office, { head }: HeldFile): Promise<Refusal | undefined> => {
  const now = await store.files.get(head.fileId);
  return now.holdingId === head.holdingId ? undefined : new Refusal('file.not-in-custody', whereabouts(now));
};

/** How a file comes up to whoever takes it; refuses where it does not. */
export const decidePullUp = async (
  { posts }: Pick<Office, 'posts'>,
  { file, context }: TakenFile,
  reason: string,
): Promise<FileDecision> => {
  const to = await posts.destination(context.by.postId, context.at);
  const { above } = await posts.line(file.head, context.at);
  return pullUp(file, { to, above, reason }, context);
};

export const pullUpFile =
  (office: Office): UseCase<typeof contract.pullUpFile> =>
  async asked => {
    const { files } = office;
    const taken = await files.take(asked, 'pull-up');
    const decision = await decidePullUp(office, taken, asked.body.reason);
    try {
      return await files.commit(decision, asked);
    } catch (error) {
      if (!(error instanceof Overtaken) || error.by !== 'head') throw error;
      throw (await movedOn(office, taken.file)) ?? error;
    }
  };
