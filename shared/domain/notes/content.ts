import * as z from 'zod';
import { NO_CONTROLS } from '../characters.ts';
import { LIMITS, told, within } from '../limits.ts';
import { bytesOf } from '../text.ts';
import { runsOf } from './plain-text.ts';
import { tidied } from './tidy.ts';

/** Numbers of notes, paragraphs, receipts and pages begin at one. */
const Counted = z.int().min(1).max(999_999);

/** Where in the same file a run of text points; whether it is there is asked when the note is confirmed. */
export const Reference = z.discriminatedUnion('to', [
  z.strictObject({ to: z.literal('note'), note: Counted }),
  /** Its number in the file; and the note it stands in, so that it is found by one read. */
  z.strictObject({ to: z.literal('paragraph'), note: Counted, paragraph: Counted }),
  /** A page of a receipt's scan, by the receipt's serial in the file; the whole paper where no page is said, as of one without a scan. */
  z.strictObject({ to: z.literal('correspondence'), serial: Counted, page: Counted.optional() }),
]);
export type Reference = z.infer<typeof Reference>;

/** Text of one look. A line feed breaks the line within its paragraph. */
export const Run = z.strictObject({
  text: z
    .string()
    .normalize('NFC')
    .overwrite(text => text.replaceAll('\r\n', '\n'))
    .regex(NO_CONTROLS),
  bold: z.literal(true).optional(),
  reference: Reference.optional(),
});
export type Run = z.infer<typeof Run>;
const Runs = z.array(Run);

const Paragraph = z.strictObject({ type: z.literal('paragraph'), runs: Runs });

/** Its items one after another, each with its level: a tree of two levels, without a recursion that a sender could deepen. */
const List = z
  .strictObject({
    type: z.literal('list'),
    ordered: z.boolean(),
    items: z.array(z.strictObject({ level: z.int().min(1), runs: Runs })),
  })
  .check(within(LIMITS.listDepth, ({ items }) => Math.max(0, ...items.map(({ level }) => level))))
  .meta(told(LIMITS.listDepth));

const columnsOf = (rows: readonly (readonly unknown[])[]): number =>
  rows.reduce((most, cells) => Math.max(most, cells.length), 0);

/** Rows of cells, each row as long as the others. */
const Table = z
  .strictObject({
    type: z.literal('table'),
    /** The first row names the columns. */
    heading: z.literal(true).optional(),
    rows: z.array(z.array(Runs)),
  })
  .check(within(LIMITS.tableRows, ({ rows }) => rows.length))
  .check(within(LIMITS.tableColumns, ({ rows }) => columnsOf(rows)))
  .refine(({ rows }) => rows.every(cells => cells.length === rows[0]?.length), { path: ['rows'] })
  .meta(told(LIMITS.tableRows, LIMITS.tableColumns));

/** A block takes the next paragraph number of the file (domain.md 1.4). */
export const Block = z.discriminatedUnion('type', [Paragraph, List, Table]);
export type Block = z.infer<typeof Block>;

/** As long as RFC 8785 makes it, which orders the names otherwise and escapes as JSON does. */
const bytesAsStored = (content: readonly Block[]): number => bytesOf(JSON.stringify(content));

/** A note's text: a tree of allowed nodes and nothing else, never HTML; tidied, so that one text is stored in one way. */
export const NoteContent = z
  .array(Block)
  .overwrite(tidied)
  .min(1)
  .check(within(LIMITS.note, bytesAsStored))
  .check(within(LIMITS.noteReferences, content => runsOf(content).filter(run => run.reference).length))
  .meta(told(LIMITS.note, LIMITS.noteReferences));
export type NoteContent = z.infer<typeof NoteContent>;
