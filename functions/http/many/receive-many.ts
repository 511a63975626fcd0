import { later } from '#functions/office/clock.ts';
import { answeredOnce, forEach, type Part } from '#functions/office/each.ts';
import type { AnswerOf, UseCase } from '#functions/runtime/use-case.ts';
import { Received } from '#shared/contract/many-views.ts';
import { receiveMany as route } from '#shared/contract/routes/many.ts';
import type { contract } from '#shared/contract/routes.ts';
import type { FileDecision, ReceiptDecision } from '#shared/domain/act.ts';
import { given } from '#shared/domain/holding.ts';
import { isFileId, isReceiptId, type ObjectId } from '#shared/domain/ids.ts';
import { receiveFile, receiveReceipt } from '#shared/domain/receive.ts';
import { Refusal } from '#shared/domain/refusal.ts';
import { readSlipCode } from '#shared/domain/slip-code.ts';
import { type Room, standsAt } from './room.ts';

/** What the slip stands for, decided as received by whoever may know of it; nobody else learns that there is such a slip. */
const decide = async (
  room: Room,
  objectId: ObjectId,
  { actor }: Part,
): Promise<{ number: string; decision: FileDecision | ReceiptDecision }> => {
  if (isFileId(objectId)) {
    const { file, context } = await room.files.take({ actor, params: { fileId: objectId } }, 'receive');
    return { number: file.head.number, decision: receiveFile(file, context) };
  }
  const { relations, ...receipt } = await room.receipts.take(objectId, actor);
  const context = { by: actor, at: later(room.clock.now(), receipt.head.heldSince), relations };
  return { number: receipt.head.diaryNumber, decision: receiveReceipt(receipt, context) };
};

type Answer = AnswerOf<typeof contract.receiveMany>;

const UNKNOWN: ReadonlySet<string> = new Set(['file.unknown', 'receipt.unknown']);

const receiveOne = async (room: Room, typed: string, part: Part): Promise<Received> => {
  const objectId = await room.store.codes.find(readSlipCode(typed));
  if (!objectId || (!isFileId(objectId) && !isReceiptId(objectId))) throw new Refusal('slip.unknown');
  try {
    const { number, decision } = await decide(room, objectId, part);
    const received = { objectId, number, ...standsAt(decision.after) };
    await room.store.commit({
      decisions: [decision],
      once: part.once,
      answer: { status: 200, body: received },
    });
    return received;
  } catch (error) {
    throw error instanceof Refusal && UNKNOWN.has(error.code) ? new Refusal('slip.unknown') : error;
  }
};

/** A bundle is taken in code by code: what is wrong with one keeps no other from being received. */
export const receiveMany =
  (room: Room): UseCase<typeof contract.receiveMany> =>
  async asked =>
    answeredOnce<Answer>(room, asked.once, {
      read: ({ body }) => route.answer.parse(body),
      run: async () => {
        const done = await forEach(room, room.again, {
          asked,
          needs: route.access,
          act: route.act,
          says: room.says,
          items: asked.body.codes,
          nameOf: code => code,
          read: stored => Received.parse(stored),
          one: (code, part) => receiveOne(room, code, part),
        });
        const items = done.map(({ item: code, acted, refused }): Answer['items'][number] => {
          if (!acted) return { code, ...given('refused', refused) };
          const { objectId, number, ...stands } = acted;
          return { code, objectId, number, acted: stands };
        });
        return { items };
      },
    });
