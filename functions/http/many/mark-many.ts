import type { Asked, UseCase } from '#functions/runtime/use-case.ts';
import type { Stands } from '#shared/contract/many-views.ts';
import { markMany as route } from '#shared/contract/routes/many.ts';
import type { contract } from '#shared/contract/routes.ts';
import { isFileId, isReceiptId } from '#shared/domain/ids.ts';
import { Refusal } from '#shared/domain/refusal.ts';
import { openFile } from '../files/open-file.ts';
import { sendFile } from '../files/send-file.ts';
import { openReceipt } from '../receipts/open-receipt.ts';
import { sendReceipt } from '../receipts/send-receipt.ts';
import { type Each, onEach, opened, type Room } from './room.ts';

type Marking = Asked<typeof contract.markMany>;
type Mark = Marking['body']['marks'][number];

/** What lies on paper goes by hand and the rest does not: never both in one act (domain.md 1.2). Only what is in hand is looked at. */
const mustBeAlike = async ({ store }: Room, { actor, body }: Marking): Promise<void> => {
  const ids = body.marks.map(({ objectId }) => objectId);
  const [files, receipts] = await Promise.all([
    store.files.getMany(ids.filter(isFileId)),
    store.receipts.getMany(ids.filter(isReceiptId)),
  ]);
  const own = [...files, ...receipts].filter(({ holder }) => holder === actor.postId);
  if (new Set(own.map(({ nature }) => nature)).size > 1) throw new Refusal('items.natures-mixed');
};

const markOne =
  (room: Room) =>
  async ({ objectId, delay, acknowledged, ...mark }: Mark, each: Each): Promise<Stands> => {
    if (isFileId(objectId)) {
      const { head } = await room.files.see(objectId, each.actor);
      const params = { fileId: objectId };
      await opened(room, each, head, first => openFile(room)({ ...first, params, body: {} }));
      const body = { ...mark, acknowledged, ...(delay === undefined ? {} : { delay }) };
      return sendFile(room)({ ...each, params, body });
    }
    const { head } = await room.receipts.see(objectId, each.actor);
    const params = { receiptId: objectId };
    await opened(room, each, head, first => openReceipt(room)({ ...first, params, body: {} }));
    // Levels are counted on files only.
    const warned = acknowledged.filter(one => one !== 'fifth-level');
    return sendReceipt(room)({ ...each, params, body: { ...mark, acknowledged: warned } });
  };

/** Each to its own post, each by itself. */
export const markMany =
  (room: Room): UseCase<typeof contract.markMany> =>
  async asked => {
    await mustBeAlike(room, asked);
    return onEach(room, route, asked, {
      items: asked.body.marks,
      idOf: ({ objectId }) => objectId,
      one: markOne(room),
    });
  };
