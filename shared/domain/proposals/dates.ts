import { Day } from '../time.ts';
import { plainDigits, wordOf } from '../words.ts';

/** Months as they are written in letters; looked up in the form of `wordOf`, so that one spelling stands for several. */
const MONTHS: ReadonlyMap<string, number> = new Map(
  [
    ['january', 'jan', 'जनवरी', 'जन'],
    ['february', 'feb', 'फरवरी', 'फर'],
    ['march', 'mar', 'मार्च'],
    ['april', 'apr', 'अप्रैल', 'अप्रेल', 'एप्रिल'],
    ['may', 'मई'],
    ['june', 'jun', 'जून'],
    ['july', 'jul', 'जुलाई', 'जौलाई'],
    ['august', 'aug', 'अगस्त'],
    ['september', 'sept', 'sep', 'सितम्बर', 'सितंवर'],
    ['october', 'oct', 'अक्टूबर', 'अक्तूबर', 'अक्टुबर', 'ऑक्टोबर', 'अक्टू'],
    ['november', 'nov', 'नवम्बर', 'नवंवर', 'नव'],
    ['december', 'dec', 'दिसम्बर', 'दिसंवर', 'दिस'],
  ].flatMap((names, index) => names.map(name => [wordOf(name), index + 1] as const)),
);

const NAME = String.raw`(?<month>[\p{L}\p{M}]{2,12})`;
const DAY = String.raw`(?<day>\d{1,2})`;
/** Two figures are a year only when no others follow: a scan may part 20 from 26. */
const YEAR = String.raw`['’]?(?<year>\d{4}(?!\d)|\d{2}(?!\s?\d))`;

/** Day before month, as everywhere in India. A slash or hyphen straight after would make it part of a number. */
const FORMS: readonly RegExp[] = [
  String.raw`(?<year>\d{4})\s?[-./]\s?(?<month>\d{1,2})\s?[-./]\s?${DAY}(?![\d/\p{L}\p{M}-])`,
  String.raw`${DAY}\s?[-./]\s?(?<month>\d{1,2})\s?[-./]\s?${YEAR}(?![/-])`,
  String.raw`${DAY}\s?(?:st|nd|rd|th)?(?:\s+day\s+of)?[\s,.-]{0,3}${NAME}[\s,.-]{0,3}${YEAR}`,
  String.raw`${NAME}[\s.-]{0,3}${DAY}(?:st|nd|rd|th)?[\s,.-]{1,3}${YEAR}`,
].map(form => new RegExp(`(?<![\\d\\p{L}\\p{M}/-])${form}`, 'giu'));

/** Letters of before 1970 are not diarised today. */
const fullYear = (year: string): number =>
  year.length === 4 ? Number(year) : Number(year) + (Number(year) < 70 ? 2000 : 1900);

const EARLIEST = 1900;
const LATEST = 2099;

const monthOf = (month: string): number | undefined =>
  /^\d/.test(month) ? Number(month) : MONTHS.get(wordOf(month));

const dayOf = (year: number, month: number, day: string): Day | undefined => {
  if (year < EARLIEST || year > LATEST) return undefined;
  const parsed = Day.safeParse(`${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`);
  return parsed.success ? parsed.data : undefined;
};

/** A date in a line: where it stands, and the day, unless there is no such day. */
export type FoundDate = { readonly from: number; readonly to: number; readonly day: Day | undefined };

/** Only digits that are one unit of text each way, so that places in the line stay what they are. */
const asciiDigits = (text: string): string =>
  text.replace(/[\u0660-\u0669\u06f0-\u06f9\u0966-\u0d6f]/gu, sign =>
    /\p{Nd}/u.test(sign) ? plainDigits(sign) : sign,
  );

const datesOf = (plain: string, form: RegExp): readonly FoundDate[] =>
  [...plain.matchAll(form)].flatMap(match => {
    const { day = '', month = '', year = '' } = match.groups ?? {};
    const number = monthOf(month);
    // A word between two numbers that names no month is no date: 12 ग्राम 2026.
    if (number === undefined) return [];
    const from = match.index;
    return [{ from, to: from + match[0].length, day: dayOf(fullYear(year), number, day) }];
  });

/** The first thing in a line that is written like a date. */
export const findDate = (text: string): FoundDate | undefined => {
  const plain = asciiDigits(text);
  return FORMS.flatMap(form => datesOf(plain, form)).sort((a, b) => a.from - b.from || b.to - a.to)[0];
};
