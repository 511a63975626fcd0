import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FreeNumber, freeNumbers, sameNumber } from '#shared/domain/numbering/free.ts';
import type { Head } from '#shared/domain/numbering/head.ts';
import type { HeadLevel } from '#shared/domain/numbering/levels.ts';
import { type Part, Pattern } from '#shared/domain/numbering/pattern.ts';
import { faultOf } from '#shared/domain/numbering/pattern-fault.ts';
import { DEFAULT_NUMBERING, REGISTER_KINDS } from '#shared/domain/numbering/rules.ts';
import { numbersAt } from '#shared/domain/numbering/series.ts';
import { numberBy, writtenYear } from '#shared/domain/numbering/write.ts';
import { RegisterYear, yearAfter, yearAt } from '#shared/domain/numbering/year.ts';
import { Instant } from '#shared/domain/time.ts';
import { ids } from '#tests/support/office.ts';
import { codeOf } from './support/refused.ts';

const AT = Instant.parse('2026-11-22T06:30:00.000Z');
const office = { officeId: ids.office(), code: 'SDM-SDR' };
const year = (text: string) => RegisterYear.parse(text);
const text = (of: string): Part => ({ part: 'literal', text: of });
const OFFICE: Part = { part: 'office' };
const SERIAL: Part = { part: 'serial' };
const YEAR: Part = { part: 'year', form: 'usual' };
const head = (level: HeadLevel): Part => ({ part: 'head', level });
const line = (...codes: readonly string[]): readonly Head[] =>
  codes.map(code => ({ headId: ids.head(), code, names: { hi: 'शीर्ष', en: 'Head' } }));

describe('the year of a register', () => {
  const LAST = '18:29:59.999Z';
  const FIRST = '18:30:00.000Z';

  test('trap 12: turns at midnight in India, on 1 January', () => {
    expect(yearAt('calendar', Instant.parse(`2026-12-31T${LAST}`))).toBe('2026');
    expect(yearAt('calendar', Instant.parse(`2026-12-31T${FIRST}`))).toBe('2027');
    expect(yearAt('calendar', Instant.parse(`2027-03-31T${FIRST}`))).toBe('2027');
  });

  test('trap 12: turns at midnight in India, on 1 April, where it is a financial one', () => {
    expect(yearAt('financial', Instant.parse(`2027-03-31T${LAST}`))).toBe('2026-27');
    expect(yearAt('financial', Instant.parse(`2027-03-31T${FIRST}`))).toBe('2027-28');
    expect(yearAt('financial', Instant.parse(`2026-12-31T${FIRST}`))).toBe('2026-27');
    expect(yearAt('financial', Instant.parse('2099-06-01T00:00:00.000Z'))).toBe('2099-00');
  });

  test('is followed by the next one of its kind', () => {
    expect(yearAfter('calendar', AT)).toBe('2027');
    expect(yearAfter('financial', AT)).toBe('2027-28');
  });

  test('is one year long', () => {
    for (const wrong of ['2026-28', '2026-26', '26', '2026-2027', '02026', '2026-'])
      expect(RegisterYear.safeParse(wrong).success, wrong).toBe(false);
  });

  test('is written as the pattern says', () => {
    const forms = ['usual', 'long', 'short'] as const;
    expect(forms.map(form => writtenYear(year('2026'), form))).toEqual(['2026', '2026', '26']);
    expect(forms.map(form => writtenYear(year('2026-27'), form))).toEqual(['2026-27', '2026-2027', '26-27']);
  });
});

describe('a number', () => {
  const numberOf = (of: (typeof REGISTER_KINDS)[number], serial: number, heads = line()) =>
    numbersAt(office, of, AT, heads).numberOf(serial);

  test('says office, serial and year by default, and of which register it is', () => {
    expect(numberOf('files', 17)).toBe('SDM-SDR/17/2026');
    expect(numberOf('diary', 17)).toBe('SDM-SDR/D/17/2026');
    expect(numberOf('issue', 17)).toBe('SDM-SDR/I/17/2026');
  });

  test('shows as many heads as the file has', () => {
    expect(numberOf('files', 17, line('REV'))).toBe('SDM-SDR/REV/17/2026');
    expect(numberOf('files', 17, line('REV', 'LR', '4', 'A2'))).toBe('SDM-SDR/REV/LR/4/A2/17/2026');
  });

  test('is written in the order and with the signs the office chose', () => {
    const pattern = [
      head('basic'),
      text('-'),
      head('primary'),
      text('/'),
      SERIAL,
      text('/'),
      YEAR,
      text('-'),
      OFFICE,
    ];
    const written = (...heads: string[]) =>
      numberBy(pattern, { code: 'JTSECY', heads, serial: 1, year: year('2013') });
    expect(written('C', '15012')).toBe('C-15012/1/2013-JTSECY');
    expect(written('C')).toBe('C/1/2013-JTSECY');
    expect(written()).toBe('1/2013-JTSECY');
  });

  test('gets noughts in front up to its digits, and no fewer digits than it has', () => {
    const pattern: Pattern = [OFFICE, text('/'), { part: 'serial', digits: 4 }, text('/'), YEAR];
    const serial = (n: number) => numberBy(pattern, { code: 'A1', heads: [], serial: n, year: year('2026') });
    expect(serial(7)).toBe('A1/0007/2026');
    expect(serial(12_345)).toBe('A1/12345/2026');
  });
});

describe('the counter of a number', () => {
  test('trap 12: is that of its heads, its office and its year', () => {
    const [revenue, land] = line('REV', 'LR');
    if (!revenue || !land) throw new Error('two heads');
    const seriesOf = (...heads: Head[]) => numbersAt(office, 'files', AT, heads).register;
    expect(seriesOf()).toEqual({ of: 'files', officeId: office.officeId, year: '2026', series: 'plain' });
    expect(seriesOf(revenue).series).toBe(revenue.headId);
    expect(seriesOf(revenue, land).series).toBe(land.headId);
  });

  test('trap 12: is one for all heads that the number does not show', () => {
    const numbered = (pattern: Pattern) => ({
      ...office,
      numbering: { files: { year: 'calendar' as const, pattern } },
    });
    const [revenue, land] = line('REV', 'LR');
    if (!revenue || !land) throw new Error('two heads');
    const plain = numbered([OFFICE, text('/'), SERIAL, text('/'), YEAR]);
    expect(numbersAt(plain, 'files', AT, [revenue, land]).register.series).toBe('plain');
    const basic = numbered([OFFICE, text('/'), head('basic'), text('/'), SERIAL, text('/'), YEAR]);
    expect(numbersAt(basic, 'files', AT, [revenue, land]).register.series).toBe(revenue.headId);
  });

  test('belongs to the year as the office counts it', () => {
    const financial = {
      ...office,
      numbering: { files: { ...DEFAULT_NUMBERING.files, year: 'financial' as const } },
    };
    const { register, numberOf } = numbersAt(financial, 'files', AT);
    expect(register.year).toBe('2026-27');
    expect(numberOf(4812)).toBe('SDM-SDR/4812/2026-27');
  });
});

describe('a pattern', () => {
  test('is admitted as it is by default', () => {
    for (const of of REGISTER_KINDS) {
      expect(faultOf(of, DEFAULT_NUMBERING[of].pattern)).toBeUndefined();
      expect(Pattern.parse(DEFAULT_NUMBERING[of].pattern)).toEqual(DEFAULT_NUMBERING[of].pattern);
    }
  });

  test('has signs that can be seen between its parts', () => {
    const withText = (of: string) => Pattern.safeParse([OFFICE, text(of), SERIAL, text('/'), YEAR]).success;
    for (const seen of ['/', ' – ', 'राजस्व/', ' ']) expect(withText(seen), seen).toBe(true);
    for (const unseen of ['', '\u200d', '/\u202e', '\n', 'x'.repeat(21)])
      expect(withText(unseen)).toBe(false);
  });

  test.each([
    ['office-missing', 'files', [SERIAL, text('/'), YEAR]],
    ['serial-missing', 'files', [OFFICE, text('/'), YEAR]],
    ['year-missing', 'files', [OFFICE, text('/'), SERIAL]],
    ['twice', 'files', [OFFICE, text('/'), SERIAL, text('/'), YEAR, text('/'), SERIAL]],
    ['heads-elsewhere', 'diary', [OFFICE, text('/'), head('basic'), text('/'), SERIAL, text('/'), YEAR]],
    ['heads-with-hole', 'files', [OFFICE, text('/'), head('primary'), text('/'), SERIAL, text('/'), YEAR]],
    ['parts-touch', 'files', [OFFICE, text('/'), SERIAL, YEAR]],
    ['parts-touch', 'files', [OFFICE, text('/1'), SERIAL, text('/'), YEAR]],
    ['parts-touch', 'files', [text('राजस्व'), OFFICE, text('/'), SERIAL, text('/'), YEAR]],
    // With the head they stand apart, without it they touch.
    ['parts-touch', 'files', [SERIAL, text('/'), head('basic'), YEAR, text('/'), OFFICE]],
  ] as const)('is refused with %s of %s', (fault, of, pattern) => {
    expect(faultOf(of, pattern)).toBe(fault);
  });

  const parts = fc.constantFrom<Part>(
    OFFICE,
    SERIAL,
    YEAR,
    { part: 'serial', digits: 3 },
    { part: 'year', form: 'short' },
    head('basic'),
    head('primary'),
    text('/'),
    text('-'),
    text('No. '),
    text('.'),
  );
  // Fewer free choices than patterns: one that is admitted comes up often enough.
  const patterns = fc
    .shuffledSubarray([OFFICE, SERIAL, YEAR, head('basic'), head('primary')], { minLength: 3 })
    .chain(shuffled =>
      fc
        .tuple(...shuffled.map(() => fc.constantFrom('/', '-', '.', ' / ')))
        .map(signs =>
          shuffled.flatMap((part, place) => [...(place === 0 ? [] : [text(signs[place] ?? '/')]), part]),
        ),
    );

  test('trap 12: that is admitted never writes one number for two files of an office', () => {
    const code = fc.constantFrom('A', '1', '17', 'B2', 'REV');
    const numbered = fc.record({
      heads: fc.array(code, { maxLength: 2 }),
      serial: fc.integer({ min: 1, max: 30 }),
      year: fc.constantFrom(year('2026'), year('2027'), year('2026-27')),
    });
    let admitted = 0;
    fc.assert(
      fc.property(
        fc.oneof(patterns, fc.array(parts, { maxLength: 9 })),
        numbered,
        numbered,
        (pattern, one, other) => {
          if (faultOf('files', pattern) !== undefined) return;
          admitted += 1;
          const levels = pattern.filter(({ part }) => part === 'head').length;
          const says = (file: typeof one) =>
            JSON.stringify([file.heads.slice(0, levels), file.serial, file.year]);
          // An office counts by one kind of year at a time; across a change the number’s own claim stands guard.
          if (says(one) === says(other)) return;
          const write = (file: typeof one) => numberBy(pattern, { code: 'SDM', ...file });
          if (one.year.length === other.year.length) expect(write(one)).not.toBe(write(other));
        },
      ),
      { numRuns: 3000 },
    );
    expect(admitted).toBeGreaterThan(300);
  });
});

describe('a number that is typed', () => {
  const typed = (number: string, code = 'SDM') =>
    freeNumbers({ officeId: office.officeId, code }, FreeNumber.parse(number), AT);

  test('is entered in a series of its own, as it was typed', () => {
    const { register, numberOf } = typed('राजस्व/विविध/बाढ़');
    expect(register).toMatchObject({ of: 'files', series: 'free', year: '2026' });
    expect(numberOf(5)).toBe('राजस्व/विविध/बाढ़');
  });

  test('trap 13: is kept in one way however it was typed', () => {
    expect(FreeNumber.parse('बा\u0922\u093c/1')).toBe(FreeNumber.parse('बा\u095d/1'));
    expect(sameNumber('Misc  /1')).toBe(sameNumber('MISC /1'));
  });

  test('is one line', () => {
    expect(FreeNumber.safeParse('Misc\n1').success).toBe(false);
  });

  test('trap 12: never holds the code of the office, which every counted number does', () => {
    for (const number of ['SDM/17/2026', 'x-SDM-1', 'sdm', 'Misc (SDM)', 'ASDM/SDM'])
      expect(
        codeOf(() => typed(number)),
        number,
      ).toBe('number.reserved');
    for (const number of ['SDMX/1', 'ASDM/2', 'Misc/17'])
      expect(
        codeOf(() => typed(number)),
        number,
      ).toBe('done');
  });
});
