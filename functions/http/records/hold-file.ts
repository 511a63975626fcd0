import type { Office } from '#functions/office/office.ts';
import type { UseCase } from '#functions/runtime/use-case.ts';
import type { contract } from '#shared/contract/routes.ts';
import { holdFile as hold } from '#shared/domain/records/record-acts.ts';

export const holdFile =
  ({ files }: Office): UseCase<typeof contract.holdFile> =>
  async asked => {
    const { file, context } = await files.take(asked, 'hold');
    return files.commit(hold(file, asked.body, context), asked);
  };
