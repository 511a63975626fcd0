import type { UseCase } from '#functions/runtime/use-case.ts';
import { takeBackMany as route } from '#shared/contract/routes/many.ts';
import type { contract } from '#shared/contract/routes.ts';
import { isFileId } from '#shared/domain/ids.ts';
import { pullBackFile } from '../files/pull-back-file.ts';
import { pullBackReceipt } from '../receipts/pull-back-receipt.ts';
import { answeredOnce, askedOf, eachObject, type Room, standsAt } from './room.ts';

/** The undo of marking: each comes back if nobody has opened it. */
export const takeBackMany =
  (room: Room): UseCase<typeof contract.takeBackMany> =>
  async asked =>
    answeredOnce(room, asked.once, {
      read: ({ body }) => route.answer.parse(body),
      run: async () => {
        const { objectIds, reason } = asked.body;
        const items = await eachObject(room, {
          asked,
          needs: route.access,
          act: route.act,
          items: objectIds,
          objectOf: id => id,
          one: async (objectId, part) => {
            const common = { ...askedOf(part, asked.language), body: { reason } };
            return standsAt(
              isFileId(objectId)
                ? await pullBackFile(room)({ ...common, params: { fileId: objectId } })
                : await pullBackReceipt(room)({ ...common, params: { receiptId: objectId } }),
            );
          },
        });
        return { items: [...items] };
      },
    });
