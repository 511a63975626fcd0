/** Code points of one word; what is longer is cut, as the key of an index must end somewhere. */
export const WORD_LIMIT = 64;

/** Words of a query that are looked up; the rest would only narrow what eight words have narrowed enough. */
export const QUERY_WORDS_LIMIT = 8;

/** Joiners, soft hyphens and marks of direction: nobody sees them, so nobody can type them into a search. */
const IGNORABLE = /\p{Default_Ignorable_Code_Point}/gu;

/** Accents of Latin, vowel points of Urdu and Vedic tones: marks that belong to no script of their own. */
const ACCENT = /\p{Script=Inherited}/gu;

/** क़लम is written कलम as often; ड़ and ढ़ lose the same sign in scans. */
const NUKTA = /[\u093c\u09bc\u0a3c\u0abc\u0b3c\u0cbc]/g;

/** Offices and scans put an ASCII colon for the visarga (नि:शुल्क, विषयः): both separate words, so both find the same. */
const VISARGA = /[\u0903\u0983\u0a03\u0a83\u0b03\u0c03\u0c83\u0d03]/g;

const ANUSVARA = '\u0902';

/**
 * Spellings of one Hindi word that offices mix, each written in one way, in this order. The result is a key and is never
 * shown, so that it need not be a spelling of its own.
 */
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  // सं०, उ०प्र०: nought straight after a letter is the sign of abbreviation.
  [/(?<=[\u0900-\u0963])0/g, ' '],
  [/[\u0900\u0901]/g, ANUSVARA],
  // A nasal before a consonant of its own class: सम्बन्ध is संबंध. Before another nasal or a half vowel it stays (अन्य).
  [/ङ\u094d(?=[क-घ])/g, ANUSVARA],
  [/ञ\u094d(?=[च-झ])/g, ANUSVARA],
  [/ण\u094d(?=[ट-ढ])/g, ANUSVARA],
  [/म\u094d(?=[प-भ])/g, ANUSVARA],
  // Loan words take न् before every class: पेन्शन, इन्चार्ज, सेन्टर beside पेंशन, इंचार्ज, सेंटर.
  [/न\u094d(?=[क-घच-झट-ढत-धप-भश-स])/g, ANUSVARA],
  // जायेगी and जाएगी, गयी and गई; never at a word's start (ये) or in a cluster (ध्येय).
  [/(?<=[\u0904-\u0939\u093e-\u094c])य\u0947/g, 'ए'],
  [/(?<=[\u0904-\u0939\u093e-\u094c])य\u0940/g, 'ई'],
  // कॉलेज and कालेज.
  [/ऑ/g, 'आ'],
  [/\u0949/g, '\u093e'],
  // ऋण and रिण, कृपया and क्रिपया, शृंखला and श्रृंखला.
  [/ऋ/g, 'रि'],
  [/(?:\u094dर)?\u0943/g, '\u094dरि'],
];

/** A letter or a digit first: a sign that has lost its letter is no word. */
const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu;

const isDigit = (code: number): boolean => /^\p{Nd}$/u.test(String.fromCodePoint(code));

/** Unicode keeps the ten digits of each script together and in order, nought first. */
const digitOf = (digit: string): string => {
  const code = digit.codePointAt(0) ?? 0;
  let nought = code;
  while (isDigit(nought - 1)) nought -= 1;
  return String((code - nought) % 10);
};

/**
 * Digits of every script as 0–9 (domain.md 5, trap 13). Without the flag `v`: the screen marks what a search found by
 * these same words, in browsers that do not know it.
 */
export const plainDigits = (text: string): string => text.replace(/(?![0-9])\p{Nd}/gu, digitOf);

const normal = (text: string): string =>
  SPELLINGS.reduce(
    (spelt, [pattern, one]) => spelt.replace(pattern, one),
    plainDigits(text.replace(IGNORABLE, '').normalize('NFKD').toLowerCase().normalize('NFKD'))
      .replace(ACCENT, '')
      .replace(NUKTA, '')
      .replace(VISARGA, ' '),
  ).normalize('NFC');

/** श्रीमान् and श्रीमान: a virama at the end of a Hindi word is kept by few. */
const cut = (word: string): string => {
  const whole = word.length <= WORD_LIMIT ? word : [...word].slice(0, WORD_LIMIT).join('');
  return whole.replace(/\u094d+$/, '');
};

/** Distinct words of a text in the form they are searched in, in order of first occurrence; stop words among them. */
export const wordsOf = (text: string): readonly string[] => [
  ...new Set(Array.from(normal(text).matchAll(WORD), ([word]) => cut(word))),
];

/** The form one word is searched in, or nothing if there is none in it; of several words the first. */
export const wordOf = (word: string): string => wordsOf(word)[0] ?? '';

/** Words that stand in every letter: never kept in the index, never looked up. All in the form of `wordsOf`. */
export const STOP_WORDS: ReadonlySet<string> = new Set([
  ...['का', 'के', 'की', 'को', 'में', 'से', 'पर', 'ने', 'तक', 'है', 'हैं', 'हो', 'था', 'थी', 'थे'],
  ...['और', 'एवं', 'तथा', 'व', 'या', 'कि', 'जो', 'तो', 'ही', 'भी', 'यह', 'ये', 'वह', 'वे', 'इस', 'उस'],
  ...['लिए', 'द्वारा', 'हेतु'],
  ...['a', 'an', 'the', 'of', 'to', 'in', 'on', 'at', 'by', 'for', 'from', 'with', 'and', 'or', 'as'],
  ...['is', 'are', 'was', 'were', 'be', 'been', 'this', 'that'],
]);

/** One word a search looks for: itself alone, or every word that begins with it. */
export type QueryWord = { readonly word: string; readonly prefix: boolean };

/**
 * Two letters at least, vowel signs not counted, before a beginning is enough: a single one begins half of all words. A
 * number is looked for as it stands: 48 is not 482.
 */
const isPrefix = (word: string): boolean => !/\p{N}/u.test(word) && (word.match(/\p{L}/gu) ?? []).length >= 2;

/** What a query asks for; empty when nothing in it can be searched, which the asker must be told. */
export const queryWords = (query: string): readonly QueryWord[] =>
  wordsOf(query)
    .filter(word => !STOP_WORDS.has(word))
    .slice(0, QUERY_WORDS_LIMIT)
    .map(word => ({ word, prefix: isPrefix(word) }));
