import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LIMITS, line, prose } from '#shared/domain/text.ts';

const subject = line(LIMITS.subject);
const remark = prose(LIMITS.remark);

/** ड with nukta, as one character and as two; NFC writes both as the two. */
const [ONE, TWO] = ['\u095c', '\u0921\u093c'];

describe('what people type', () => {
  test('is kept in one form: ड़ typed in either way is stored the same', () => {
    expect(subject.parse(`स${ONE}क`)).toBe(`स${TWO}क`);
    expect(subject.parse(`स${TWO}क`)).toBe(subject.parse(`स${ONE}क`));
    expect(remark.parse('e\u0301')).toBe('\u00e9');
  });

  test('keeps the joiners that Devanagari needs', () => {
    expect(subject.parse('क्\u200dष और क्\u200cष')).toBe('क्\u200dष और क्\u200cष');
  });

  test('has no space around it, and is not empty', () => {
    expect(subject.parse('  विषय \n')).toBe('विषय');
    for (const blank of ['', ' ', '\n\t ', '\u00a0']) {
      expect(subject.safeParse(blank).success).toBe(false);
      expect(remark.safeParse(blank).success).toBe(false);
    }
  });

  test('shows something: marks that nobody sees are not a text, whatever the script', () => {
    const unseen = [
      '\u200b',
      '\u200d\u200c',
      '\u2060\ufeff',
      '\u202e',
      '\u00ad',
      '\u3164',
      '\u2800',
      '\ufe0f',
    ];
    for (const text of [...unseen, unseen.join(' '), '\u{e0041}'])
      for (const schema of [subject, remark])
        expect({ text, taken: schema.safeParse(text).success }).toEqual({ text, taken: false });
    for (const text of ['क', 'ক', 'ک', '7', '—', '✓', '\u200bक'])
      expect(subject.safeParse(text).success).toBe(true);
  });

  test('of one line has no line break or tab in it, of whatever script', () => {
    for (const broken of ['क\nख', 'क\tख', 'क\rख', 'क\r\nख', 'क\u2028ख', 'क\u2029ख', 'क\u0085ख'])
      expect({ broken, taken: subject.safeParse(broken).success }).toEqual({ broken, taken: false });
  });

  test('of several lines may break them and hold tabs; line ends are stored in one way', () => {
    expect(remark.parse('क\r\n\tख\nग')).toBe('क\n\tख\nग');
  });

  test('holds no control character', () => {
    const controls = [...Array(0x20).keys(), ...Array.from({ length: 0x21 }, (_, n) => 0x7f + n)];
    for (const code of controls.filter(c => c !== 0x09 && c !== 0x0a)) {
      const text = `क${String.fromCharCode(code)}ख`;
      expect({ code, taken: subject.safeParse(text).success }).toEqual({ code, taken: false });
      expect({ code, taken: remark.safeParse(text).success }).toEqual({ code, taken: false });
    }
  });

  test('reads in the order it is stored in: nothing turns ₹ 100 into ₹ 001', () => {
    for (const turned of ['₹ \u202e100\u202c', '\u202dक'])
      for (const schema of [subject, remark]) expect(schema.safeParse(turned).success).toBe(false);
    expect(subject.safeParse('\u200fعرضی برائے نام\u200e 12/2026').success).toBe(true);
  });

  test('is whole text: half a character, which no store could keep, is refused', () => {
    for (const half of ['क\ud83d', '\ude00ख', 'क\ude00\ud83dख']) {
      expect(subject.safeParse(half).success).toBe(false);
      expect(remark.safeParse(half).success).toBe(false);
    }
    expect(subject.parse('ठीक \ud83d\ude00')).toBe('ठीक \ud83d\ude00');
  });

  test('once taken is taken again unchanged', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), text => {
        for (const schema of [subject, remark]) {
          const taken = schema.safeParse(text);
          if (taken.success) expect(schema.parse(taken.data)).toBe(taken.data);
        }
      }),
      { numRuns: 2000 },
    );
  });
});

describe('limits', () => {
  test.each([
    ['subject', subject, LIMITS.subject],
    ['remark', remark, LIMITS.remark],
    ['reason', prose(LIMITS.reason), LIMITS.reason],
    ['name', line(LIMITS.name), LIMITS.name],
    ['file name', line(LIMITS.fileName), LIMITS.fileName],
  ] as const)('a %s may be as long as its limit and not one character longer', (_name, schema, limit) => {
    expect(schema.safeParse('क'.repeat(limit.most)).success).toBe(true);
    expect(schema.safeParse('क'.repeat(limit.most + 1)).success).toBe(false);
  });
});
