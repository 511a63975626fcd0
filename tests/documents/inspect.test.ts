import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { inspect } from '#shared/documents/inspect.ts';
import { DOCUMENT_LIMITS } from '#shared/documents/limits.ts';
import type { Verdict } from '#shared/documents/verdict.ts';
import { makeTiff, picture, sha256Of, textPage } from './make.ts';

const sample = (name: string): Buffer => readFileSync(new URL(`../samples/${name}`, import.meta.url));
const fixture = (name: string): Buffer => readFileSync(new URL(`fixtures/${name}`, import.meta.url));
const look = (bytes: Uint8Array, limits = DOCUMENT_LIMITS): Promise<Verdict> =>
  inspect(bytes, { sha256: sha256Of(bytes) }, limits);
const refused = (reason: string) => ({ kind: 'refused', reason });
const cut = (bytes: Buffer, share: number): Buffer => bytes.subarray(0, Math.floor(bytes.length * share));

describe('ordinary paper is taken', () => {
  test.each(['application-hi-1', 'letter-hi-1', 'letter-en-1', 'letter-mixed-1'])(
    'the scan %s',
    async name => {
      const verdict = await look(sample(`${name}.jpg`));
      expect(verdict).toMatchObject({ kind: 'accepted', type: 'image/jpeg', pages: 1 });
    },
  );

  test('an order of three pages, each with its size', async () => {
    const verdict = await look(sample('order-hi-3pages.pdf'));
    const size = { width: 895.5, height: 1267.5 };
    expect(verdict).toEqual({
      kind: 'accepted',
      type: 'application/pdf',
      pages: 3,
      sizes: [size, size, size],
    });
  });

  test('a fax of three pages in one TIFF', async () => {
    const sizes = [
      { width: 30, height: 40 },
      { width: 50, height: 20 },
      { width: 10, height: 10 },
    ];
    expect(await look(makeTiff(sizes))).toEqual({ kind: 'accepted', type: 'image/tiff', pages: 3, sizes });
  });

  test('a black-and-white fax as scanners pack it', async () => {
    const size = { width: 800, height: 1100 };
    const verdict = await look(fixture('fax.tif'));
    expect(verdict).toEqual({ kind: 'accepted', type: 'image/tiff', pages: 2, sizes: [size, size] });
  });

  test.each(['png', 'jpeg', 'tiff'] as const)('a picture as %s is told by its bytes', async format => {
    const bytes = await picture(300, 200).toFormat(format).toBuffer();
    expect(await look(bytes)).toMatchObject({
      kind: 'accepted',
      type: `image/${format}`,
      sizes: [{ width: 300, height: 200 }],
    });
  });

  test('a progressive photograph with more data behind its end', async () => {
    const photo = await picture(400, 300).jpeg({ progressive: true }).toBuffer();
    expect(await look(Buffer.concat([photo, Buffer.alloc(500, 7)]))).toMatchObject({ kind: 'accepted' });
  });

  test('a PDF with a few bytes before its header or behind its end', async () => {
    const pdf = textPage('A plain letter of some twenty characters');
    expect(await look(Buffer.concat([pdf, Buffer.from('\r\n\r\n')]))).toMatchObject({ kind: 'accepted' });
    expect(await look(Buffer.concat([Buffer.from('\r\n'), pdf]))).toMatchObject({ kind: 'accepted' });
  });

  test('a PDF that speaks of JavaScript in its text only', async () => {
    expect(await look(textPage('On JavaScript and EmbeddedFiles in office PDFs'))).toMatchObject({
      kind: 'accepted',
    });
  });
});

describe('what is no paper is refused with its reason', () => {
  test('an upload of no bytes', async () => {
    expect(await look(Buffer.alloc(0))).toEqual(refused('document.empty'));
  });

  test.each([
    ['text named .pdf', Buffer.from('This is a letter, named letter.pdf')],
    ['a web page', Buffer.from('<!doctype html><script>alert(1)</script>')],
    ['an SVG drawing', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')],
    ['a zip, as office programs write', Buffer.from('PK\u0003\u0004 word/document.xml')],
    ['a GIF', Buffer.from('GIF89a\u0001\u0000\u0001\u0000')],
    ['a single byte', Buffer.from('%')],
  ])('%s', async (_, bytes) => {
    expect(await look(bytes)).toEqual(refused('document.wrong-type'));
  });

  test('bytes that are not those announced', async () => {
    const announced = { sha256: sha256Of(Buffer.from('another letter')) };
    expect(await inspect(textPage('A letter'), announced)).toEqual(refused('document.hash-mismatch'));
  });

  test('one byte over the limit', async () => {
    const pdf = textPage('A letter');
    const limits = { ...DOCUMENT_LIMITS, bytes: pdf.length };
    expect(await look(pdf, limits)).toMatchObject({ kind: 'accepted' });
    expect(await look(Buffer.concat([pdf, Buffer.from(' ')]), limits)).toEqual(refused('document.too-large'));
  });
});

describe('what lost its end on the way is refused as truncated', () => {
  const shares = [0.1, 0.5, 0.9, 0.99];

  test.each(shares)('a scan of which %d arrived', async share => {
    expect(await look(cut(sample('letter-hi-1.jpg'), share))).toEqual(refused('document.truncated'));
  });

  test.each(shares)('a PDF of which %d arrived', async share => {
    expect(await look(cut(sample('order-hi-3pages.pdf'), share))).toEqual(refused('document.truncated'));
  });

  test.each(shares)('a PDF written for the web of which %d arrived', async share => {
    expect(await look(cut(fixture('linearized.pdf'), share))).toEqual(refused('document.truncated'));
  });

  test.each(shares)('a PNG of which %d arrived', async share => {
    const png = await picture(300, 200).png().toBuffer();
    expect(await look(cut(png, share))).toEqual(refused('document.truncated'));
  });

  test.each(shares)('a TIFF of which %d arrived', async share => {
    const tiff = await picture(300, 200).tiff({ compression: 'lzw' }).toBuffer();
    expect(await look(cut(tiff, share))).toEqual(refused('document.truncated'));
    const pages = makeTiff([
      { width: 30, height: 40 },
      { width: 30, height: 40 },
    ]);
    expect(await look(cut(pages, share))).toEqual(refused('document.truncated'));
  });
});
