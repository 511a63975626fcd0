import * as z from 'zod';
import { DispatchMode, Postage } from '../dispatch/mode.ts';
import { DocumentId, PostId, ReceiptId } from '../ids.ts';
import { Day } from '../time.ts';

const OF_ONE = { serial: z.int().min(1), on: Day };

/** What each event of a letter's way out says, by its type. They stand in the draft's journal. */
export const DISPATCH_EVENT_DATA = {
  'draft.entrusted': z.strictObject({
    /** Who sends it out: the post that had it signed, or a registry. */
    to: PostId,
    /** When it was entrusted first: all to whom it goes. */
    recipients: z
      .array(
        z.strictObject({
          serial: z.int().min(1),
          as: z.enum(['to', 'copy']),
          postId: PostId.optional(),
        }),
      )
      .optional(),
    /** By when an answer is wanted. */
    replyBy: Day.optional(),
  }),
  'draft.dispatched': z.strictObject({
    on: Day,
    sent: z.array(
      z.strictObject({
        serial: z.int().min(1),
        mode: DispatchMode,
        tracking: z.string().optional(),
        postage: Postage.optional(),
        /** Under which name the office it goes to finds it among what nobody has diarised. */
        documentId: DocumentId.optional(),
      }),
    ),
  }),
  'draft.delivered': z.strictObject({
    ...OF_ONE,
    receivedBy: z.string().optional(),
    /** Taken in by an office of the district. */
    diaryNumber: z.string().optional(),
  }),
  'draft.came-back': z.strictObject({ ...OF_ONE, reason: z.string() }),
  'draft.reminded': z.strictObject({ on: Day, serials: z.array(z.int().min(1)) }),
  'draft.replied': z.strictObject({
    ...OF_ONE,
    receiptId: ReceiptId.optional(),
    reference: z.string().optional(),
  }),
} as const;
