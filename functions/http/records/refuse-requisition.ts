import type { Office } from '#functions/office/office.ts';
import type { UseCase } from '#functions/runtime/use-case.ts';
import type { contract } from '#shared/contract/routes.ts';
import { refuseRequisition as refuse } from '#shared/domain/records/loan-acts.ts';

export const refuseRequisition =
  ({ files }: Office): UseCase<typeof contract.refuseRequisition> =>
  async asked => {
    const { file, context } = await files.take(asked, 'refuse-requisition');
    const { requisition } = asked.params;
    return files.commit(refuse(file, { requisition, reason: asked.body.reason }, context), asked);
  };
