import type { Office } from '#functions/office/office.ts';
import type { UseCase } from '#functions/runtime/use-case.ts';
import type { contract } from '#shared/contract/routes.ts';
import { relieve } from '#shared/domain/directory/transfers.ts';
import { stepTransfer } from './step-transfer.ts';

export const relieveOfficer =
  (office: Office): UseCase<typeof contract.relieveOfficer> =>
  async asked =>
    stepTransfer(office, asked, {
      operation: 'relieveOfficer',
      at: ({ fromPost }) => fromPost,
      seats: false,
      take: relieve,
    });
