import { LIMITS, type Limit } from '../limits.ts';
import { line } from '../text.ts';

/** One page as it was read: lines parted by line feeds, in reading order. */
export type PageForProposal = { readonly page: number; readonly text: string; readonly unreliable: boolean };

/** A line of the letter without what cannot be seen; blank lines are kept, they part paragraphs. */
export type Line = {
  readonly page: number;
  readonly text: string;
  readonly unreliable: boolean;
  /** The whole line, where `text` is what followed a label. */
  readonly whole?: string;
};

/** A letter's head and foot lie well within these, whatever else was scanned behind it. */
const LINES = 600;
const LINE_LENGTH = 700;

/** Direction marks, soft hyphens and the like; the joiners that Devanagari needs stay. */
const UNSEEN = /(?![\u200c\u200d])\p{Default_Ignorable_Code_Point}|\p{Cs}/gu;
const CONTROL = /[\p{Cc}\u2028\u2029\u2800]/gu;
/** Specks of the scan before a line's first letter. An opening bracket and a slash say something. */
const SPECKS = /^[^\p{L}\p{N}(/]+/u;

/** Any wider says no more: what stands behind it was put to the right of the page. */
const GAP = /\s{9,}/gu;
const WIDE = ' '.repeat(8);

const clean = (raw: string): string =>
  raw
    .slice(0, LINE_LENGTH)
    .replace(UNSEEN, '')
    .replaceAll('\t', '  ')
    .replace(CONTROL, ' ')
    .replace(GAP, WIDE)
    .normalize('NFC')
    .replace(SPECKS, '')
    .trimEnd();

/** The first lines of a document, across its pages; a page's end is a blank line. */
export const linesOf = (pages: readonly PageForProposal[]): readonly Line[] => {
  const lines: Line[] = [];
  for (const { page, text, unreliable } of pages) {
    for (let from = 0; from <= text.length && lines.length < LINES; ) {
      const feed = text.indexOf('\n', from);
      const to = feed === -1 ? text.length : feed;
      const cleaned = clean(text.slice(from, to));
      // Blank lines say no more in a row than one does.
      if (cleaned !== '' || lines.at(-1)?.text !== '') lines.push({ page, text: cleaned, unreliable });
      from = to + 1;
    }
    if (lines.length >= LINES) break;
    lines.push({ page, text: '', unreliable });
  }
  return lines;
};

export const isBlank = ({ text }: Line): boolean => text === '';
export const wordCount = (text: string): number => (text.match(/[\p{L}\p{N}][^\s]*/gu) ?? []).length;

/** As the reader is shown it: runs of space, which only placed the words on the page, as one. */
export const shown = (text: string): string => text.replace(/\s+/gu, ' ').trim();

const cut = (text: string, most: number): string => {
  if (text.length <= most) return text;
  const head = text.slice(0, most).replace(/[\ud800-\udbff]$/u, '');
  const space = head.lastIndexOf(' ');
  return (space > most / 2 ? head.slice(0, space) : head).trim();
};

/** What a reader may confirm as it stands, or undefined when nothing of it would be taken by the diary. */
const takenAs = (text: string, limit: Limit): string | undefined => {
  const fitted = line(limit).safeParse(cut(shown(text).normalize('NFC'), limit.most));
  return fitted.success ? fitted.data : undefined;
};
export const subjectFrom = (text: string): string | undefined => takenAs(text, LIMITS.subject);
export const nameFrom = (text: string): string | undefined => takenAs(text, LIMITS.name);
