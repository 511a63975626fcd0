import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { inspect } from '#shared/documents/inspect.ts';
import { DOCUMENT_LIMITS } from '#shared/documents/limits.ts';
import { DOCUMENT_REASONS } from '#shared/documents/reasons.ts';
import type { Verdict } from '#shared/documents/verdict.ts';
import { claimPng, makeTiff, manyPages, onePage, packed, picture, sha256Of, stream } from './make.ts';

const fixture = (name: string): Buffer => readFileSync(new URL(`fixtures/${name}`, import.meta.url));
const look = (bytes: Uint8Array, limits = DOCUMENT_LIMITS): Promise<Verdict> =>
  inspect(bytes, { sha256: sha256Of(bytes) }, limits);
const refused = (reason: string) => ({ kind: 'refused', reason });

describe('a PDF that hides or does something is refused', () => {
  test('one that needs a password', async () => {
    expect(await look(fixture('password.pdf'))).toEqual(refused('document.encrypted'));
  });

  test('one that opens for all but forbids printing', async () => {
    expect(await look(fixture('no-printing.pdf'))).toEqual(refused('document.encrypted'));
  });

  const script = '/S /JavaScript /JS (app.alert\\(1\\))';
  test.each([
    ['script run when it is opened', onePage({ catalogue: `/OpenAction << ${script} >>` })],
    ['script under a disguised name', onePage({ catalogue: '/OpenAction << /S /J#61va#53cript /JS (x) >>' })],
    ['script run when a page is shown', onePage({ page: `/AA << /O << ${script} >> >>` })],
    ['script among its compressed objects', packed(`<< ${script} >>`)],
    ['script in a compressed catalogue', fixture('packed-script.pdf')],
    [
      'objects compressed in a way that hides them',
      Buffer.from(
        packed('<< >>')
          .toString('latin1')
          .replace('/FlateDecode', '/LZWDecode')
          .replace('stream\nx', 'stream\n!'),
        'latin1',
      ),
    ],
    ['an attached file', onePage({ catalogue: '/Names << /EmbeddedFiles << /Names [] >> >>' })],
    [
      'an attachment on a page',
      onePage({ page: '/Annots [<< /Type /Annot /Subtype /FileAttachment /Rect [0 0 9 9] >>]' }),
    ],
    ['a program to start', onePage({ catalogue: '/OpenAction << /S /Launch /F (calc.exe) >>' })],
    ['an XFA form', onePage({ catalogue: '/AcroForm << /Fields [] /XFA 6 0 R >>', more: ['(form)'] })],
  ])('%s', async (_, pdf) => {
    expect(await look(pdf)).toEqual(refused('document.active-content'));
  });

  test('compressed objects that unpack without end are not unpacked', async () => {
    const pdf = packed(`(${'a'.repeat(5_000_000)})`);
    expect(pdf.length).toBeLessThan(20_000);
    const limits = { ...DOCUMENT_LIMITS, pdfUnpackedObjects: 1_000_000 };
    expect(await look(pdf, limits)).toEqual(refused('document.active-content'));
  });
});

describe('what is too big for any desk is refused by its header', () => {
  test('a PNG that claims 60,000 by 60,000 pixels', async () => {
    expect(await look(claimPng(60_000, 60_000))).toEqual(refused('document.too-large-page'));
  });

  test('a PNG of the largest size with the heaviest pixels', async () => {
    expect(await look(claimPng(10_000, 10_000, 16))).toEqual(refused('document.too-large-page'));
  });

  test('a photograph that claims 60,000 by 60,000 pixels', async () => {
    const photo = await picture(64, 64).jpeg().toBuffer();
    const frame = photo.indexOf(Buffer.from([0xff, 0xc0]));
    photo.writeUInt16BE(60_000, frame + 5);
    photo.writeUInt16BE(60_000, frame + 7);
    expect(await look(photo)).toEqual(refused('document.too-large-page'));
  });

  test('a TIFF whose second page claims 60,000 by 60,000 pixels', async () => {
    const tiff = makeTiff([
      { width: 10, height: 10 },
      { width: 11, height: 11 },
    ]);
    const second = tiff.readUInt32LE(8 + 2 + 9 * 12);
    tiff.writeUInt32LE(60_000, second + 2 + 8);
    tiff.writeUInt32LE(60_000, second + 2 + 12 + 8);
    expect(await look(tiff)).toEqual(refused('document.too-large-page'));
  });

  test('a picture as thin as a thread and without end', async () => {
    expect(await look(claimPng(9, 3_000_000, 8))).toEqual(refused('document.too-large-page'));
    expect(await look(makeTiff([{ width: 1, height: 40_001 }]))).toEqual(refused('document.too-large-page'));
    expect(await look(makeTiff([{ width: 1, height: 40_000 }]))).toMatchObject({ kind: 'accepted' });
  });

  test('a TIFF page with fewer strips than its height takes', async () => {
    const tiff = makeTiff([{ width: 9, height: 9 }]);
    tiff.writeUInt32LE(9000, 8 + 2 + 12 + 8);
    expect(await look(tiff)).toEqual(refused('document.unreadable'));
  });

  test('a PDF page of five metres', async () => {
    expect(await look(onePage({ box: '0 0 14400 14400' }))).toEqual(refused('document.too-large-page'));
    expect(await look(onePage({ box: '0 0 2384 3370' }))).toMatchObject({ kind: 'accepted' });
  });

  test('a PDF of 5,000 pages', async () => {
    expect(await look(manyPages(5000))).toEqual(refused('document.too-many-pages'));
    expect(await look(manyPages(DOCUMENT_LIMITS.pages))).toMatchObject({ kind: 'accepted', pages: 500 });
  });

  test('a TIFF of one page over the limit, and one that leads back to itself', async () => {
    const page = { width: 2, height: 2 };
    const limits = { ...DOCUMENT_LIMITS, pages: 3 };
    expect(await look(makeTiff([page, page, page]), limits)).toMatchObject({ kind: 'accepted', pages: 3 });
    expect(await look(makeTiff([page, page, page, page]), limits)).toEqual(
      refused('document.too-many-pages'),
    );
    expect(await look(makeTiff([page, page], true))).toEqual(refused('document.unreadable'));
  });
});

describe('what was made to keep the office busy is put aside at once', () => {
  test('a PDF that announces packed objects without end', async () => {
    const pdf = onePage({ more: [stream(Buffer.alloc(1_000_000, '/ObjStm '))] });
    expect(await look(pdf)).toEqual(refused('document.unreadable'));
  });

  test('a TIFF whose pages all point to the same strips, again and again', async () => {
    const pages = makeTiff(Array.from({ length: 500 }, () => ({ width: 1, height: 1 })));
    const bytes = Buffer.concat([pages, Buffer.alloc(400_000)]);
    for (let at = 8; at !== 0; at = bytes.readUInt32LE(at + 2 + 9 * 12))
      for (const entry of [5, 8]) {
        bytes.writeUInt32LE(100_000, at + 2 + entry * 12 + 4);
        bytes.writeUInt32LE(pages.length, at + 2 + entry * 12 + 8);
      }
    expect(await look(bytes)).toEqual(refused('document.unreadable'));
  });
});

describe('what is damaged inside is refused as unreadable', () => {
  test('a PNG whose pixels are not there', async () => {
    expect(await look(claimPng(100, 100))).toEqual(refused('document.unreadable'));
  });

  test('a PDF that is whole and says nothing', async () => {
    expect(await look(Buffer.from('%PDF-1.7\nnothing at all\n%%EOF\n'))).toEqual(
      refused('document.unreadable'),
    );
  });

  test('a PDF that counts a page it does not have', async () => {
    const pdf = onePage().toString('latin1').replace('/Count 1', '/Count 4');
    const verdict = await look(Buffer.from(pdf, 'latin1'));
    expect(verdict).toMatchObject({ kind: 'refused', reason: 'document.unreadable' });
  });

  test('whatever is changed in a document, looking at it ends in an answer', async () => {
    const small = sharp({ create: { width: 40, height: 30, channels: 3, background: '#a05030' } });
    const documents = [
      await small.clone().jpeg().toBuffer(),
      await small.clone().png().toBuffer(),
      await small.clone().tiff({ compression: 'lzw' }).toBuffer(),
      makeTiff([{ width: 9, height: 9 }]),
      packed('<< /Kind /Letter >>'),
    ];
    const change = fc.tuple(fc.nat(), fc.integer({ min: 0, max: 255 }));
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...documents),
        fc.array(change, { minLength: 1, maxLength: 8 }),
        async (document, changes) => {
          const bytes = Buffer.from(document);
          for (const [at, value] of changes) bytes[at % bytes.length] = value;
          const verdict = await look(bytes);
          if (verdict.kind === 'refused')
            expect(DOCUMENT_REASONS.map(({ code }) => code)).toContain(verdict.reason);
          else expect(verdict.pages).toBe(verdict.sizes.length);
        },
      ),
      { numRuns: 200 },
    );
  });
});
