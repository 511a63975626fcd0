import type { Office } from '#functions/office/office.ts';
import type { UseCase } from '#functions/runtime/use-case.ts';
import type { contract } from '#shared/contract/routes.ts';
import { extendFile as extend } from '#shared/domain/file-extension.ts';

export const extendFile =
  ({ files, posts }: Office): UseCase<typeof contract.extendFile> =>
  async asked => {
    const { file, context } = await files.take(asked, 'extend');
    const rules = await posts.rulesOf(file.head.holder);
    return files.commit(extend(file, { ...asked.body, rules }, context), asked);
  };
