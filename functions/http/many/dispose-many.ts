import type { UseCase } from '#functions/runtime/use-case.ts';
import { disposeMany as route } from '#shared/contract/routes/many.ts';
import type { contract } from '#shared/contract/routes.ts';
import { disposeReceipt } from '../receipts/dispose-receipt.ts';
import { onEach, type Room } from './room.ts';

export const disposeMany =
  (room: Room): UseCase<typeof contract.disposeMany> =>
  async asked => {
    const { receiptIds, ...body } = asked.body;
    return onEach(room, route, asked, {
      items: receiptIds,
      idOf: id => id,
      one: (receiptId, each) => disposeReceipt(room)({ ...each, params: { receiptId }, body }),
    });
  };
