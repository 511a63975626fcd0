import * as z from 'zod';
import { Leaves, Manner } from '../bundle.ts';
import { Watched } from '../category.ts';
import { FileId, OfficerId, PostId } from '../ids.ts';
import { Instant } from '../time.ts';
import { AT_LEVEL, BEGINS, COUNTS, DELAYED, ENDS, REASON } from './parts.ts';

const Confirmer = z.strictObject({ officerId: OfficerId, postId: PostId });

/** What the journals of files that belong together say: part files, volumes, files that lie in others (domain.md 1.3). */
export const BUNDLE_EVENT_DATA = {
  /** A part file of it was opened while it was away. */
  'file.part-opened': z.strictObject({ fileId: FileId, number: z.string(), part: z.int(), ...REASON }),
  /** It was merged back: its leaves follow those that were here, and what is open in it is open here. */
  'file.part-merged': z.strictObject({
    fileId: FileId,
    number: z.string(),
    has: Leaves,
    openReceipts: z.int().min(0),
    /** When the oldest receipt open in it was diarised. */
    oldestOpen: Instant.optional(),
    confirmers: z.array(Confirmer).optional(),
    /** The file was of none, and is of that of its part from now on. */
    category: Watched.optional(),
    ...COUNTS,
  }),
  /** A part file went back into its main file. */
  'file.merged': z.strictObject({ intoFileId: FileId, intoNumber: z.string(), ...DELAYED, ...ENDS }),
  /** It lies in another file from now on, and goes where that goes. */
  'file.attached': z.strictObject({
    toFileId: FileId,
    toNumber: z.string(),
    as: Manner,
    ...REASON,
    ...DELAYED,
    ...ENDS,
  }),
  /** Another file lies in this one. */
  'file.attachment-added': z.strictObject({
    fileId: FileId,
    number: z.string(),
    as: Manner,
    /** Since when the matter of that file waits. */
    ageFrom: Instant,
  }),
  'file.attachment-removed': z.strictObject({ fileId: FileId, number: z.string(), ...REASON }),
  /** It was taken out of the file it lay in, by whoever had that. */
  'file.detached': z.strictObject({
    fromFileId: FileId,
    fromNumber: z.string(),
    ...REASON,
    ...AT_LEVEL,
    ...BEGINS,
  }),
} as const;
