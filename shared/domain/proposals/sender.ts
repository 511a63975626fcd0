import { APPLICANT, CLOSING, DATE, FROM, NUMBERS, SIGNED } from './labels.ts';
import { above, type Letter, opensPart } from './letter.ts';
import { isBlank, type Line, nameFrom, wordCount } from './lines.ts';
import { isAddress, isOffice, isPost, isTitled, personIn } from './offices.ts';
import { type Proposal, proposal } from './proposal.ts';

export type Sender = { readonly name?: Proposal | undefined; readonly office?: Proposal | undefined };

/** A letterhead stands above everything else. */
const LETTERHEAD_LINES = 10;
/** "Office order" and "office memorandum" are kinds of paper, not offices. */
const LETTERHEAD =
  /^(?:(?:कार्यालय|न्यायालय)[\s:;,–—-]+(?!आदेश|ज्ञाप|पत्र|प्रति|टिप्पणी|उपयोग)\S|(?:o\/o|office\s+of|in\s+the\s+court\s+of|court\s+of)\s)/iu;
/** A name goes on in the next line after one of these. */
const UNFINISHED = /(?:[,&-]|(?<![\p{L}\p{M}])(?:of|the|and|एवं|तथा|व))\s*$/iu;
/** Lines of a block that names its writer; a post or an office is named in no more words than these. */
const BLOCK_LINES = 6;
const NAME_WORDS = 14;

const isLabel = (text: string): boolean => [...NUMBERS, DATE].some(label => text.search(label) === 0);
const tidy = (text: string): string => text.replace(/[\s,;:।.–—|-]+$/u, '').replace(/\s+/gu, ' ');

/** The part of a line before a number, a date or a wide gap that stands to its right. */
const ownPart = (text: string): string => {
  const ends = [...NUMBERS, DATE].map(label => text.search(label)).filter(end => end > 0);
  return text.slice(0, Math.min(text.length, ...ends)).split(/\s{3,}/u)[0] ?? '';
};

/** An office as it is written, over as many lines as a comma carries it. */
const officeAt = (lines: readonly Line[], at: number): Proposal | undefined => {
  const read: Line[] = [];
  for (const line of lines.slice(at, at + 3)) {
    if (
      read.length > 0 &&
      (opensPart(line.text) || isLabel(line.text) || isBlank(line) || /\p{Nd}/u.test(line.text))
    )
      break;
    read.push(line);
    if (!UNFINISHED.test(ownPart(line.text))) break;
  }
  const text = tidy(read.map(line => ownPart(line.text)).join(' '));
  return wordCount(text) <= NAME_WORDS ? proposal(nameFrom(text), read) : undefined;
};

const nameAt = (line: Line): Proposal | undefined => {
  const person = personIn(ownPart(line.text));
  return person === undefined ? undefined : proposal(nameFrom(person), [line]);
};

const endsBlock = (text: string): boolean => opensPart(text) || isLabel(text);

/** Lines under `at` that belong together: to the first blank one or the next label. */
const blockUnder = ({ lines, copiesAt }: Letter, at: number): readonly Line[] => {
  const block: Line[] = [];
  for (const line of lines.slice(at, Math.min(at + 2 * BLOCK_LINES, copiesAt))) {
    if (isBlank(line)) {
      if (block.length > 0) break;
      continue;
    }
    if (SIGNED.test(line.text) || CLOSING.test(line.text)) continue;
    if (endsBlock(line.text) || block.length === BLOCK_LINES) break;
    block.push(line);
  }
  return block;
};
/** `प्रेषक` or `From`, with what follows on its line and below. */
const fromLabel = (letter: Letter): Sender | undefined => {
  const at = letter.lines.slice(0, letter.headEnd).findIndex(({ text }) => FROM.test(text));
  const labelled = letter.lines[at];
  if (!labelled) return undefined;
  const inline = { ...labelled, text: labelled.text.replace(FROM, ''), whole: labelled.text };
  const block = [...(inline.text === '' ? [] : [inline]), ...blockUnder(letter, at + 1)];
  const own = inline.text !== '' && letter.lines[at + 1]?.text === '' ? [inline] : block;
  const officeIndex = own.findIndex(({ text }) => isOffice(text));
  const [first] = own;
  const name = first && officeIndex !== 0 ? nameAt(first) : undefined;
  const office =
    officeIndex === -1 || (name && isAddress(own[officeIndex]?.text ?? ''))
      ? undefined
      : officeAt(own, officeIndex);
  return { name, office };
};

const letterhead = ({ lines, headEnd, addresseeAt }: Letter): Proposal | undefined => {
  const top = lines
    .slice(0, Math.min(headEnd, addresseeAt))
    .filter(line => !isBlank(line))
    .slice(0, LETTERHEAD_LINES);
  const at = top.findIndex(({ text }) => LETTERHEAD.test(text));
  return at === -1 ? undefined : officeAt(top, at);
};

/** Name and post under the words that close a letter. What a title opens after them is its addressee. */
const signature = (letter: Letter): Sender => {
  const block = blockUnder(letter, letter.closingAt + 1);
  const postIndex = block.findIndex(({ text }) => isPost(text));
  const above = postIndex === -1 ? block.slice(0, 1) : block.slice(0, postIndex);
  const named = above.find(line => nameAt(line) !== undefined);
  const post = block[postIndex];
  const titled = block.findIndex(({ text }, index) => index > 0 && isTitled(text));
  const isOwn = post && (titled === -1 || postIndex < titled) && !isTitled(post.text);
  return { name: named && nameAt(named), office: isOwn ? officeAt(block, postIndex) : undefined };
};

/** Of an applicant the name alone; the lines below it are where he lives. */
const applicant = (letter: Letter): Sender => {
  const closing = letter.lines[letter.closingAt];
  if (!closing) return {};
  const inline = { ...closing, text: closing.text.replace(APPLICANT, ''), whole: closing.text };
  const block = blockUnder(letter, letter.closingAt + 1);
  const named = (inline.text === '' ? block : [inline]).find(line => nameAt(line) !== undefined);
  const postIndex = block.findIndex(({ text }) => isPost(text));
  return { name: named && nameAt(named), office: postIndex === -1 ? undefined : officeAt(block, postIndex) };
};

/** An order that nothing closes ends with the post that made it, in a short line of its own. */
const lastLine = (letter: Letter): Sender => {
  const { lines, copiesAt, addresseeAt, headEnd } = letter;
  if (addresseeAt < lines.length) return {};
  const at = lines.slice(0, copiesAt).findLastIndex(line => !isBlank(line));
  const last = lines[at];
  const before = last && above(letter, at);
  if (!last || !before || at <= headEnd || opensPart(last.text)) return {};
  const ended = lines[at - 1]?.text === '' || /[।.]\s*$/u.test(before.text) || SIGNED.test(before.text);
  const isShort =
    wordCount(last.text) <= 6 && /^\p{L}/u.test(last.text) && !/[।:]\s*$|\p{Nd}/u.test(last.text);
  const isPostAlone = isPost(last.text) && !isTitled(last.text) && !/^(?:समस्त|all)\s/iu.test(last.text);
  return ended && isShort && isPostAlone ? { office: officeAt(lines, at) } : {};
};

/** Who wrote the letter: by its label, else its head, else its signature. Never out of the addressee's lines. */
export const findSender = (letter: Letter): Sender => {
  const closing = letter.lines[letter.closingAt];
  const isApplicant = closing !== undefined && APPLICANT.test(closing.text);
  const signed = closing === undefined ? {} : isApplicant ? applicant(letter) : signature(letter);
  const labelled = fromLabel(letter);
  if (labelled?.name || labelled?.office)
    return labelled.office && !labelled.name && !isApplicant ? { ...labelled, name: signed.name } : labelled;
  // A printed form for applicants bears the name of the office it goes to.
  if (isApplicant) return signed;
  const office = letterhead(letter);
  if (office) return { name: signed.name, office };
  return closing === undefined ? lastLine(letter) : signed;
};
