import type { UseCase } from '#functions/runtime/use-case.ts';
import { closeMany as route } from '#shared/contract/routes/many.ts';
import type { contract } from '#shared/contract/routes.ts';
import { closeFile } from '../files/close-file.ts';
import { answeredOnce, askedOf, eachObject, type Room, standsAt } from './room.ts';

export const closeMany =
  (room: Room): UseCase<typeof contract.closeMany> =>
  async asked =>
    answeredOnce(room, asked.once, {
      read: ({ body }) => route.answer.parse(body),
      run: async () => {
        const { fileIds, ...body } = asked.body;
        const items = await eachObject(room, {
          asked,
          needs: route.access,
          act: route.act,
          items: fileIds,
          objectOf: id => id,
          one: async (fileId, part) =>
            standsAt(await closeFile(room)({ ...askedOf(part, asked.language), params: { fileId }, body })),
        });
        return { items: [...items] };
      },
    });
