import type { Office } from '#functions/office/office.ts';
import type { UseCase } from '#functions/runtime/use-case.ts';
import type { contract } from '#shared/contract/routes.ts';
import { returnRecord as giveBack } from '#shared/domain/records/loan-acts.ts';

export const returnRecord =
  ({ files }: Office): UseCase<typeof contract.returnRecord> =>
  async asked => {
    const { file, context } = await files.take(asked, 'return-record');
    return files.commit(giveBack(file, context), asked);
  };
