import type { UseCase } from '#functions/runtime/use-case.ts';
import { disposeMany as route } from '#shared/contract/routes/many.ts';
import type { contract } from '#shared/contract/routes.ts';
import { disposeReceipt } from '../receipts/dispose-receipt.ts';
import { answeredOnce, askedOf, eachObject, type Room, standsAt } from './room.ts';

export const disposeMany =
  (room: Room): UseCase<typeof contract.disposeMany> =>
  async asked =>
    answeredOnce(room, asked.once, {
      read: ({ body }) => route.answer.parse(body),
      run: async () => {
        const { receiptIds, ...body } = asked.body;
        const items = await eachObject(room, {
          asked,
          needs: route.access,
          act: route.act,
          items: receiptIds,
          objectOf: id => id,
          one: async (receiptId, part) =>
            standsAt(
              await disposeReceipt(room)({ ...askedOf(part, asked.language), params: { receiptId }, body }),
            ),
        });
        return { items: [...items] };
      },
    });
