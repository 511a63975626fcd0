import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import sharp from 'sharp';
import { ulid } from 'ulid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DOCUMENT_REASONS } from '#shared/documents/reasons.ts';
import { claimPng, manyPages, onePage, packed, textPage } from '#tests/documents/make.ts';
import { readThrough, uploadScan } from '#tests/story/tell.ts';
import { type SampleDistrict, startSampleDistrict } from '#tests/support/district.ts';
import { meetPeople, type People } from './people.ts';
import { bytesOf, receiptBody } from './scenes/scene.ts';

let district: SampleDistrict;
let people: People;
beforeAll(async () => {
  district = await startSampleDistrict();
  people = await meetPeople(district.url, district.tokenOf, 'sunil.bdo');
});
afterAll(() => district?.stop());

const TESTS = resolve(import.meta.dirname, '..');
const own = (bytes: Buffer): Uint8Array<ArrayBuffer> => new Uint8Array(bytes);
const file = async (path: string) => new Uint8Array(await readFile(resolve(TESTS, path)));
const picture = (format: 'png' | 'tiff') =>
  sharp({ create: { width: 300, height: 400, channels: 3, background: '#fafafa' } })
    .toFormat(format)
    .toBuffer()
    .then(buffer => new Uint8Array(buffer));

describe('a good paper', () => {
  it.each([
    ['a PDF of three pages', () => file('samples/order-hi-3pages.pdf'), 'application/pdf', 3],
    ['a JPEG', () => file('samples/letter-en-1.jpg'), 'image/jpeg', 1],
    ['a PNG', () => picture('png'), 'image/png', 1],
    ['a TIFF', () => picture('tiff'), 'image/tiff', 1],
  ] as const)('%s is kept and every page of it is seen', async (_, bytes, type, pages) => {
    const document = await uploadScan(people.clerk, await bytes(), { fileName: 'पत्र', type });
    expect(document).toMatchObject({ state: 'READY', pages, rendered: pages });
    for (let page = 1; page <= pages; page += 1) {
      const params = { documentId: document.documentId, page };
      const image = await people.clerk.call('getPage', { params });
      const response = await fetch(image.url);
      expect(response.headers.get('content-type')).toBe('image/webp');
      expect(await sharp(await response.arrayBuffer()).metadata()).toMatchObject({
        width: image.width,
        height: image.height,
      });
    }
  });

  it('is for those who may read what it belongs to, and for nobody else', async () => {
    const { clerk, officer, sdm, stranger, postId } = people;
    const bytes = await file('samples/application-hi-1.jpg');
    const { documentId } = await uploadScan(clerk, bytes, { fileName: 'a.jpg', type: 'image/jpeg' });
    const params = { documentId };
    for (const person of [officer, stranger])
      expect((await person.raw('getDocument', { params })).status).toBe(404);
    const { receiptId } = await clerk.call('diariseReceipt', { body: { ...receiptBody, documentId } });
    const { fileId } = await clerk.call('createFile', { body: { subject: 'पेंशन', receiptId } });
    const sending = { to: postId('SO'), action: 'for-perusal' };
    await clerk.call('sendFile', { params: { fileId }, body: sending });
    for (const person of [clerk, officer, sdm])
      expect(await person.call('getPage', { params: { documentId, page: 1 } })).toMatchObject({ page: 1 });
    expect((await stranger.raw('getPage', { params: { documentId, page: 1 } })).status).toBe(404);
  });
});

describe('a bad paper ends in a visible state with its reason', () => {
  const half = async (path: string) => {
    const whole = await file(path);
    return whole.slice(0, Math.floor(whole.length / 2));
  };
  it.each([
    ['0 bytes', async () => new Uint8Array(), 'application/pdf', 'document.empty'],
    ['text named PDF', async () => bytesOf(`वेतन पर्ची ${ulid()}`), 'application/pdf', 'document.wrong-type'],
    ['half a JPEG', () => half('samples/letter-mixed-1.jpg'), 'image/jpeg', 'document.truncated'],
    ['half a PDF', () => half('samples/order-hi-3pages.pdf'), 'application/pdf', 'document.truncated'],
    [
      'a PDF with a password',
      () => file('documents/fixtures/password.pdf'),
      'application/pdf',
      'document.encrypted',
    ],
    [
      'a PDF with script',
      async () => own(onePage({ catalogue: '/OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >>' })),
      'application/pdf',
      'document.active-content',
    ],
    [
      'a PDF with an embedded file',
      async () => own(onePage({ catalogue: '/Names << /EmbeddedFiles << /Names [] >> >>' })),
      'application/pdf',
      'document.active-content',
    ],
    [
      'a picture of 60,000 by 60,000',
      async () => own(claimPng(60_000, 60_000)),
      'image/png',
      'document.too-large-page',
    ],
    [
      'packed objects of a thousand to one',
      async () => own(packed(`(${'a'.repeat(300_000_000)})`)),
      'application/pdf',
      'document.active-content',
    ],
    ['5,000 pages', async () => own(manyPages(5000)), 'application/pdf', 'document.too-many-pages'],
  ] as const)('%s', async (_, bytes, type, code) => {
    const document = await uploadScan(people.clerk, await bytes(), { fileName: 'x', type });
    const reason = DOCUMENT_REASONS.find(known => known.code === code);
    expect(document).toMatchObject({ state: 'REFUSED', reason });
    const { documentId } = document;
    const page = await people.clerk.raw('getPage', { params: { documentId, page: 1 } });
    expect(page.status).toBe(409);
    expect(document.reading).toMatchObject({ state: 'WAITING', read: 0, failed: [] });
  });

  it('one that never comes says at once that it is awaited, and later that its time has passed', async () => {
    const body = { fileName: 'x.pdf', type: 'application/pdf', length: 9, sha256: 'f'.repeat(64) };
    const { document } = await people.clerk.call('requestUpload', { body });
    expect(document).toMatchObject({ state: 'AWAITING_UPLOAD' });
  });
});

describe('an ordinary odd paper is seen and read', () => {
  const letter = () => sharp(resolve(TESTS, 'samples/letter-hi-1.jpg'));
  const textOf = async (bytes: Uint8Array<ArrayBuffer>, type: string, page: number) => {
    const document = await uploadScan(people.clerk, bytes, { fileName: 'odd', type });
    expect(document).toMatchObject({ state: 'READY' });
    const { documentId } = document;
    const reading = await readThrough(people.clerk, documentId);
    expect(reading.failed).toEqual([]);
    const params = { documentId, page };
    const { text } = await people.clerk.call('getPageText', { params });
    return { document, text, image: await people.clerk.call('getPage', { params }) };
  };

  it('a photo that a phone took sideways is righted', async () => {
    // Stored lying on its side; the camera's mark says so.
    const bytes = await letter().rotate(-90).withMetadata({ orientation: 6 }).jpeg().toBuffer();
    const { text, image } = await textOf(own(bytes), 'image/jpeg', 1);
    expect(image.height).toBeGreaterThan(image.width);
    expect(text).toContain('लेखपाल');
  });

  it('a TIFF of two pages is two pages', async () => {
    const page = await letter().greyscale().raw().toBuffer({ resolveWithObject: true });
    const { width, height } = page.info;
    const two = Buffer.concat([page.data, page.data]);
    const bytes = await sharp(two, { raw: { width, height: height * 2, channels: 1, pageHeight: height } })
      .tiff({ compression: 'lzw' })
      .toBuffer();
    const { text, document } = await textOf(own(bytes), 'image/tiff', 2);
    expect(document.pages).toBe(2);
    expect(text).toContain('लेखपाल');
  });

  it('a page of text that was never paper is taken as it is', async () => {
    const { document, text } = await textOf(own(textPage('Memo 17 of the Collector')), 'application/pdf', 1);
    expect(text).toBe('Memo 17 of the Collector');
    const params = { documentId: document.documentId, page: 1 };
    const { source, words } = await people.clerk.call('getPageText', { params });
    expect(source).toBe('pdf');
    const placed: unknown = await (await fetch(words?.url ?? '')).json();
    expect(placed).toMatchObject([{ text: 'Memo', confidence: 100 }, { text: '17' }, {}, {}, {}]);
  });
});

it('other bytes than those announced are not taken', async () => {
  const bytes = bytesOf(`घोषित ${ulid()}`);
  const { createHash } = await import('node:crypto');
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const body = { fileName: 'x.pdf', type: 'application/pdf', length: bytes.length, sha256 };
  const { upload } = await people.clerk.call('requestUpload', { body });
  const other = bytes.slice();
  other[0] = 65;
  const put = (sent: Uint8Array<ArrayBuffer>, headers = upload.headers) =>
    fetch(upload.url, { method: 'PUT', headers: { ...headers }, body: sent });
  expect((await put(other)).status).toBe(400);
  expect((await put(bytes, { ...upload.headers, 'content-type': 'text/html' })).status).toBe(403);
  expect((await put(bytes)).status).toBe(200);
  expect((await put(bytes)).status).toBe(412);
});
