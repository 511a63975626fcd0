import { expect, test } from 'vitest';
import { hitsOf, piecesOf, placeOfText } from '../../web/parts/scan/hits.ts';
import { stillIn } from '../../web/parts/scan/page-words.ts';
import { tagOf } from '../../web/parts/scan/written-in.ts';

test('a word is marked however it is spelt, and by its beginning', () => {
  const isHit = hitsOf('सम्बन्ध खतौ');
  expect(['संबंध', 'सम्बन्धित', 'खतौनी।', '“खतौनी”'].map(isHit)).toEqual([true, true, true, true]);
  expect(['के', 'खाता', ''].map(isHit)).toEqual([false, false, false]);
});

test('a number is marked as a whole, in the digits of either script', () => {
  const isHit = hitsOf('482');
  expect(['482/राजस्व/2026', '४८२', '4821', '48'].map(isHit)).toEqual([true, true, false, false]);
});

test('a query without a word marks nothing', () => {
  expect(hitsOf('के में !')('के')).toBe(false);
});

test('the pieces of a line are the line', () => {
  const line = '  विषय:  ग्राम रामपुर की\tगाटा ';
  const pieces = piecesOf(line, hitsOf('रामपुर'));
  expect(pieces.map(({ text }) => text).join('')).toBe(line);
  expect(pieces.filter(({ hit }) => hit).map(({ text }) => text)).toEqual(['रामपुर']);
});

test('a line is marked with the language it is written in', () => {
  expect(tagOf('Office of the Tehsildar', ['hin', 'eng'])).toBe('en');
  expect(tagOf('पत्रांक: 482 (Revenue)', ['hin', 'eng'])).toBe('hi');
  expect(tagOf('482/2026', ['hin', 'eng'])).toBe('hi');
  expect(tagOf('482/2026', ['eng'])).toBe('en');
  expect(tagOf('Dated', ['hin'])).toBe('en');
  expect(tagOf('পত্র', ['eng', 'ben'])).toBe('bn');
});

const word = (text: string, left: number, top = 0) => ({ text, left, top, width: 40, height: 20 });

test('a line is found on the page where its words follow one another, and its frame holds them all', () => {
  const words = [word('दिनांक:', 0), word('12', 50), word('दिनांक:', 0, 30), word('3', 50, 32)];
  expect(placeOfText(words, 'दिनांक:   3')).toEqual({ left: 0, top: 30, width: 90, height: 22, turn: 0 });
  expect(placeOfText(words, 'दिनांक: 4')).toBeUndefined();
  expect(placeOfText([], 'दिनांक:')).toBeUndefined();
  expect(placeOfText(words, ' ')).toBeUndefined();
});

test('a line of a page that lies on its side, or on its head, is turned upright', () => {
  const turnOf = (...words: ReturnType<typeof word>[]) =>
    placeOfText(words, words.map(({ text }) => text).join(' '))?.turn;
  expect(turnOf(word('एक', 10), word('दो', 60, 3))).toBe(0);
  expect(turnOf(word('एक', 10, 0), word('दो', 12, 50))).toBe(-90);
  expect(turnOf(word('एक', 10, 50), word('दो', 12, 0))).toBe(90);
  expect(turnOf(word('एक', 60), word('दो', 10, 2))).toBe(180);
  expect(turnOf(word('एक', 60))).toBe(0);
});

test('after a correction a word keeps its place if it still stands there as often; of one grown rarer nobody knows', () => {
  const words = [word('गाटा', 0), word('245', 50), word('गाटा', 100), word('खतीनी', 150)];
  const places = (text: string) => stillIn(text, words).map(({ text: each, left }) => [each, left]);
  expect(places('गाटा 245 गाटा\nखतौनी')).toEqual([
    ['गाटा', 0],
    ['245', 50],
    ['गाटा', 100],
  ]);
  expect(places('गाटा 245 245')).toEqual([['245', 50]]);
});
