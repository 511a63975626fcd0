import * as z from 'zod';
import { DocumentId } from './ids.ts';
import { LIMITS, line } from './text.ts';
import { Day, type Instant, istInstant } from './time.ts';

const Pages = z.int().min(0).max(100_000);

/**
 * The part of a file that was kept on paper before it went on here: its old number, the scans of its note side and its
 * correspondence with the pages they have, and since when its oldest paper waits.
 */
export const PaperPart = z.strictObject({
  oldNumber: line(LIMITS.name),
  noteSide: z.strictObject({ pages: Pages, documentId: DocumentId.optional() }),
  correspondence: z.strictObject({ pages: Pages, documentId: DocumentId.optional() }),
  /** The last number of its notes on paper; the next is the first here. */
  lastNote: z.int().min(0).max(100_000),
  /** When the oldest receipt still pending in it was entered; its age goes on. */
  pendingSince: Day.optional(),
  /** When the file was opened on paper. */
  openedOn: Day.optional(),
});
export type PaperPart = z.infer<typeof PaperPart>;

/** The moment from which its oldest pending receipt waits; undefined where none was pending. */
export const pendingFrom = ({ pendingSince }: PaperPart): Instant | undefined =>
  pendingSince && istInstant(pendingSince, '00:00');
