import type { Office } from '#functions/office/office.ts';
import type { UseCase } from '#functions/runtime/use-case.ts';
import type { contract } from '#shared/contract/routes.ts';
import { closeFile as close } from '#shared/domain/file-acts.ts';

export const closeFile =
  ({ files, store }: Office): UseCase<typeof contract.closeFile> =>
  async asked => {
    const { file, context } = await files.take(asked, 'close');
    const drafts = store.files.draftsOf(file.head);
    return files.commit(close(file, asked.body.reason, drafts, context), asked);
  };
