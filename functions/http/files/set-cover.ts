import type { Office } from '#functions/office/office.ts';
import type { UseCase } from '#functions/runtime/use-case.ts';
import type { contract } from '#shared/contract/routes.ts';
import { setCover as set } from '#shared/domain/beside-acts.ts';

export const setCover =
  ({ files }: Office): UseCase<typeof contract.setCover> =>
  async asked => {
    const { file, context } = await files.take(asked, 'set-cover');
    return files.commit(set(file, asked.body, context), asked);
  };
