import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PageSize } from '#shared/documents/limits.ts';
import { openPageReader, type ReadPage } from '#shared/documents/reading/reader.ts';
import type { Word } from '#shared/domain/page-text.ts';
import { characterErrorRate } from '#tests/support/error-rate.ts';
import { type SamplePage, samplePage, samplePages } from '#tests/support/samples.ts';
import { WORSE } from './worsen.ts';

const reader = openPageReader({ languages: ['hin', 'eng'] });
afterAll(() => reader.close());

const read = async (image: Uint8Array): Promise<ReadPage> => {
  const page = await reader.read(image);
  if (page.kind === 'unread') throw new Error(page.reason);
  return page;
};
const percent = (rate: number): string => `${(rate * 100).toFixed(2)} %`;

describe('scans of Hindi, English and both', () => {
  type Figures = Pick<SamplePage, 'name' | 'page'> & ReadPage & { readonly rate: number };
  let figures: readonly Figures[] = [];
  beforeAll(async () => {
    figures = await Promise.all(
      (await samplePages()).map(async ({ name, page, image, truth }) => {
        const found = await read(image.webp);
        return { name, page, ...found, rate: characterErrorRate(found.text, truth) };
      }),
    );
  });
  const first = (name: SamplePage['name']): Figures | undefined =>
    figures.find(each => each.name === name && each.page === 1);

  test('are read with at most three characters in a hundred wrong, and no page with more than eight', () => {
    const mean = figures.reduce((sum, { rate }) => sum + rate, 0) / figures.length;
    for (const { name, page, rate, confidence, languages } of figures)
      console.info(`${name} ${page}: ${percent(rate)} wrong, sure ${confidence}, ${languages.join('+')}`);
    console.info(`on the mean ${percent(mean)} wrong`);
    expect(figures).toHaveLength(7);
    expect(mean).toBeLessThanOrEqual(0.03);
    for (const { name, page, rate } of figures) expect(rate, `${name} ${page}`).toBeLessThanOrEqual(0.08);
  });

  test('are read in the languages they are written in', () => {
    expect(first('letter-hi-1')?.languages).toEqual(['hin']);
    expect(first('letter-en-1')?.languages).toEqual(['eng']);
    expect(first('letter-mixed-1')?.languages).toEqual(['hin', 'eng']);
  });

  test('keep their numbers, dates and amounts whole, between words of Devanagari too', () => {
    const mixed = first('letter-mixed-1')?.text.split(/\s+/u);
    for (const number of ['DPRO/2026/0914', '18/11/2026', '01/11/2026', '27,64,310'])
      expect(mixed).toContain(number);
    expect(first('order-hi-3pages')?.text.split(/\s+/u)).toContain('2041/स्थापना/2026');
  });
});

describe('a page is read however it lies and is lit', () => {
  let hindi: SamplePage;
  beforeAll(async () => {
    hindi = await samplePage('letter-hi-1');
  });

  test.each(Object.entries(WORSE))('%s', async (_, worsen) => {
    const { text, confidence } = await read(await worsen(hindi.image.webp));
    expect(characterErrorRate(text, hindi.truth)).toBeLessThanOrEqual(0.03);
    expect(confidence).toBeGreaterThanOrEqual(80);
  });
});

describe('the words of a page', () => {
  let page: SamplePage;
  let found: ReadPage;
  beforeAll(async () => {
    page = await samplePage('letter-hi-1');
    found = await read(page.image.webp);
  });

  test('are those of its text, in their order, surely read', () => {
    expect(found.words.map(({ text }) => text).join(' ')).toBe(found.text.replace(/\s+/gu, ' '));
    expect(found.text).toBe(found.text.normalize('NFC').trim());
    expect(found.text).not.toMatch(/[ \t]\n|\n{3}/);
    expect(found.source).toBe('tesseract');
    const mean = found.words.reduce((sum, { confidence }) => sum + confidence, 0) / found.words.length;
    expect(Math.abs(mean - found.confidence)).toBeLessThan(5);
  });

  /** Where the middle of a word stands once the image is turned about its middle. */
  const turnedMiddle = ({ left, top, width, height }: Word, degrees: number, to: PageSize) => {
    const [cos, sin] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)];
    const x = left + width / 2 - page.image.width / 2;
    const y = top + height / 2 - page.image.height / 2;
    return { x: x * cos - y * sin + to.width / 2, y: x * sin + y * cos + to.height / 2 };
  };

  test.each([
    ['four degrees askew', 4],
    ['seven degrees askew, the other way', -7],
    ['upside down', 180],
    ['on its side', 90],
    ['on its other side, and askew', 273],
  ] as const)('stand where they are on the image that was given: %s', async (how, degrees) => {
    const image = await WORSE[how](page.image.webp);
    const { width, height } = await sharp(image).metadata();
    const { words } = await read(image);
    // Words that stand once on the page; those read in another way, and slivers of a letter, tell nothing.
    const once = (word: Word, among: readonly Word[]) =>
      word.text.length > 4 && among.filter(({ text }) => text === word.text).length === 1;
    const pairs = found.words
      .filter(word => once(word, found.words) && once(word, words))
      .flatMap(word => words.filter(({ text }) => text === word.text).map(other => ({ word, other })));
    expect(pairs.length).toBeGreaterThan(20);
    for (const { word, other } of pairs) {
      const middle = turnedMiddle(word, degrees, { width, height });
      const [x, y] = [other.left + other.width / 2, other.top + other.height / 2];
      expect(Math.hypot(middle.x - x, middle.y - y), word.text).toBeLessThan(12);
      expect(other.left).toBeGreaterThanOrEqual(0);
      expect(other.top).toBeGreaterThanOrEqual(0);
      expect(other.left + other.width).toBeLessThanOrEqual(width);
      expect(other.top + other.height).toBeLessThanOrEqual(height);
    }
  });
});

describe('a page without words', () => {
  const paper = (width: number, height: number) =>
    sharp({ create: { width, height, channels: 3, background: '#f4f1e8' } });

  test('that is blank is surely blank', async () => {
    const blank = { kind: 'read', text: '', words: [], languages: [], confidence: 100 };
    expect(await read(await paper(1600, 2265).webp().toBuffer())).toMatchObject(blank);
    expect(await read(await paper(3, 1).webp().toBuffer())).toMatchObject(blank);
  });

  test('that is a picture is read, and nobody may rely on it', async () => {
    const blot = { create: { width: 500, height: 400, channels: 3 as const, background: '#303030' } };
    const { text, confidence } = await read(
      await paper(1600, 2265)
        .composite([{ input: blot, left: 500, top: 700 }])
        .webp()
        .toBuffer(),
    );
    expect(text.length).toBeLessThan(20);
    expect(confidence).toBeLessThan(60);
  });

  test('that is no picture at all is said so', async () => {
    expect(await reader.read(Buffer.from('no picture'))).toEqual({ kind: 'unread', reason: 'page.no-image' });
  });
});
