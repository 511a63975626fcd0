import * as z from 'zod';
import { FileId, ObjectId, PostId, ReceiptId } from '#shared/domain/ids.ts';
import { ReceiptDetails } from '#shared/domain/receipt-details.ts';
import { ReceiptState } from '#shared/domain/receipt-state.ts';
import { Day, Instant } from '#shared/domain/time.ts';
import { WriteOff } from '#shared/domain/write-off.ts';

/** How it ended and when; what was written to that is for whoever may read it. */
const Ended = WriteOff.omit({ remark: true });

/** A part of a receipt, which another addressee got: its own number, stay and end. */
export const PartView = z.strictObject({
  receiptId: ReceiptId,
  diaryNumber: z.string(),
  state: ReceiptState,
  /** With whom it is, or was last. */
  holder: PostId,
  heldSince: Instant,
  writeOff: Ended.optional(),
});
export type PartView = z.infer<typeof PartView>;

/** One version of what the diary says, and who made it so. */
export const Edition = z.strictObject({
  edition: z.int(),
  at: Instant,
  by: PostId,
  details: ReceiptDetails,
  /** Why, where the section in-charge corrected or the scan was replaced. */
  reason: z.string().optional(),
});
export type Edition = z.infer<typeof Edition>;

/** One letter of a watch register, as it stands now. */
export const WatchedLetter = z.strictObject({
  receiptId: ReceiptId,
  diaryNumber: z.string(),
  receivedOn: Day,
  /** A member’s letter is acknowledged by then (domain.md 2.2). */
  acknowledgeBy: Day.optional(),
  /** An application for information that another authority answers goes there by then (domain.md 2.2). */
  transferBy: Day.optional(),
  /** Absent where no day is set, as of a court paper whose order names none; such come last. */
  replyBy: Day.optional(),
  /** Absent for what is not everybody’s to know. */
  subject: z.string().optional(),
  state: ReceiptState,
  /** With whom it is now, or the file it lies in is. */
  holder: PostId,
  fileId: FileId.optional(),
  openParts: z.int(),
  writeOff: Ended.optional(),
});
export type WatchedLetter = z.infer<typeof WatchedLetter>;

/** A date and a note that a post set for itself on a file or receipt (domain.md 1.3). */
export const FollowUpView = z.strictObject({
  objectId: ObjectId,
  /** The day on which it is to be looked at again. */
  on: Day,
  note: z.string().optional(),
  setAt: Instant,
  /** Absent where the post may not read it any more. Of what is confidential it says no subject. */
  now: z
    .strictObject({
      number: z.string(),
      subject: z.string().optional(),
      state: z.string(),
      holder: PostId,
    })
    .optional(),
});
export type FollowUpView = z.infer<typeof FollowUpView>;
