import * as z from 'zod';
import { Classification } from '#shared/domain/classification.ts';
import { HeadId, PostId } from '#shared/domain/ids.ts';
import { PaperPart } from '#shared/domain/paper-part.ts';

/** Base64 of a sheet: with the rest of the body below 256 KB; some thousand files. */
const SHEET_CHARACTERS = 240 * 1024;

export const PaperSheet = z.strictObject({
  /** Gives a CSV's only table its name; what the bytes are is seen by them. */
  fileName: z.string().min(1).max(200),
  content: z.base64().max(SHEET_CHARACTERS),
});

/** A row as it would be brought over; the scans it names by their file names are still to be brought. */
export const PaperFileRow = z.strictObject({
  row: z.int(),
  subject: z.string(),
  classification: Classification,
  head: HeadId.optional(),
  holder: PostId.optional(),
  paper: PaperPart.omit({ noteSide: true, correspondence: true }),
  noteSide: z.strictObject({ pages: z.int(), fileName: z.string().optional() }),
  correspondence: z.strictObject({ pages: z.int(), fileName: z.string().optional() }),
});
export type PaperFileRow = z.infer<typeof PaperFileRow>;

/** What is to be said of a sheet, with its place; an error keeps its row out. */
export const SheetNote = z.strictObject({
  severity: z.enum(['error', 'warning']),
  sheet: z.string(),
  row: z.int().optional(),
  column: z.string().optional(),
  says: z.string(),
});
export type SheetNote = z.infer<typeof SheetNote>;
