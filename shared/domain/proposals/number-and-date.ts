import type { Day } from '../time.ts';
import { findDate } from './dates.ts';
import { DATE, NUMBERS, REFERENCE, SPEAKS_OF_ANOTHER, STAMP } from './labels.ts';
import { above, type Letter } from './letter.ts';
import { isBlank, type Line, nameFrom, wordCount } from './lines.ts';
import { type Proposal, proposal } from './proposal.ts';

/** Words before a label on its line that may be a place or a department, but no sentence. */
const PLACE_WORDS = 4;
/** Lines about a signature in which a letter's foot gives its date. */
const FOOT_ABOVE = 8;
const FOOT_BELOW = 10;
/** More than this is a line of text, not a number. */
const NUMBER_LENGTH = 80;

/** Whether a label within a line is the letter's own: alone, after a gap, a place or the number; not in a sentence. */
const standsAlone = (before: string): boolean => {
  if (before.trim() === '') return true;
  if (SPEAKS_OF_ANOTHER.test(before.replace(NUMBERS[0], ''))) return false;
  if (/\s{2,}$/.test(before)) return true;
  if ([...NUMBERS, DATE].some(label => before.search(label) === 0)) return true;
  return /[,:;।|-]\s*$/u.test(before) && wordCount(before) <= PLACE_WORDS;
};

/** Nothing goes on after a date of the letter's own but a mark, the hour or the place. */
const endsWell = (after: string): boolean =>
  /^(?:\s*$|\s*[,;|।.)(]|\s{2,}|\s*(?:ई|समय|स्थान|place|time))/iu.test(after);

type Labelled = { readonly at: number; readonly before: string; readonly after: string };
const labelled = ({ text }: Line, label: RegExp): readonly Labelled[] =>
  [...text.matchAll(label)].map(match => ({
    at: match.index,
    before: text.slice(0, match.index),
    after: text.slice(match.index + match[0].length),
  }));

/** Lines of the head that speak of this letter: no stamps, and nothing of a block that refers to another. */
const ownHead = ({ lines, headEnd, addresseeAt }: Letter): readonly number[] => {
  let ofAnother = false;
  return lines.slice(0, headEnd).flatMap((line, at) => {
    // Below the addressee "Ref." names the letter that is answered.
    const refers = REFERENCE.test(line.text) || (at > addresseeAt && /^ref/i.test(line.text));
    ofAnother = refers || (ofAnother && !isBlank(line));
    const stamped = STAMP.test(line.text) || STAMP.test(lines[at - 1]?.text ?? '');
    return ofAnother || stamped || isBlank(line) ? [] : [at];
  });
};

/** The number itself, up to the date or the words that follow it. */
const numberIn = (after: string): string | undefined => {
  const date = findDate(after);
  const label = after.search(DATE);
  const ends = [date && date.from > 0 ? date.from : -1, label, after.search(/\S\s{3,}\S/u) + 1].filter(
    end => end > 0,
  );
  // क्रमांक/482: a slash that touches the label belongs to it; one after a gap stands for a serial not filled in.
  const own = after
    .slice(0, Math.min(after.length, ...ends))
    .replace(/^\/(?=[^\s/])/u, '')
    .trim();
  const words = own.split(/\s+/u);
  const last = words.findIndex(
    (word, index) =>
      index > 0 && !/\p{Nd}|^[/(-]|[/-]$/u.test(word) && !/[/-]$/u.test(words[index - 1] ?? ''),
  );
  const number = words
    .slice(0, last === -1 ? undefined : last)
    .join(' ')
    .replace(/[\s,;:।.|/–—-]+$/u, '');
  const [start = ''] = words;
  const isNumber = /\p{Nd}/u.test(number) && /\p{Nd}|\//u.test(start) && !/^[/–—-]/u.test(number);
  return isNumber && number.length <= NUMBER_LENGTH ? nameFrom(number) : undefined;
};

type Found<T> = { readonly value: T; readonly line: Line; readonly at: number };

const findNumberLine = (letter: Letter, head: readonly number[]): Found<string> | undefined => {
  for (const label of NUMBERS)
    for (const at of head) {
      const line = letter.lines[at];
      if (!line) continue;
      for (const { before, after } of labelled(line, label)) {
        const dateBefore = before.search(DATE) === 0;
        const value =
          before.trim() === '' || /\s{2,}$/.test(before) || dateBefore ? numberIn(after) : undefined;
        const date = findDate(after);
        // "पत्र संख्या 12 दिनांक … के क्रम में" goes on as a sentence: another letter's.
        if (value !== undefined && (!date || endsWell(after.slice(date.to)))) return { value, line, at };
      }
    }
  return undefined;
};

/** Dates a line gives as the letter's own; without a day where what is written is none. */
const ownDates = (line: Line): readonly { readonly day: Day | undefined }[] =>
  labelled(line, DATE).flatMap(({ before, after }) => {
    if (!standsAlone(before)) return [];
    const date = findDate(after);
    // "Dated: Narayanpur, the 9th November": a place may stand between.
    const between = date ? after.slice(0, date.from) : after;
    const near =
      date && /^(?:[\p{L}\p{M}]+[\s,]+)?(?:the\s+)?$/iu.test(between) && !/^(?:of|का|की)\s/iu.test(between);
    if (near) return endsWell(after.slice(date.to)) ? [{ day: date.day }] : [];
    // Figures that are no date: the label was the letter's own and the scan spoilt it.
    return /^\p{Nd}/u.test(after) ? [{ day: undefined }] : [];
  });

/** A date that has its line to itself, with its label or, in the head, without. */
const isWholeLine = (line: Line): boolean => {
  const date = findDate(line.text);
  if (!date || date.day === undefined) return false;
  const before = line.text.slice(0, date.from);
  return (
    line.text.slice(date.to).replace(/[\s,.।]/gu, '') === '' &&
    /^(?:[\p{L}\p{M}]+,\s+)?(?:the\s+)?$/iu.test(before)
  );
};

type DatedLine = { readonly day: Day | undefined; readonly from: readonly Line[] };

/** The one day the lines agree on; two days, or one that is none, are not sure enough. */
const agreed = (dates: readonly DatedLine[]): Proposal | undefined => {
  const days = new Set(dates.map(({ day }) => day));
  const [first] = dates;
  return first && days.size === 1 ? proposal(first.day, first.from) : undefined;
};

const inHead = (letter: Letter, head: readonly number[]): readonly DatedLine[] => {
  const labels = head.flatMap(at => {
    const line = letter.lines[at];
    if (!line) return [];
    const next = letter.lines[at + 1];
    // A label whose date the reading put on the next line.
    if (
      next &&
      isWholeLine(next) &&
      labelled(line, DATE).some(one => one.after === '' && standsAlone(one.before))
    )
      return [{ day: findDate(next.text)?.day, from: [line, next] }];
    return ownDates(line).map(({ day }) => ({ day, from: [line] }));
  });
  if (labels.length > 0) return labels;
  return head.flatMap(at => {
    const line = letter.lines[at];
    return line && isWholeLine(line) ? [{ day: findDate(line.text)?.day, from: [line] }] : [];
  });
};

/** In the foot a label and its date must have the line to themselves, and no sentence may run into it. */
const inFoot = (letter: Letter): readonly DatedLine[] => {
  const { lines, closingAt, copiesAt, headEnd } = letter;
  const until = Math.min(closingAt + FOOT_BELOW, copiesAt);
  const since = Math.max(headEnd, Math.min(closingAt, copiesAt) - FOOT_ABOVE);
  return lines.slice(since, until).flatMap((line, index) => {
    const at = since + index;
    const [label] = labelled(line, DATE);
    const date = label && findDate(label.after);
    if (!date || label.after.slice(0, date.from) !== '') return [];
    if (!/^(?:\(?(?:स्थान|place)[\s:;.–-].*)?$/iu.test(label.before) || line.text.startsWith('d')) return [];
    if (!/^[\s,.)]*(?:(?:स्थान|place)(?:[\s:;.–-].*)?)?$/iu.test(label.after.slice(date.to))) return [];
    const before = above(letter, at)?.text ?? '';
    const parted =
      at > closingAt || lines[at - 1]?.text === '' || /[।.:]\s*$/u.test(before) || wordCount(before) < 5;
    return parted ? [{ day: date.day, from: [line] }] : [];
  });
};

export const findNumber = (letter: Letter): Proposal | undefined => {
  const found = findNumberLine(letter, ownHead(letter));
  return found && proposal(found.value, [found.line]);
};

/** The letter's own date: beside its number, else elsewhere in the head, else in the foot; never out of the body. */
export const findLetterDate = (letter: Letter): Proposal | undefined => {
  const head = ownHead(letter);
  const number = findNumberLine(letter, head);
  if (number) {
    const beside = ownDates(number.line);
    if (beside.length > 0) return agreed(beside.map(({ day }) => ({ day, from: [number.line] })));
    const bare = findDate(number.line.text);
    if (bare && endsWell(number.line.text.slice(bare.to))) return proposal(bare.day, [number.line]);
  }
  const dated = inHead(letter, head);
  return agreed(dated.length > 0 ? dated : inFoot(letter));
};
