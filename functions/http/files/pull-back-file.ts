import type { Office } from '#functions/office/office.ts';
import type { UseCase } from '#functions/runtime/use-case.ts';
import type { contract } from '#shared/contract/routes.ts';
import { pullBackFile as pullBack } from '#shared/domain/file-acts.ts';

export const pullBackFile =
  ({ files, posts }: Office): UseCase<typeof contract.pullBackFile> =>
  async asked => {
    const { file, context } = await files.take(asked, 'pull-back');
    const to = await posts.destination(asked.actor.postId, context.at);
    return files.commit(pullBack(file, to, asked.body.reason, context), asked);
  };
