import { stepOf } from '#functions/office/each.ts';
import { standToFile, standToReceipt } from '#functions/office/onlooker.ts';
import { receiptSeat } from '#functions/office/receipt-seat.ts';
import type { Asked, UseCase } from '#functions/runtime/use-case.ts';
import type { Stands } from '#shared/contract/many-views.ts';
import { pullUpMany as route } from '#shared/contract/routes/many.ts';
import type { contract } from '#shared/contract/routes.ts';
import type { Decision } from '#shared/domain/act.ts';
import type { Holding } from '#shared/domain/holding.ts';
import { type FileId, isFileId, type ObjectId, type ReceiptId } from '#shared/domain/ids.ts';
import { sendReceipt as sendOn, pullUpReceipt as takeUp } from '#shared/domain/receipt-moves.ts';
import { decidePullUp, pullUpFile } from '../files/pull-up-file.ts';
import { decideSend, sendFile } from '../files/send-file.ts';
import { pullUpReceipt } from '../receipts/pull-up-receipt.ts';
import { sendReceipt } from '../receipts/send-receipt.ts';
import { type Each, onEach, type Room } from './room.ts';

type Body = Asked<typeof contract.pullUpMany>['body'];
type Onward = NonNullable<Body['onward']>;
type TakingUp = { readonly reason: string; readonly onward: Onward };

const begunBy = ({ holdings }: Decision): Holding => {
  const begun = holdings.find(({ kind }) => kind === 'begin');
  if (!begun) throw new Error('taken up, and lies nowhere');
  return begun.holding;
};

/** Levels are counted on files only. */
const onReceipt = ({ acknowledged, ...onward }: Onward) => ({
  ...onward,
  acknowledged: acknowledged.filter(one => one !== 'fifth-level'),
});

/** Refuses what could be taken up but not sent on, before anything is done. */
const rehearseFile = async (
  room: Room,
  { actor }: Each,
  { fileId, reason, onward }: TakingUp & { readonly fileId: FileId },
): Promise<void> => {
  const taken = await room.files.take({ actor, params: { fileId } }, 'pull-up');
  const up = await decidePullUp(room, taken, reason);
  const directory = await room.store.directory.lately();
  const { relations } = standToFile({ directory, actor }, up.after);
  const file = { head: up.after, holding: begunBy(up) };
  await decideSend(room, { file, context: { ...taken.context, relations } }, onward);
};

const rehearseReceipt = async (
  room: Room,
  { actor }: Each,
  { receiptId, reason, onward }: TakingUp & { readonly receiptId: ReceiptId },
): Promise<void> => {
  const { receipt, context } = await room.receipts.takeFor({ actor, params: { receiptId } }, 'pull-up');
  const up = takeUp(receipt, await receiptSeat(room, actor.postId, context.at), reason, context);
  const directory = await room.store.directory.lately();
  const { relations } = standToReceipt({ directory, actor }, up.after);
  const to = await receiptSeat(room, onward.to, context.at);
  const sending = { ...onReceipt(onward), to };
  sendOn({ head: up.after, holding: begunBy(up) }, sending, { ...context, relations });
};

/** Repeated, it does not take up again what was taken up already and is still to be sent. */
const upAndOn = async (
  room: Room,
  objectId: ObjectId,
  each: Each,
  { reason, onward }: TakingUp,
): Promise<Stands> => {
  const first = { ...each, once: stepOf(each.once, 'pull-up') };
  const isUp = (await room.store.findAnswer(first.once)) !== undefined;
  if (isFileId(objectId)) {
    const params = { fileId: objectId };
    if (!isUp) {
      await rehearseFile(room, each, { ...params, reason, onward });
      await pullUpFile(room)({ ...first, params, body: { reason } });
    }
    return sendFile(room)({ ...each, params, body: onward });
  }
  const params = { receiptId: objectId };
  if (!isUp) {
    await rehearseReceipt(room, each, { ...params, reason, onward });
    await pullUpReceipt(room)({ ...first, params, body: { reason } });
  }
  return sendReceipt(room)({ ...each, params, body: onReceipt(onward) });
};

const up = (room: Room, objectId: ObjectId, each: Each, reason: string): Promise<Stands> =>
  isFileId(objectId)
    ? pullUpFile(room)({ ...each, params: { fileId: objectId }, body: { reason } })
    : pullUpReceipt(room)({ ...each, params: { receiptId: objectId }, body: { reason } });

/** A superior takes what lies below to themself, or from one post to another in one act. */
export const pullUpMany =
  (room: Room): UseCase<typeof contract.pullUpMany> =>
  async asked => {
    const { objectIds, reason, onward } = asked.body;
    return onEach(room, route, asked, {
      items: objectIds,
      idOf: id => id,
      one: (id, each) =>
        onward === undefined ? up(room, id, each, reason) : upAndOn(room, id, each, { reason, onward }),
    });
  };
