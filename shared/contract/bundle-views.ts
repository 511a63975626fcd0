import * as z from 'zod';
import { Leaves } from '#shared/domain/bundle.ts';
import { FileId } from '#shared/domain/ids.ts';
import { RuleNote, SignedNote } from '#shared/domain/note.ts';

/**
 * Of a note that was written in a part file: in which. There its numbers, and those its text points to, are less by what the
 * main file had before.
 */
const IN_PART = { inPart: z.strictObject({ fileId: FileId, number: z.string(), after: Leaves }).optional() };

/** A confirmed note under the numbers it bears in the file that is read. */
export const GreenNoteView = z.discriminatedUnion('kind', [
  SignedNote.extend(IN_PART),
  RuleNote.extend(IN_PART),
]);
export type GreenNoteView = z.infer<typeof GreenNoteView>;
