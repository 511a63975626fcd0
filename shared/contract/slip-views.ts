import * as z from 'zod';
import { Names } from '#shared/domain/directory/office.ts';
import { FileState } from '#shared/domain/file.ts';
import { FileId, ObjectId, PostId } from '#shared/domain/ids.ts';
import { ReceiptState } from '#shared/domain/receipt-state.ts';
import { SlipCode } from '#shared/domain/slip-code.ts';
import { Instant } from '#shared/domain/time.ts';
import { MadeFile } from './import-views.ts';

/** `labels`: one slip to be stuck on each. `hand-over`: one list that goes with a bundle, for both to sign. */
export const SLIP_FORMS = ['labels', 'hand-over'] as const;

/** A post as a slip tells of it. */
const HandView = z.strictObject({
  postId: PostId,
  names: Names,
  marking: z.string(),
  officeNames: Names,
});

/** What a slip stands for, and in whose hand that is. */
export const SlipView = z.strictObject({
  code: SlipCode,
  kind: z.enum(['file', 'receipt']),
  objectId: ObjectId,
  number: z.string(),
  state: z.union([FileState, ReceiptState]),
  /** The file a letter was put in: it is where that is. */
  inFile: z.strictObject({ fileId: FileId, number: z.string(), state: FileState }).optional(),
  /** Who has it; of what is in transit, who is to receive it. Absent of what is closed: that is with nobody. */
  hand: HandView.optional(),
  since: Instant,
  /** Where a closed file stands in the record room. */
  shelf: z.string().optional(),
  /** Sent and not yet received: from whom. */
  inTransitFrom: HandView.optional(),
});
export type SlipView = z.infer<typeof SlipView>;

/** A part of a file's notes as a sheet; the next part begins with note `next`. */
export const NoteSheet = MadeFile.extend({ next: z.int().optional() });
export type NoteSheet = z.infer<typeof NoteSheet>;
