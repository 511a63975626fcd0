import { expect, test } from 'vitest';
import { diaryNumber, fileNumber } from '#shared/domain/numbers.ts';

test('a number says office, serial and year, and a diary number that it is of the diary', () => {
  expect(fileNumber({ code: 'SDM-SDR' }, 17, 2026)).toBe('SDM-SDR/17/2026');
  expect(diaryNumber({ code: 'SDM-SDR' }, 17, 2026)).toBe('SDM-SDR/D/17/2026');
});

test('no file and no diary entry of an office ever share a number', () => {
  const serials = Array.from({ length: 50 }, (_, index) => index + 1);
  const numbers = [2026, 2027].flatMap(year =>
    serials.flatMap(serial => [
      fileNumber({ code: 'SDM' }, serial, year),
      diaryNumber({ code: 'SDM' }, serial, year),
    ]),
  );
  expect(new Set(numbers).size).toBe(200);
});
