import type { Office } from '#functions/office/office.ts';
import type { UseCase } from '#functions/runtime/use-case.ts';
import type { contract } from '#shared/contract/routes.ts';
import { suspendFile as suspend } from '#shared/domain/file-acts.ts';

export const suspendFile =
  ({ files }: Office): UseCase<typeof contract.suspendFile> =>
  async asked => {
    const { file, context } = await files.take(asked, 'suspend');
    return files.commit(suspend(file, asked.body, context), asked);
  };
