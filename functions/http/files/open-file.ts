import type { Office } from '#functions/office/office.ts';
import type { UseCase } from '#functions/runtime/use-case.ts';
import type { contract } from '#shared/contract/routes.ts';
import { openFile as open } from '#shared/domain/file-acts.ts';

export const openFile =
  ({ files }: Office): UseCase<typeof contract.openFile> =>
  async asked => {
    const { file, context } = await files.take(asked, 'open');
    return files.commit(open(file, context), asked);
  };
