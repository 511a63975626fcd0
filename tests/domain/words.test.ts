import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  plainDigits,
  QUERY_WORDS_LIMIT,
  queryWords,
  STOP_WORDS,
  WORD_LIMIT,
  wordOf,
  wordsOf,
} from '#shared/domain/words.ts';

/** Text of the kind that breaks keys: signs of Devanagari in any order, joiners, digits, accents, and anything else. */
const signs = fc.constantFrom(
  ...[...'कङञणनमपभतदटठचजखघयरृऋऑईएेीोाुंँःऀ़्०१९abÉİΣßﬁ ٠٣।:-/.'],
  '\u094d',
  '\u093c',
  '\u0958',
  '\u0931',
  '\u200d',
  '\u200c',
  '\u00ad',
  '\u0301',
  '\u0949',
  '\u09cb',
  '\u0b9f\u0bca',
);
const anyText = fc.oneof(
  fc.array(signs, { maxLength: 90 }).map(parts => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 90 }),
  fc.string({ unit: 'grapheme', maxLength: 90 }),
);

describe('one word, however it is written', () => {
  test.each([
    ['a nasal before its class', ['सम्बन्ध', 'संबंध', 'सम्बंध', 'संबन्ध']],
    ['a nasal before its class', ['हिन्दी', 'हिंदी']],
    ['a nasal before its class', ['पञ्चायत', 'पंचायत', 'पन्चायत']],
    ['a nasal before its class', ['अङ्क', 'अंक']],
    ['a nasal before its class', ['पण्डित', 'पंडित']],
    ['a nasal in a loan word', ['पेन्शन', 'पेंशन']],
    ['chandrabindu', ['गाँव', 'गांव']],
    ['nukta, in one sign or two', ['सड़क', 'स\u095cक', 'सडक']],
    ['nukta', ['क़लम', '\u0958लम', 'कलम']],
    ['nukta', ['ज़मीन', '\u095bमीन', 'जमीन']],
    ['nukta', ['पढ़ाई', 'प\u095dाई', 'पढाई']],
    ['joiners', ['क्षेत्र', 'क्\u200dषेत्र', 'क्\u200cषेत्र', 'क्षे\u00adत्र']],
    ['ये and ए', ['जायेगी', 'जाएगी']],
    ['ये and ए', ['नये', 'नए']],
    ['ये and ए', ['किये', 'किए']],
    ['यी and ई', ['गयी', 'गई']],
    ['यी and ई', ['स्थायी', 'स्थाई']],
    ['यी and ई', ['गयीं', 'गईं']],
    ['ri', ['ऋण', 'रिण']],
    ['ri', ['कृपया', 'क्रिपया']],
    ['ri', ['शृंखला', 'श्रृंखला']],
    ['candra o', ['कॉलेज', 'कालेज']],
    ['candra o', ['ऑफिस', 'आफिस']],
    ['a virama at the end', ['श्रीमान्', 'श्रीमान']],
    ['visarga at the end', ['विषयः', 'विषय:', 'विषय']],
    ['digits', ['४८२', '482', '४8२', '٤٨٢', '৪৮২']],
    ['abbreviation', ['सं०', 'सं0', 'सं॰', 'सं.', 'सं']],
    ['capitals and accents', ['RESUME', 'Résumé', 'ｒｅｓｕｍｅ']],
  ])('%s: %j', (_why, spellings) => {
    const [first = ''] = spellings;
    for (const spelling of spellings)
      expect({ spelling, words: wordsOf(spelling) }).toEqual({ spelling, words: wordsOf(first) });
    expect(wordsOf(first)).toHaveLength(1);
  });

  test.each([
    ['अन्न', 'अंन'],
    ['सम्मान', 'संमान'],
    ['जन्म', 'जंम'],
    ['अन्य', 'अंय'],
    ['नन्हा', 'नंहा'],
    ['ये', 'ए'],
    ['ध्येय', 'ध्एय'],
    ['मिल', 'मील'],
    ['482', '48'],
  ])('%s is not %s', (one, other) => expect(wordOf(one)).not.toBe(wordOf(other)));

  test('a visarga within a word and the colon typed for it part it in the same way', () => {
    expect(wordsOf('निःशुल्क')).toEqual(wordsOf('नि:शुल्क'));
    expect(wordsOf('दुःख')).toEqual(['दु', 'ख']);
  });

  test.each(['deva', 'beng', 'guru', 'gujr', 'orya', 'tamldec', 'telu', 'knda', 'mlym', 'arab', 'arabext'])(
    'digits of %s are 0 to 9',
    system => {
      const written = new Intl.NumberFormat(`hi-u-nu-${system}`, { useGrouping: false }).format(9876543210);
      expect(written).not.toBe('9876543210');
      expect(plainDigits(written)).toBe('9876543210');
    },
  );
});

describe('the words of a text', () => {
  test('stand in order of first occurrence, each once', () =>
    expect(wordsOf('संख्या 482/राजस्व/२०२६। सङ्ख्या; राजस्व-ग्राम, e-Gram Swaraj')).toEqual([
      'संख्या',
      '482',
      'राजस्व',
      '2026',
      'ग्राम',
      'e',
      'gram',
      'swaraj',
    ]));

  test('are parted by danda and every other mark, and by the sign of abbreviation', () => {
    expect(wordsOf('एक।दो॥तीन॰चार—पाँच₹छः')).toEqual(['एक', 'दो', 'तीन', 'चार', 'पांच', 'छ']);
    expect(wordsOf('उ०प्र०')).toEqual(wordsOf('उ.प्र.'));
    expect(wordsOf('मो०नं०9876543210')).toEqual(['मो', 'नं', '9876543210']);
  });

  test('are none where there is nothing to read', () => {
    for (const nothing of ['', ' \n\t', '।॥ ,;—', '\u200d\u200c\u00ad', '\u093f\u0947\u0902', '₹ ✓ 😀'])
      expect(wordsOf(nothing)).toEqual([]);
    expect(wordOf('—')).toBe('');
  });

  test('are the same for a text and for its words', () => {
    fc.assert(
      fc.property(anyText, text => {
        const words = wordsOf(text);
        expect(wordsOf(words.join(' '))).toEqual(words);
        for (const word of words) expect(wordOf(word)).toBe(word);
      }),
      { numRuns: 3000 },
    );
  });

  test('are the same whichever way the text is composed', () => {
    fc.assert(
      fc.property(anyText, text => {
        const words = wordsOf(text);
        for (const form of ['NFC', 'NFD', 'NFKC', 'NFKD'])
          expect(wordsOf(text.normalize(form))).toEqual(words);
      }),
      { numRuns: 2000 },
    );
  });

  test('are never empty, never longer than the limit, never twice', () => {
    fc.assert(
      fc.property(fc.array(anyText, { maxLength: 5 }), parts => {
        const words = wordsOf(parts.join(''));
        expect(new Set(words).size).toBe(words.length);
        for (const word of words) {
          expect([...word].length).toBeGreaterThan(0);
          expect([...word].length).toBeLessThanOrEqual(WORD_LIMIT);
          expect(word).toMatch(/^[\p{L}\p{N}]/u);
        }
      }),
      { numRuns: 1000 },
    );
  });

  test('are cut at the limit, and then still their own form', () => {
    const [word = ''] = wordsOf(`${'क'.repeat(WORD_LIMIT - 1)}\u094dत`);
    expect(word).toBe('क'.repeat(WORD_LIMIT - 1));
    expect(wordOf('𝒳'.repeat(WORD_LIMIT + 1))).toBe('x'.repeat(WORD_LIMIT));
    expect([...wordOf('𑀓'.repeat(WORD_LIMIT + 1))]).toHaveLength(WORD_LIMIT);
  });

  test.each([
    ['words', 'संबंध 482 letter\n'],
    ['one word', 'क'],
    ['signs', '\u094d\u093c\u0943'],
    ['digits', '९'],
    ['nasals', 'न्'],
    ['expanding letters', '\ufdfa'],
  ])('of 128 KB of %s are found at once', (_what, unit) => {
    const text = unit.repeat(Math.ceil((128 * 1024) / new TextEncoder().encode(unit).length));
    const began = performance.now();
    wordsOf(text);
    expect(performance.now() - began).toBeLessThan(2000);
  });
});

describe('a query', () => {
  test('looks for beginnings of words of letters, and for numbers as they stand', () =>
    expect(queryWords('नामान्तरण ४८२ Basant DPRO2026 की')).toEqual([
      { word: 'नामांतरण', prefix: true },
      { word: '482', prefix: false },
      { word: 'basant', prefix: true },
      { word: 'dpro2026', prefix: false },
    ]));

  test('of one letter, with or without a vowel sign, finds that word alone', () => {
    for (const one of ['ख', 'डी', 'B', 'सं०'])
      expect(queryWords(one)).toEqual([{ word: wordOf(one), prefix: false }]);
    for (const two of ['खर', 'डीह', 'Bh', 'क्षे'])
      expect(queryWords(two)).toEqual([{ word: wordOf(two), prefix: true }]);
  });

  test('has nothing to look for in stop words and marks', () => {
    for (const empty of ['', ' ', 'के की का', 'The of', '।', '\u200d', 'के लिये'])
      expect(queryWords(empty)).toEqual([]);
  });

  test('is of eight words at most, each once, stop words not counted', () => {
    const many = Array.from({ length: 20 }, (_, index) => `शब्द${index + 1} के शब्द1`).join(' ');
    expect(queryWords(many).map(({ word }) => word)).toEqual(
      Array.from({ length: QUERY_WORDS_LIMIT }, (_, index) => `शब्द${index + 1}`),
    );
  });

  test('finds every word of the text it was taken from', () => {
    fc.assert(
      fc.property(anyText, text => {
        const words = wordsOf(text);
        for (const { word } of queryWords(text)) expect(words).toContain(word);
      }),
    );
  });
});

test('every stop word stands in the form words are searched in', () => {
  for (const word of STOP_WORDS) expect(wordsOf(word)).toEqual([word]);
});
