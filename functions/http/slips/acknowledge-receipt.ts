import * as z from 'zod';
import type { Repeatable } from '#functions/runtime/use-case.ts';
import type { MadeFile } from '#shared/contract/import-views.ts';
import { LANGUAGES } from '#shared/contract/problem.ts';
import type { contract } from '#shared/contract/routes.ts';
import type { ByOfficer } from '#shared/domain/actor.ts';
import { ReceiptId } from '#shared/domain/ids.ts';
import type { Relation } from '#shared/domain/permission/relation.ts';
import { whereReceiptIs } from '#shared/domain/receipt.ts';
import { Refusal } from '#shared/domain/refusal.ts';
import { acknowledgementOf } from './acknowledgement.ts';
import { printed, type SlipRoom } from './slip-room.ts';

/** What is kept of the answer: what was asked. The sheet is printed anew, as the entry stands by then. */
const Kept = z.strictObject({ receiptId: ReceiptId, language: z.enum(LANGUAGES) });

/** Whoever reads a letter and is of the office that took it in, or has it now; who met it in a file elsewhere is not. */
const OF_ITS_OFFICE = [
  'holds',
  'link-officer-of',
  'assistant-of',
  'delegate-of',
  'created',
  'same-office',
] as const satisfies readonly Relation[];

export const acknowledgeReceipt = (room: SlipRoom): Repeatable<typeof contract.acknowledgeReceipt> => {
  const { clock, district, receipts, store } = room;
  /** First everything that may refuse, then the record, and the sheet last: whoever asks again only has it printed. */
  const admitted = async (actor: ByOfficer, receiptId: ReceiptId) => {
    const { head, relations } = await receipts.read(receiptId, actor, { part: 'receipt' });
    if (!OF_ITS_OFFICE.some(relation => relations.has(relation)))
      throw new Refusal('receipt.not-in-custody', whereReceiptIs(head));
    if (head.state === 'CANCELLED') throw new Refusal('receipt.cancelled', whereReceiptIs(head));
    return head;
  };
  const print = async (
    head: Awaited<ReturnType<typeof admitted>>,
    { language }: z.output<typeof Kept>,
  ): Promise<MadeFile> => {
    const directory = await store.directory.lately();
    const order = acknowledgementOf({ district, directory, at: clock.now() }, head, language);
    return printed(room, `acknowledgement-${head.diaryNumber}`, order);
  };
  return {
    first: async ({ actor, params: { receiptId }, body: { language }, once }) => {
      const kept = { receiptId, language };
      const head = await admitted(actor, receiptId);
      await store.commit({ decisions: [], once, answer: { status: 200, body: kept } });
      return print(head, kept);
    },
    again: async ({ body }, actor) => {
      const kept = Kept.parse(body);
      return print(await admitted(actor, kept.receiptId), kept);
    },
  };
};
