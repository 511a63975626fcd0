import fc from 'fast-check';
import { expect, test } from 'vitest';
import { changesOf } from '../../web/screens/drafts/changes.ts';

const text = fc
  .array(fc.constantFrom('ग्राम', 'रामपुर', 'की', 'आख्या', ' ', '\n', 'three', 'days'), { maxLength: 40 })
  .map(words => words.join(''));

test('what stayed and what was taken out is the text before; what stayed and what was added the one after', () => {
  fc.assert(
    fc.property(text, text, (before, after) => {
      const pieces = changesOf(before, after);
      const without = (change: string) =>
        pieces
          .filter(piece => piece.change !== change)
          .map(piece => piece.text)
          .join('');
      expect([without('added'), without('removed')]).toEqual([before, after]);
      if (before === after) expect(pieces.every(({ change }) => change === 'same')).toBe(true);
    }),
    { numRuns: 2000 },
  );
});

test('a corrected word is told as that word, not as another text', () => {
  expect(changesOf('आख्या एक सप्ताह में भेजें', 'आख्या तीन दिन में भेजें')).toEqual([
    { text: 'आख्या ', change: 'same' },
    { text: 'एक', change: 'removed' },
    { text: 'तीन', change: 'added' },
    { text: ' ', change: 'same' },
    { text: 'सप्ताह', change: 'removed' },
    { text: 'दिन', change: 'added' },
    { text: ' में भेजें', change: 'same' },
  ]);
});
