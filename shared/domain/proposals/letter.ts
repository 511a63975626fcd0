import {
  ADDRESSEE,
  ADDRESSEE_NAMED,
  APPLICANT,
  CLOSING,
  COPY,
  ENCLOSURE,
  FROM,
  NUMBERS,
  REFERENCE,
  SALUTATION,
  SIGNED,
  SUBJECT,
} from './labels.ts';
import { isBlank, type Line, wordCount } from './lines.ts';

/** A letter by its parts; places are indices of lines, the number of lines where a part is missing. */
export type Letter = {
  readonly lines: readonly Line[];
  /** First line that is no longer head: subject, salutation or body. */
  readonly headEnd: number;
  readonly addresseeAt: number;
  readonly subjectAt: number;
  /** The line above the signature. */
  readonly closingAt: number;
  /** Copies to others and their addressees begin here. */
  readonly copiesAt: number;
};

/** Nobody's letter has a longer head, nor a subject below this. */
const HEAD_LINES = 80;
const BODY_WORDS = 11;
/** Telephones and addresses of a letterhead fill lines as long as the body's. */
const LETTERHEAD = /@|www|फोन|फ़ोन|दूरभाष|मोबाइल|phone|fax|tel/iu;

const OPENERS = [
  ...[ADDRESSEE, ADDRESSEE_NAMED, SALUTATION, SUBJECT, REFERENCE, ENCLOSURE, COPY, FROM],
  ...[CLOSING, APPLICANT, SIGNED],
];

/** A label at the beginning of a line: what stood before it has ended. */
export const opensPart = (text: string): boolean =>
  OPENERS.some(one => one.test(text)) || text.search(NUMBERS[0]) === 0;

const isBody = ({ text }: Line): boolean =>
  wordCount(text) >= BODY_WORDS && !LETTERHEAD.test(text) && !opensPart(text);

export const letterOf = (lines: readonly Line[]): Letter => {
  const end = lines.length;
  const find = (is: (line: Line) => boolean, from = 0, to = end): number => {
    const at = lines.slice(from, to).findIndex(is);
    return at === -1 ? end : from + at;
  };
  const salutationAt = find(({ text }) => SALUTATION.test(text), 0, HEAD_LINES);
  const firstSubject = find(({ text }) => SUBJECT.test(text), 0, HEAD_LINES);
  const marked = Math.min(firstSubject, salutationAt);
  // Without a word that ends the head, the first line as long as prose does.
  const headEnd = marked === end ? Math.min(find(isBody, 0, HEAD_LINES), HEAD_LINES) : marked;
  const closingAt = find(
    line => CLOSING.test(line.text) || APPLICANT.test(line.text) || SIGNED.test(line.text),
    headEnd,
  );
  return {
    lines,
    headEnd,
    addresseeAt: find(({ text }) => ADDRESSEE.test(text) || ADDRESSEE_NAMED.test(text), 0, HEAD_LINES),
    subjectAt: firstSubject < closingAt ? firstSubject : end,
    closingAt,
    copiesAt: find(({ text }) => COPY.test(text), headEnd),
  };
};

/** The nearest line above that is not blank. */
export const above = ({ lines }: Letter, at: number): Line | undefined =>
  lines.slice(Math.max(0, at - 3), at).findLast(line => !isBlank(line));
