import { CONTROLS, isSeen } from '../characters.ts';
import type { Block } from './content.ts';

/** Line ends of every system, and what word processors write for them. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: naming them is the point
const LINE_ENDS = /\r\n?|[\u000b\u000c\u0085\u2028\u2029]/g;
const BLANK_LINE = /\n[^\S\n]*\n/;

/** Plain text as a note's: what stands between blank lines is a paragraph, and what nobody types is taken out. */
export const pastedText = (text: string): Block[] =>
  text
    .replace(LINE_ENDS, '\n')
    .replace(CONTROLS, '')
    .normalize('NFC')
    .split(BLANK_LINE)
    .map(paragraph => paragraph.trim())
    .filter(isSeen)
    .map(paragraph => ({ type: 'paragraph', runs: [{ text: paragraph }] }));
