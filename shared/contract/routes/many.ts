import * as z from 'zod';
import { FileId, ObjectId, ReceiptId } from '#shared/domain/ids.ts';
import { looksLikeSlipCode, TYPED_SLIP_CODE } from '#shared/domain/slip-code.ts';
import { LIMITS, listOf } from '#shared/domain/text.ts';
import { Reason as Why } from '../document-views.ts';
import { ACKNOWLEDGED, Closing, DELAY, MARKED, Parking, Reason, Remark } from '../file-bodies.ts';
import { Stands } from '../many-views.ts';
import { WritingOff } from '../receipt-bodies.ts';
import { route } from '../route.ts';

/** Many items in one act, each named once. */
const many = <S extends z.ZodType>(item: S, nameOf: (item: z.output<S>) => string) =>
  listOf(item, LIMITS.bulk)
    .min(1)
    .refine(items => new Set(items.map(nameOf)).size === items.length);
const itself = (id: string): string => id;

/** What came of each item, in the order in which they were asked: where it stands now, or why nothing was done with it. */
const answer = z.strictObject({
  items: z.array(
    z.strictObject({
      objectId: ObjectId,
      acted: Stands.optional(),
      refused: Why.optional(),
    }),
  ),
});

/** To whom one of many goes, and what is asked there. */
const Mark = z.strictObject({
  objectId: ObjectId,
  to: MARKED.to,
  action: MARKED.action,
  priority: MARKED.priority,
  remark: MARKED.remark,
  dueOn: MARKED.dueOn,
  ...ACKNOWLEDGED,
  ...DELAY,
});

export const markMany = route({
  id: 'markMany',
  noun: 'many',
  method: 'POST',
  path: '/v1/many/mark',
  says: 'Marks up to a hundred files and receipts, each to its own post: an unopened one is opened and sent, and each gets an answer of its own. Paper and electronic items go apart.',
  access: 'file:act',
  act: 'file.send',
  body: z.strictObject({ marks: many(Mark, ({ objectId }) => objectId) }),
  status: 200,
  answer,
  refusals: ['items.natures-mixed'],
});

export const takeBackMany = route({
  id: 'takeBackMany',
  noun: 'many',
  method: 'POST',
  path: '/v1/many/take-back',
  says: 'Takes back up to a hundred files and receipts that were marked and are not opened yet: the undo of marking.',
  access: 'file:act',
  act: 'file.pull-back',
  body: z.strictObject({ objectIds: many(ObjectId, itself), reason: Reason }),
  status: 200,
  answer,
});

export const approveMany = route({
  id: 'approveMany',
  noun: 'many',
  method: 'POST',
  path: '/v1/many/approve',
  says: 'Confirms the same words as a note on up to a hundred files and returns each on its way; the note and the return of a file are two acts, made once each. A file that cannot go back is left as it is.',
  access: 'file:act',
  act: 'file.return',
  body: z.strictObject({ fileIds: many(FileId, itself), words: Remark }),
  status: 200,
  answer,
});

export const parkMany = route({
  id: 'parkMany',
  noun: 'many',
  method: 'POST',
  path: '/v1/many/park',
  says: 'Parks up to a hundred files until one moment, for one reason.',
  access: 'file:act',
  act: 'file.park',
  body: Parking.extend({ fileIds: many(FileId, itself) }),
  status: 200,
  answer,
});

export const pullUpMany = route({
  id: 'pullUpMany',
  noun: 'many',
  method: 'POST',
  path: '/v1/many/pull-up',
  says: 'Takes up to a hundred files and receipts from posts below to the acting post, for one reason, each with an answer of its own. With `onward` each is sent on to another post: what cannot be sent there is not taken up either. What lies on paper must first come to hand: it is taken up without `onward`.',
  access: 'file:act',
  act: 'file.pull-up',
  body: z.strictObject({
    objectIds: many(ObjectId, itself),
    reason: Reason,
    onward: Mark.omit({ objectId: true, delay: true }).optional(),
  }),
  status: 200,
  answer,
});

export const closeMany = route({
  id: 'closeMany',
  noun: 'many',
  method: 'POST',
  path: '/v1/many/close',
  says: 'Closes up to a hundred files for one reason, each if it may be closed.',
  access: 'file:act',
  act: 'file.close',
  body: Closing.extend({ fileIds: many(FileId, itself) }),
  status: 200,
  answer,
});

export const disposeMany = route({
  id: 'disposeMany',
  noun: 'many',
  method: 'POST',
  path: '/v1/many/dispose',
  says: 'Disposes of up to a hundred receipts by one write-off code, without a file.',
  access: 'file:act',
  act: 'receipt.dispose',
  body: WritingOff.extend({ receiptIds: many(ReceiptId, itself) }),
  status: 200,
  answer,
});

export const receiveMany = route({
  id: 'receiveMany',
  noun: 'many',
  method: 'POST',
  path: '/v1/many/receive',
  says: 'Takes up to a hundred files and letters on paper into the acting post’s hands, by the codes on their slips as they are scanned or typed: one by one, or a bundle at once.',
  access: 'file:act',
  act: 'file.receive',
  body: z.strictObject({
    codes: many(z.string().max(TYPED_SLIP_CODE).refine(looksLikeSlipCode), itself),
  }),
  status: 200,
  answer: z.strictObject({
    items: z.array(
      z.strictObject({
        code: z.string(),
        objectId: ObjectId.optional(),
        number: z.string().optional(),
        acted: Stands.optional(),
        refused: Why.optional(),
      }),
    ),
  }),
});
