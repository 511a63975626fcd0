import type { Office } from '#functions/office/office.ts';
import type { UseCase } from '#functions/runtime/use-case.ts';
import type { contract } from '#shared/contract/routes.ts';
import { cancel } from '#shared/domain/directory/transfers.ts';
import { stepTransfer } from './step-transfer.ts';

export const cancelTransfer =
  (office: Office): UseCase<typeof contract.cancelTransfer> =>
  async asked =>
    stepTransfer(office, asked, {
      operation: 'cancelTransfer',
      at: ({ fromPost }) => fromPost,
      seats: true,
      take: (directory, transfer, at) =>
        cancel(directory, transfer, { chargeId: office.ids.charge(), at, reason: asked.body.reason }),
    });
