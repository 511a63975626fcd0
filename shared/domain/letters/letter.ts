import * as z from 'zod';
import { Email } from '../directory/email.ts';
import { PostId, ReceiptId } from '../ids.ts';
import { told, within } from '../limits.ts';
import { Block, type Run } from '../notes/content.ts';
import { tidied } from '../notes/tidy.ts';
import { Priority } from '../priority.ts';
import { bytesOf, LIMITS, line, listOf, prose } from '../text.ts';
import { LetterForm } from './form.ts';

/** The languages letters are written in; each has its words and its fonts. */
export const LETTER_TONGUES = ['hi', 'en'] as const;

/** To whom: a post of the district, which finds it by itself, or somebody outside by name and address. */
export const Party = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('post'), postId: PostId }),
  z.strictObject({
    kind: z.literal('outside'),
    /** The person, the designation or the office, as it stands on the envelope. */
    name: line(LIMITS.name),
    address: prose(LIMITS.subject).optional(),
    email: Email.optional(),
  }),
]);
export type Party = z.infer<typeof Party>;

/** Who gets a copy (प्रतिलिपि), and with what words of its own it is endorsed to them. */
export const Copy = z.strictObject({ to: Party, text: prose(LIMITS.subject).optional() });
export type Copy = z.infer<typeof Copy>;

const unlinkedRuns = (runs: readonly Run[]): Run[] =>
  runs.map(({ text, bold }) => (bold ? { text, bold } : { text }));

const unlinkedBlock = (block: Block): Block => {
  switch (block.type) {
    case 'paragraph':
      return { ...block, runs: unlinkedRuns(block.runs) };
    case 'list':
      return { ...block, items: block.items.map(item => ({ ...item, runs: unlinkedRuns(item.runs) })) };
    case 'table':
      return { ...block, rows: block.rows.map(cells => cells.map(unlinkedRuns)) };
  }
};

/** A link leads into the file, where whoever gets the letter cannot follow it: its words stay. */
const unlinked = (blocks: readonly Block[]): Block[] => tidied(blocks.map(unlinkedBlock));

/** What it says: the blocks of notes (ADR 12) without links; none while nobody has written anything. */
export const LetterBody = z.array(Block).overwrite(unlinked);
export type LetterBody = z.infer<typeof LetterBody>;

/** What a letter says, whatever has become of it. Who signs is filled in from the directory when it is printed. */
export const Letter = z
  .strictObject({
    form: LetterForm,
    language: z.enum(LETTER_TONGUES),
    urgency: Priority.default('ordinary'),
    subject: line(LIMITS.subject),
    /** To what it answers or goes back, each in words. */
    references: listOf(line(LIMITS.subject), LIMITS.letterReferences).default([]),
    /** The letter of the file that it answers: written off by it once it is signed. */
    answers: ReceiptId.optional(),
    /** How it greets; by the form where it is left out. */
    salutation: line(LIMITS.name).optional(),
    body: LetterBody.default([]),
    addressees: listOf(Party, LIMITS.letterAddressees).default([]),
    copies: listOf(Copy, LIMITS.letterCopies).default([]),
    enclosures: listOf(line(LIMITS.subject), LIMITS.enclosures).default([]),
    /** The post whose holder signs. */
    signatory: PostId,
    /** For whom they sign (कृते जिलाधिकारी). */
    signsFor: line(LIMITS.name).optional(),
  })
  .check(within(LIMITS.letter, letter => bytesOf(JSON.stringify(letter))))
  .meta(told(LIMITS.letter));
export type Letter = z.infer<typeof Letter>;

/** Somebody a letter goes to, by the number under which its way to them is followed: addressees first, then copies. */
export type Recipient = { readonly serial: number; readonly as: 'to' | 'copy'; readonly party: Party };

/** All to whom a letter goes. */
export const recipientsOf = ({ addressees, copies }: Pick<Letter, 'addressees' | 'copies'>): Recipient[] => [
  ...addressees.map((party, at) => ({ serial: at + 1, as: 'to' as const, party })),
  ...copies.map(({ to }, at) => ({ serial: addressees.length + at + 1, as: 'copy' as const, party: to })),
];
