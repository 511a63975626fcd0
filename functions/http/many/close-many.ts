import type { UseCase } from '#functions/runtime/use-case.ts';
import { closeMany as route } from '#shared/contract/routes/many.ts';
import type { contract } from '#shared/contract/routes.ts';
import { closeFile } from '../files/close-file.ts';
import { onEach, type Room } from './room.ts';

export const closeMany =
  (room: Room): UseCase<typeof contract.closeMany> =>
  async asked => {
    const { fileIds, ...body } = asked.body;
    return onEach(room, route, asked, {
      items: fileIds,
      idOf: id => id,
      one: (fileId, each) => closeFile(room)({ ...each, params: { fileId }, body }),
    });
  };
