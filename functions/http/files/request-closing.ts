import type { Office } from '#functions/office/office.ts';
import type { UseCase } from '#functions/runtime/use-case.ts';
import type { contract } from '#shared/contract/routes.ts';
import { requestClosing as request } from '#shared/domain/file-acts.ts';

export const requestClosing =
  ({ files }: Office): UseCase<typeof contract.requestClosing> =>
  async asked => {
    const { file, context } = await files.take(asked, 'request-closing');
    return files.commit(request(file, asked.body.reason, context), asked);
  };
