import type { Office } from '#functions/office/office.ts';
import type { UseCase } from '#functions/runtime/use-case.ts';
import type { contract } from '#shared/contract/routes.ts';
import { parkFile as park } from '#shared/domain/file-acts.ts';

export const parkFile =
  ({ files }: Office): UseCase<typeof contract.parkFile> =>
  async asked => {
    const { file, context } = await files.take(asked, 'park');
    return files.commit(park(file, asked.body.until, asked.body.reason, context), asked);
  };
