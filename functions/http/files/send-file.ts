import type { Office } from '#functions/office/office.ts';
import type { UseCase } from '#functions/runtime/use-case.ts';
import type { contract } from '#shared/contract/routes.ts';
import { sendFile as send } from '#shared/domain/file-acts.ts';

export const sendFile =
  ({ files, posts }: Office): UseCase<typeof contract.sendFile> =>
  async asked => {
    const { file, context } = await files.take(asked, 'send');
    const to = await posts.destination(asked.body.to, context.at);
    return files.commit(send(file, { ...asked.body, to }, context), asked);
  };
