import type { UseCase } from '#functions/runtime/use-case.ts';
import { takeBackMany as route } from '#shared/contract/routes/many.ts';
import type { contract } from '#shared/contract/routes.ts';
import { isFileId } from '#shared/domain/ids.ts';
import { pullBackFile } from '../files/pull-back-file.ts';
import { pullBackReceipt } from '../receipts/pull-back-receipt.ts';
import { onEach, type Room } from './room.ts';

/** The undo of marking: each comes back if nobody has opened it. */
export const takeBackMany =
  (room: Room): UseCase<typeof contract.takeBackMany> =>
  async asked => {
    const { objectIds, ...body } = asked.body;
    return onEach(room, route, asked, {
      items: objectIds,
      idOf: id => id,
      one: (objectId, each) =>
        isFileId(objectId)
          ? pullBackFile(room)({ ...each, params: { fileId: objectId }, body })
          : pullBackReceipt(room)({ ...each, params: { receiptId: objectId }, body }),
    });
  };
