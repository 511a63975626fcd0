import type { Office } from '#functions/office/office.ts';
import type { UseCase } from '#functions/runtime/use-case.ts';
import type { contract } from '#shared/contract/routes.ts';
import { pullUpFile as pullUp } from '#shared/domain/file-acts.ts';

export const pullUpFile =
  ({ files, posts }: Office): UseCase<typeof contract.pullUpFile> =>
  async asked => {
    const { file, context } = await files.take(asked, 'pull-up');
    const to = await posts.destination(asked.actor.postId, context.at);
    const { above } = await posts.line(file.head, context.at);
    return files.commit(pullUp(file, { to, above, reason: asked.body.reason }, context), asked);
  };
