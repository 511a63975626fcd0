import type { Office } from '#functions/office/office.ts';
import type { UseCase } from '#functions/runtime/use-case.ts';
import type { contract } from '#shared/contract/routes.ts';
import { join } from '#shared/domain/directory/transfers.ts';
import { stepTransfer } from './step-transfer.ts';

export const joinPost =
  (office: Office): UseCase<typeof contract.joinPost> =>
  async asked =>
    stepTransfer(office, asked, {
      operation: 'joinPost',
      at: ({ toPost }) => toPost,
      seats: true,
      take: (directory, transfer, at) => join(directory, transfer, { chargeId: office.ids.charge(), at }),
    });
