import type { Office } from '#functions/office/office.ts';
import type { UseCase } from '#functions/runtime/use-case.ts';
import type { contract } from '#shared/contract/routes.ts';
import { refuseDisposal as refuse } from '#shared/domain/records/disposal-acts.ts';

export const refuseDisposal =
  ({ files }: Office): UseCase<typeof contract.refuseDisposal> =>
  async asked => {
    const { file, context } = await files.take(asked, 'refuse-disposal');
    return files.commit(refuse(file, asked.body, context), asked);
  };
