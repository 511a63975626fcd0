import fc from 'fast-check';
import { expect, it } from 'vitest';
import { FileId, type ObjectId, ReceiptId } from '#shared/domain/ids.ts';
import { readSlipCode, SlipCode, slipCodesOf } from '#shared/domain/slip-code.ts';

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const aDigit = fc.constantFrom(...ALPHABET);
const anId: fc.Arbitrary<ObjectId> = fc
  .tuple(fc.constantFrom('fil', 'rct'), fc.string({ unit: aDigit, minLength: 26, maxLength: 26 }))
  .map(([kind, ulid]) => (kind === 'fil' ? FileId.parse(`fil_${ulid}`) : ReceiptId.parse(`rct_${ulid}`)));
const aCode = anId.map(id => slipCodesOf(id)[0]);

const refused = (typed: string): unknown => {
  try {
    return readSlipCode(typed);
  } catch (error) {
    return error;
  }
};
const MISTYPED = expect.objectContaining({ code: 'slip.code-mistyped' });

it('a file has always the same codes, in groups of four and a last character', () => {
  const fileId = FileId.parse('fil_01KAN4Q2ZZ4N8WJTR0V7K3M9QX');
  expect(slipCodesOf(fileId)).toEqual(slipCodesOf(fileId));
  expect(slipCodesOf(fileId)[0]).toMatch(/^V7K3-M9QX-[0-9A-Z]$/);
});

it('what is printed is read', () => {
  fc.assert(
    fc.property(anId, id => {
      for (const code of slipCodesOf(id)) {
        expect(SlipCode.safeParse(code).success).toBe(true);
        expect(readSlipCode(code)).toBe(code);
      }
    }),
  );
});

it('what a person types for it is read: small letters, no strokes or other ones, O for 0, I and L for 1, Devanagari digits', () => {
  const typed = (code: string, seed: readonly number[]): string =>
    [...code]
      .map((character, i) => {
        const ways: readonly string[] = {
          '-': ['-', '', ' ', '–', ' - ', '\u200b'],
          '0': ['0', 'O', 'o', '०'],
          '1': ['1', 'I', 'l', 'L', 'i', '१'],
          '7': ['7', '७'],
        }[character] ?? [character, character.toLowerCase()];
        return ways[(seed[i] ?? 0) % ways.length] ?? character;
      })
      .join('');
  fc.assert(
    fc.property(aCode, fc.array(fc.nat(), { minLength: 11, maxLength: 11 }), (code, seed) => {
      expect(readSlipCode(` ${typed(code, seed)} `)).toBe(code);
    }),
  );
});

it('one wrong character is always found', () => {
  fc.assert(
    fc.property(aCode, fc.nat(8), aDigit, (code, place, other) => {
      const digits = [...code.replaceAll('-', '')];
      fc.pre(digits[place] !== other);
      digits[place] = other;
      expect(refused(digits.join(''))).toEqual(MISTYPED);
    }),
    { numRuns: 2000 },
  );
});

it('any two characters that changed places are always found', () => {
  fc.assert(
    fc.property(aCode, fc.nat(8), fc.nat(8), (code, a, b) => {
      const digits = [...code.replaceAll('-', '')];
      fc.pre(digits[a] !== digits[b]);
      [digits[a], digits[b]] = [digits[b] ?? '', digits[a] ?? ''];
      expect(refused(digits.join(''))).toEqual(MISTYPED);
    }),
    { numRuns: 2000 },
  );
});

it.each(['', '7K3M', '7K3M-9QX2-BB', 'U000-0000-0', 'क'.repeat(9), '*'.repeat(9), '0'.repeat(40)])(
  '“%s” was never a code',
  typed => {
    expect(refused(typed)).toEqual(MISTYPED);
  },
);

it('papers that were entered in one millisecond have other codes, the second and the third too', () => {
  const beginning = '01KAN4Q2ZZ4N8WJTR0V7K3M9Q';
  const all = [...ALPHABET].flatMap(last => slipCodesOf(FileId.parse(`fil_${beginning}${last}`)));
  expect(new Set(all).size).toBe(all.length);
});
