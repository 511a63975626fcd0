import type { UseCase } from '#functions/runtime/use-case.ts';
import { parkMany as route } from '#shared/contract/routes/many.ts';
import type { contract } from '#shared/contract/routes.ts';
import { parkFile } from '../files/park-file.ts';
import { onEach, type Room } from './room.ts';

export const parkMany =
  (room: Room): UseCase<typeof contract.parkMany> =>
  async asked => {
    const { fileIds, ...body } = asked.body;
    return onEach(room, route, asked, {
      items: fileIds,
      idOf: id => id,
      one: (fileId, each) => parkFile(room)({ ...each, params: { fileId }, body }),
    });
  };
