import type { Office } from '#functions/office/office.ts';
import type { UseCase } from '#functions/runtime/use-case.ts';
import type { contract } from '#shared/contract/routes.ts';
import { returnFile as giveBack, returnsTo } from '#shared/domain/file-acts.ts';

export const returnFile =
  ({ files, posts }: Office): UseCase<typeof contract.returnFile> =>
  async asked => {
    const { file, context } = await files.take(asked, 'return');
    const to = await posts.destination(returnsTo(file.head), context.at);
    return files.commit(giveBack(file, to, asked.body.remark, context), asked);
  };
