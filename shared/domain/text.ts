import * as z from 'zod';

/** Limits of what people type; characters after NFC, bytes where storage counts. One table, tested at and one over. */
export const LIMITS = {
  subject: 500,
  remark: 2000,
  reason: 2000,
  name: 200,
  /** Bytes of UTF-8 of a whole note as stored. */
  noteBytes: 64 * 1024,
  /** Paragraphs of a note; each costs some 20 bytes beside its text, and an item of the table holds 400 KB. */
  noteParagraphs: 2000,
  fileName: 200,
  /** Bytes of a request's body. */
  bodyBytes: 256 * 1024,
  page: 100,
  /** Bytes of UTF-8 of one page's text; a close-set page of print has a tenth. */
  pageTextBytes: 128 * 1024,
  /** What is typed into the search box. */
  query: 200,
  /** Bytes of one upload: a 300-page scan at 150 dpi with room. */
  uploadBytes: 100 * 1024 * 1024,
} as const;

/**
 * Control characters other than line feed and tab are never typed by a person. Half of a surrogate pair has no UTF-8: the
 * store would keep another character in its place, and the journal's hashes would no longer fit what it holds. The two
 * overrides of direction (U+202D, U+202E) would show another text than the one that is signed; no script needs them.
 */
// biome-ignore lint/suspicious/noControlCharactersInRegex: naming them is the point
export const NO_CONTROLS = /^[^\u0000-\u0008\u000B-\u001F\u007F-\u009F\u202D\u202E\p{Cs}]*$/u;
/** The same characters, to be taken out of what a machine read. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: naming them is the point
export const CONTROLS = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u202D\u202E\p{Cs}]/gu;

/**
 * Something to be seen: joiners, fillers and marks of direction alone look like nothing, and so does the blank of Braille.
 */
const SEEN = /(?![\p{Default_Ignorable_Code_Point}\u2800])[\p{L}\p{N}\p{P}\p{S}]/u;
const isSeen = (text: string): boolean => SEEN.test(text);

/** One line of text, NFC (so that ड़ is stored one way), without line breaks or surrounding space. */
export const line = (max: number) =>
  z
    .string()
    .normalize('NFC')
    .trim()
    .min(1)
    .max(max)
    .regex(NO_CONTROLS)
    .regex(/^[^\n\t\u2028\u2029]*$/)
    .refine(isSeen);

/** Text of several lines, NFC; carriage returns are dropped before the check. */
export const prose = (max: number) =>
  z
    .string()
    .normalize('NFC')
    .overwrite(text => text.replaceAll('\r\n', '\n'))
    .trim()
    .min(1)
    .max(max)
    .regex(NO_CONTROLS)
    .refine(isSeen);

export const bytesOf = (text: string): number => new TextEncoder().encode(text).length;

/** A note's paragraphs: runs of text between blank lines. Their numbers run on through the file (domain.md 1.4). */
export const paragraphsOf = (text: string): readonly string[] =>
  text
    .split(/\n[ \t]*\n/)
    .map(paragraph => paragraph.trim())
    .filter(paragraph => paragraph !== '');

export const NoteText = prose(LIMITS.noteBytes)
  .refine(text => bytesOf(text) <= LIMITS.noteBytes)
  .refine(text => paragraphsOf(text).length <= LIMITS.noteParagraphs);

/** The bytes a confirmed note's hash is taken over: its paragraphs, one blank line between them. */
export const hashedText = (text: string): string => paragraphsOf(text).join('\n\n');
