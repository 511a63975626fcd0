import type { Office } from '#functions/office/office.ts';
import type { UseCase } from '#functions/runtime/use-case.ts';
import type { contract } from '#shared/contract/routes.ts';
import { confirmDisposal as confirm } from '#shared/domain/records/disposal-acts.ts';
import { relatedTo } from './related.ts';

export const confirmDisposal =
  (office: Office): UseCase<typeof contract.confirmDisposal> =>
  async asked => {
    const { file, context } = await office.files.take(asked, 'confirm-disposal');
    const related = await relatedTo(office, file.head.fileId);
    return office.files.commit(confirm(file, { related }, context), asked);
  };
