import { letterSheetOf } from '#functions/http/letters/letter-sheet.ts';
import { LETTER_FORMS } from '#shared/domain/letters/form.ts';
import { openPress } from '#shared/printing/press.ts';
import { ISSUE, letterOf, PLACE } from '#tests/printing/support/letters.ts';
import { type Part, type Row, row } from '../part.ts';
import { median, quantile } from '../statistics.ts';

const LETTERS = 1000;
/** So many are told of at once. */
const HUNDRED = 100;
/** Every tenth is a circular to many. */
const MANY_EACH = 10;
const TO_MANY = { addressees: 40, copies: 20 };

const letterAt = (n: number) => {
  const form = LETTER_FORMS[n % LETTER_FORMS.length] ?? 'letter';
  return letterOf({ form, language: n % 3 === 0 ? 'en' : 'hi', ...(n % MANY_EACH === 0 ? TO_MANY : {}) });
};

export const letters: Part = {
  measures:
    'a thousand letters set as they go out: all forms, two of three in Hindi, every tenth to forty addressees with twenty copies',
  most: 150,
  run: async ({ say, found }) => {
    const begun = performance.now();
    const press = await openPress();
    const opened = performance.now() - begun;
    const each: number[] = [];
    const hundreds: number[] = [];
    let bytes = 0;
    const rows = (): readonly Row[] => [
      row('compiler and fonts read', opened / 1000, 's'),
      row('letters set', each.length, 'letters'),
      row('a hundred letters, in the middle', median(hundreds), 's'),
      row('a hundred letters, at most', Math.max(...hundreds), 's'),
      row('one letter, in the middle', median(each), 'ms'),
      row('one letter, worst hundredth', quantile(each, 0.99), 'ms'),
      row('one letter, size', bytes / each.length / 1000, 'kB'),
    ];
    for (let n = 0; n < LETTERS; n += 1) {
      const order = letterSheetOf(PLACE, { letter: letterAt(n), confidential: false, issue: ISSUE });
      const from = performance.now();
      bytes += press({ ...order, at: 0 }).length;
      each.push(performance.now() - from);
      if (each.length % HUNDRED > 0) continue;
      hundreds.push(each.slice(-HUNDRED).reduce((sum, ms) => sum + ms, 0) / 1000);
      say(`${each.length} letters`);
      found(rows());
    }
    return rows();
  },
};
