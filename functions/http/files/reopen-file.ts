import type { Office } from '#functions/office/office.ts';
import type { UseCase } from '#functions/runtime/use-case.ts';
import type { contract } from '#shared/contract/routes.ts';
import { reopenFile as reopen } from '#shared/domain/file-acts.ts';

export const reopenFile =
  ({ files, posts }: Office): UseCase<typeof contract.reopenFile> =>
  async asked => {
    const { file, context } = await files.take(asked, 'reopen');
    const to = await posts.destination(file.head.holder, context.at);
    const { hasSuperior } = await posts.leeway(file.head.holder);
    return files.commit(reopen(file, { to, reason: asked.body.reason, hasSuperior }, context), asked);
  };
