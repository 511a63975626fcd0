import * as z from 'zod';
import { LIMITS, type Limit, told, within } from './limits.ts';

export { LIMITS };

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
export const line = (limit: Limit) =>
  z
    .string()
    .normalize('NFC')
    .trim()
    .min(1)
    .max(limit.most, limit.code)
    .regex(NO_CONTROLS)
    .regex(/^[^\n\t\u2028\u2029]*$/)
    .refine(isSeen)
    .meta(told(limit));

/** Text of several lines, NFC; carriage returns are dropped before the check. However long: the limit is its user's. */
const lines = () =>
  z
    .string()
    .normalize('NFC')
    .overwrite(text => text.replaceAll('\r\n', '\n'))
    .trim()
    .min(1)
    .regex(NO_CONTROLS)
    .refine(isSeen);

/** Text of several lines, of at most so many characters. */
export const prose = (limit: Limit) => lines().max(limit.most, limit.code).meta(told(limit));

export const bytesOf = (text: string): number => new TextEncoder().encode(text).length;

/** A note's paragraphs: runs of text between blank lines. Their numbers run on through the file (domain.md 1.4). */
export const paragraphsOf = (text: string): readonly string[] =>
  text
    .split(/\n[ \t]*\n/)
    .map(paragraph => paragraph.trim())
    .filter(paragraph => paragraph !== '');

export const NoteText = lines()
  .check(within(LIMITS.note, bytesOf))
  .check(within(LIMITS.noteParagraphs, text => paragraphsOf(text).length))
  .meta(told(LIMITS.note, LIMITS.noteParagraphs));

/** The bytes a confirmed note's hash is taken over: its paragraphs, one blank line between them. */
export const hashedText = (text: string): string => paragraphsOf(text).join('\n\n');

/** A list of at most so many. */
export const listOf = <S extends z.ZodType>(item: S, limit: Limit) =>
  z.array(item).max(limit.most, limit.code).meta(told(limit));
