import { createHash } from 'node:crypto';
import { CreateBucketCommand, S3Client } from '@aws-sdk/client-s3';
import { startFauxqs } from 'fauxqs';
import sharp from 'sharp';
import { ulid } from 'ulid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LetterPrint } from '#shared/contract/draft-views.ts';
import { objectStore, S3_CHECKSUMS } from '#shared/documents/object-store.ts';
import { disposedOf } from '#shared/domain/document.ts';
import { DocumentId, DraftId } from '#shared/domain/ids.ts';
import { slipCodesOf } from '#shared/domain/slip-code.ts';
import { instantOf } from '#shared/domain/time.ts';
import { close, look, type SeenPage } from '#tests/printing/look.ts';
import { type District, setUpDistrict } from './support/district.ts';
import { type Handlers, startHandlers } from './support/handlers.ts';
import { signedLetterIn, today } from './support/signed-letter.ts';

let doors: Handlers;
let district: District;
let server: Awaited<ReturnType<typeof startFauxqs>>;
let objects: ReturnType<typeof objectStore>;
beforeAll(async () => {
  doors = await startHandlers();
  server = await startFauxqs({ port: 0, logger: false });
  const endpoint = `http://127.0.0.1:${server.port}`;
  Object.assign(process.env, { AWS_ENDPOINT_URL_S3: endpoint });
  const credentials = { accessKeyId: 'test', secretAccessKey: 'test' };
  const s3 = new S3Client({
    ...{ region: 'ap-south-1', endpoint, forcePathStyle: true, credentials },
    ...S3_CHECKSUMS,
  });
  const buckets = { quarantine: 'quarantine', documents: 'documents' };
  for (const Bucket of Object.values(buckets)) await s3.send(new CreateBucketCommand({ Bucket }));
  objects = objectStore(s3, buckets);
  district = await setUpDistrict(doors);
});
afterAll(async () => {
  await server?.stop();
  await doors?.stop();
});

const RED = { r: 220, g: 20, b: 20 };
const UPRIGHT = { width: 800, height: 1131 };

/** A signed letter whose scan has so many pages, red from edge to edge; `undrawn` has a record and image of none. */
const signed = async ({ pages = 1, undrawn = 0, size = UPRIGHT, ...more } = {}, of: object = {}) => {
  const sha256 = createHash('sha256').update(ulid()).digest('hex');
  const letter = await signedLetterIn(doors, district, { ...of, ...more, scan: { sha256, pages } });
  const webp = await sharp({ create: { ...size, channels: 3, background: RED } })
    .webp()
    .toBuffer();
  for (let page = 1; page <= pages; page += 1) {
    if (page === undrawn) continue;
    await objects.writePage(sha256, page, webp);
    await doors.store().documents.putPage(DocumentId.parse(letter.documentId), { page, ...size });
  }
  const code = slipCodesOf(DraftId.parse(letter.params.draftId))[0];
  return { ...letter, sha256, code };
};
const print = (params: { draftId: string }, body: object = {}, as = district.sdm.as) =>
  doors.call('printLetter', { as, params, body });
const pagesOf = async ({ url }: LetterPrint, scale = 0.5): Promise<readonly SeenPage[]> =>
  look(Buffer.from(await (await fetch(url)).arrayBuffer()), scale);

/** Where the picture of the scan is seen on a page, and how much of that place shows anything else. */
const pictureOn = ({ width, height, pixels }: SeenPage) => {
  const isRed = (x: number, y: number): boolean => {
    const at = 4 * (y * width + x);
    const [first = 0, second = 0, third = 0] = pixels.subarray(at, at + 3);
    // PDFium gives blue first.
    return Math.max(first, third) > 150 && second < 110 && Math.min(first, third) < 110;
  };
  const reds = Array.from(
    { length: width * height },
    (_, at) => [at % width, Math.floor(at / width)] as const,
  ).filter(([x, y]) => isRed(x, y));
  const [xs, ys] = [reds.map(([x]) => x), reds.map(([, y]) => y)];
  const span = (of: readonly number[]) => {
    const sorted = of.toSorted((a, b) => a - b);
    return { from: sorted[0] ?? 0, to: sorted.at(-1) ?? 0 };
  };
  const [across, down] = [span(xs), span(ys)];
  const place = (across.to - across.from + 1) * (down.to - down.from + 1);
  return { across, down, covered: 1 - reds.length / place };
};

describe('a letter that was signed in ink, printed', () => {
  it('is its scan, with the stamp below each page and over none of it', async () => {
    const { params, code } = await signed({ pages: 2 });
    const made = await print(params);
    expect(made.code).toBe(code);
    expect(made).not.toHaveProperty('next');
    const pages = await pagesOf(made, 1);
    expect(pages).toHaveLength(2);
    const { issue } = await doors.call('getOutgoing', { as: district.sdm.as, params });
    const [year, month, day] = today().split('-');
    pages.forEach((page, at) => {
      for (const part of [
        'स्याही से हस्ताक्षरित / Signed in ink',
        'हस्ताक्षरकर्ता: परीक्षण meera kumar, परीक्षण SDM, परीक्षण office',
        `हस्ताक्षर का दिनांक: ${day}-${month}-${year}`,
        `संख्या: ${issue?.number}`,
        `पत्र कोड: ${code}`,
        `${at + 1} / 2`,
      ])
        expect(close(page.text)).toContain(close(part));
      const { across, down, covered } = pictureOn(page);
      expect(covered).toBeLessThan(0.01);
      // As large as the sheet and the stamp leave it, and as it was.
      expect((across.to - across.from) / page.width).toBeGreaterThan(0.9);
      expect((down.to - down.from) / (across.to - across.from)).toBeCloseTo(
        UPRIGHT.height / UPRIGHT.width,
        1,
      );
      expect(down.to).toBeLessThan(page.height * 0.97);
    });
  });

  it('is stamped in the language of the letter, and says it in the other as well', async () => {
    const { params } = await signed({}, { language: 'en' });
    const [page] = await pagesOf(await print(params));
    for (const part of [
      'Signed in ink / स्याही से हस्ताक्षरित',
      'Signed by: meera kumar, SDM, office',
      'Letter code:',
    ])
      expect(close(page?.text ?? '')).toContain(close(part));
  });

  it('lies across where its page does', async () => {
    const { params } = await signed({ size: { width: 1131, height: 800 } });
    const [page] = await pagesOf(await print(params));
    expect(page?.width).toBeGreaterThan(page?.height ?? 0);
    expect(page && pictureOn(page).covered).toBeLessThan(0.01);
  });

  it('says of a page that no picture could be made of that there is none, and shows the others', async () => {
    const { params } = await signed({ pages: 2, undrawn: 1 });
    const [first, second] = await pagesOf(await print(params));
    expect(close(first?.text ?? '')).toContain(close('इस पृष्ठ के स्कैन का चित्र नहीं बन सका'));
    expect(second && pictureOn(second).covered).toBeLessThan(0.01);
  });

  it('with many pages comes in parts, none of them twice and none left out', async () => {
    const { params } = await signed({ pages: 23 });
    const first = await print(params);
    expect(first.next).toBe(21);
    const rest = await print(params, { from: first.next });
    expect(rest).not.toHaveProperty('next');
    expect(rest.fileName).not.toBe(first.fileName);
    const seen = [...(await pagesOf(first, 0.1)), ...(await pagesOf(rest, 0.1))];
    expect(seen.map(({ text }) => Number(/([0-9]+) \/ 23/.exec(text)?.[1]))).toEqual(
      Array.from({ length: 23 }, (_, at) => at + 1),
    );
    const beyond = { as: district.sdm.as, params, body: { from: 24 } };
    expect(await doors.codeOf('printLetter', beyond)).toBe('document.page-unknown');
  });

  it('asked for again by the same key is the same letter', async () => {
    const { params } = await signed();
    const asked = { as: district.sdm.as, params, key: ulid(), body: {} };
    const [one, again] = [await doors.call('printLetter', asked), await doors.call('printLetter', asked)];
    expect(again).toMatchObject({ fileName: one.fileName, code: one.code });
  });

  it('is for who may read it and who sends it out, and for nobody else', async () => {
    const { params } = await signed({}, { to: 'clerk' });
    expect((await print(params, {}, district.clerk.as)).code).toBeDefined();
    const asked = { as: district.stranger.as, params, body: {} };
    expect(await doors.codeOf('printLetter', asked)).toBe('draft.unknown');
  });

  it('of what is confidential is printed for who may read that, and the reading is kept', async () => {
    const { params, fileId, documentId } = await signed({}, { classification: 'confidential', to: 'sdm' });
    const asked = { as: district.clerk.as, params, body: {} };
    expect(await doors.codeOf('printLetter', asked)).toBe('draft.unknown');
    await print(params);
    const { items } = await doors.call('listFileReadings', {
      as: district.sdm.as,
      params: { fileId },
      query: {},
    });
    expect(items.map(({ what }) => what)).toContainEqual({ part: 'document', documentId });
  });

  it('is not printed when it was cancelled, nor when nothing but its hash is left', async () => {
    const { params, documentId } = await signed();
    const { as } = district.sdm;
    const store = doors.store();
    const document = await store.documents.get(DocumentId.parse(documentId));
    await store.documents.settle(document, disposedOf(document, instantOf(Date.now())));
    expect(await doors.codeOf('printLetter', { as, params, body: {} })).toBe('file.disposed');
    const other = await signed();
    const body = { revision: 1, reason: 'त्रुटि' };
    await doors.call('cancelDraft', { as, params: other.params, body });
    expect(await doors.codeOf('printLetter', { as, params: other.params, body: {} })).toBe('draft.cancelled');
  });

  it('of which a picture is missing that must be there is no letter at all', async () => {
    const { params, documentId } = await signed();
    const document = await doors.store().documents.get(DocumentId.parse(documentId));
    await doors.store().documents.settle(document, { ...document, pages: 2 });
    await doors.store().documents.putPage(document.documentId, { page: 2, ...UPRIGHT });
    const { status } = await doors.raw('printLetter', {
      as: district.sdm.as,
      params,
      key: ulid(),
      body: {},
    });
    expect(status).toBe(500);
  });
});

describe('a letter that came from another office of the district', () => {
  const arrived = async (of: Awaited<ReturnType<typeof signed>>) => {
    const body = { sent: [{ serial: 2, mode: 'here' }] };
    await doors.call('dispatchDraft', { as: district.clerk.as, params: of.params, body });
    const { items } = await doors.call('listUndiarised', { as: district.stranger.as, query: {} });
    const documentId = items.find(({ letter }) => letter?.draftId === of.params.draftId)?.documentId ?? '';
    return { params: { documentId }, body: {} };
  };

  it('is printed there with the stamp of where it was signed, undiarised and taken in', async () => {
    const letter = await signed();
    const asked = { as: district.stranger.as, ...(await arrived(letter)) };
    const made = await doors.call('printArrivedLetter', asked);
    expect(made.code).toBe(letter.code);
    const [page] = await pagesOf(made);
    for (const part of ['स्याही से हस्ताक्षरित / Signed in ink', 'परीक्षण meera kumar', letter.code])
      expect(close(page?.text ?? '')).toContain(close(part));
    expect(page && pictureOn(page).covered).toBeLessThan(0.01);
    const sender = { office: 'उप जिलाधिकारी' };
    const body = { ...asked.params, sender, subject: 'सूखा राहत', deliveryMode: 'e-mail' };
    await doors.call('diariseReceipt', { as: district.stranger.as, body });
    const again = { ...asked, key: ulid() };
    const [one, two] = [
      await doors.call('printArrivedLetter', again),
      await doors.call('printArrivedLetter', again),
    ];
    expect([one.code, two.code]).toEqual([letter.code, letter.code]);
  });

  it('is nobody else’s to print, and what is no such letter is none', async () => {
    const letter = await signed();
    const asked = await arrived(letter);
    const code = await doors.codeOf('printArrivedLetter', { as: district.adm.as, ...asked });
    expect(code).toBe('document.unknown');
    const own = { as: district.sdm.as, params: { documentId: letter.documentId }, body: {} };
    expect(await doors.codeOf('printArrivedLetter', own)).toBe('document.not-a-letter');
  });
});
