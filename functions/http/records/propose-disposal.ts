import type { Office } from '#functions/office/office.ts';
import type { UseCase } from '#functions/runtime/use-case.ts';
import type { contract } from '#shared/contract/routes.ts';
import { proposeDisposal as propose } from '#shared/domain/records/disposal-acts.ts';
import { relatedTo } from './related.ts';

export const proposeDisposal =
  (office: Office): UseCase<typeof contract.proposeDisposal> =>
  async asked => {
    const { file, context } = await office.files.take(asked, 'propose-disposal');
    const related = await relatedTo(office, file.head.fileId);
    return office.files.commit(propose(file, { reason: asked.body.reason, related }, context), asked);
  };
