import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { CreateBucketCommand, ListObjectsV2Command, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { type FauxqsServer, startFauxqs } from 'fauxqs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkDocument } from '#functions/tasks/check-document.ts';
import { finishDocument } from '#functions/tasks/finish-document.ts';
import { renderPage } from '#functions/tasks/render-page.ts';
import { inspect } from '#shared/documents/inspect.ts';
import { uploadKey } from '#shared/documents/keys.ts';
import { type ObjectStore, objectStore, S3_CHECKSUMS } from '#shared/documents/object-store.ts';
import { renderPage as render } from '#shared/documents/render.ts';
import type { Document } from '#shared/domain/document.ts';
import type { DocumentId } from '#shared/domain/ids.ts';
import { ids, onceOf } from '#tests/support/office.ts';
import { type Clockwork, listen, startClockwork } from './support/clockwork.ts';

const BUCKETS = { quarantine: 'namuna-quarantine', documents: 'namuna-documents' };
const order = readFileSync(new URL('../samples/order-hi-3pages.pdf', import.meta.url));

let works: Clockwork;
let s3: S3Client;
let objects: ObjectStore;
let server: FauxqsServer;
beforeAll(async () => {
  works = await startClockwork();
  server = await startFauxqs({ port: 0, logger: false });
  s3 = new S3Client({
    region: 'ap-south-1',
    endpoint: `http://127.0.0.1:${server.port}`,
    forcePathStyle: true,
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
    ...S3_CHECKSUMS,
  });
  for (const Bucket of Object.values(BUCKETS)) await s3.send(new CreateBucketCommand({ Bucket }));
  objects = objectStore(s3, BUCKETS);
});
afterAll(async () => {
  s3.destroy();
  await server.stop();
  await works.stop();
});

/** A document announced and its bytes brought, as they may differ from what was announced. */
const bring = async (bytes: Buffer, announced: Partial<Document> = {}) => {
  const document: Document = {
    documentId: ids.document(),
    fileName: 'aadesh.pdf',
    type: 'application/pdf',
    length: bytes.length,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    state: 'AWAITING_UPLOAD',
    uploadedBy: works.by.postId,
    createdAt: works.at(0),
    uploadExpiresAt: works.at(900),
    ...announced,
  };
  const { documents } = works.store;
  await documents.create(document, onceOf(works.by, 'requestUpload'), { status: 201, body: {} });
  const key = uploadKey(document);
  await s3.send(new PutObjectCommand({ Bucket: BUCKETS.quarantine, Key: key, Body: bytes }));
  return { key, documentId: document.documentId };
};
const parts = () => ({ documents: works.store.documents, objects, clock: works.office.clock, ...listen() });
const check = (key: string) => checkDocument({ ...parts(), inspect })({ key });
const draw = (documentId: DocumentId, page: number) =>
  renderPage({ ...parts(), render, languages: ['hin', 'eng'] })({ documentId, page });
const finish = (input: Parameters<ReturnType<typeof finishDocument>>[0]) => finishDocument(parts())(input);
const inQuarantine = async () => {
  const { Contents = [] } = await s3.send(new ListObjectsV2Command({ Bucket: BUCKETS.quarantine }));
  return Contents.map(({ Key }) => Key);
};

describe('the intake of a document', () => {
  it('takes a scan from quarantine to pages that can be read, and leaves nothing behind', async () => {
    const { key, documentId } = await bring(order);
    expect(await check(key)).toEqual({ documentId, verdict: 'accepted', pages: [1, 2, 3] });
    expect(await works.store.documents.get(documentId)).toMatchObject({
      state: 'CHECKING',
      pages: 3,
      foundType: 'application/pdf',
    });
    for (const page of [1, 2, 3]) await draw(documentId, page);
    expect(await works.store.documents.pages(documentId)).toHaveLength(3);
    expect(await works.store.documents.findPage(documentId, 2)).toMatchObject({ width: 1600 });
    expect(await finish({ documentId })).toEqual({ documentId, state: 'READY' });
    expect(await inQuarantine()).not.toContain(key);
  });

  it('begun again from its beginning at any step comes to the same end', async () => {
    const { key, documentId } = await bring(order);
    for (const _ of [1, 2]) expect(await check(key)).toMatchObject({ verdict: 'accepted', pages: [1, 2, 3] });
    await Promise.all([1, 1, 2, 3].map(page => draw(documentId, page)));
    for (const _ of [1, 2]) expect(await finish({ documentId })).toMatchObject({ state: 'READY' });
    expect(await check(key)).toMatchObject({ verdict: 'readable', pages: [1, 2, 3] });
    expect(await finish({ key, failed: true })).toMatchObject({ state: 'READY' });
  });

  it('run twice at once settles it once', async () => {
    const { key } = await bring(order);
    const verdicts = await Promise.all([check(key), check(key)]);
    expect(verdicts.map(({ verdict }) => verdict)).toEqual(['accepted', 'accepted']);
  });

  it.each([
    ['0 bytes', Buffer.alloc(0), {}, 'document.empty'],
    ['no picture and no PDF', Buffer.from('नमस्ते'), {}, 'document.wrong-type'],
    ['cut off', order.subarray(0, order.length / 2), {}, 'document.truncated'],
    ['longer than announced', order, { length: 10 }, 'document.hash-mismatch'],
    ['other than announced', order, { sha256: 'c'.repeat(64) }, 'document.hash-mismatch'],
  ])('refuses what is %s, with the reason, and removes it', async (_, bytes, announced, reason) => {
    const { key, documentId } = await bring(bytes, announced);
    expect(await check(key)).toEqual({ documentId, verdict: 'refused', pages: [] });
    expect(await works.store.documents.get(documentId)).toMatchObject({ state: 'REFUSED', reason });
    expect(await finish({ documentId })).toMatchObject({ state: 'REFUSED' });
    expect(await inQuarantine()).not.toContain(key);
  });

  it('removes an object that nobody announced', async () => {
    const key = uploadKey({ sha256: 'd'.repeat(64), documentId: ids.document() });
    await s3.send(new PutObjectCommand({ Bucket: BUCKETS.quarantine, Key: key, Body: order }));
    expect(await check(key)).toMatchObject({ verdict: 'settled' });
    expect(await inQuarantine()).not.toContain(key);
  });

  it('does not take one document’s bytes for another’s', async () => {
    const { documentId } = await bring(order);
    const key = uploadKey({ sha256: 'e'.repeat(64), documentId });
    await s3.send(new PutObjectCommand({ Bucket: BUCKETS.quarantine, Key: key, Body: 'x' }));
    expect(await check(key)).toMatchObject({ verdict: 'settled' });
    expect(await works.store.documents.get(documentId)).toMatchObject({ state: 'AWAITING_UPLOAD' });
  });

  it('that failed for good ends refused, not stuck; the upload stays to be looked into', async () => {
    const { key, documentId } = await bring(order);
    expect(await finish({ key, failed: true })).toEqual({ documentId, state: 'REFUSED' });
    expect(await works.store.documents.get(documentId)).toMatchObject({ reason: 'document.unreadable' });
    expect(await inQuarantine()).toContain(key);
  });

  it('of which no page could be drawn ends refused', async () => {
    const { key, documentId } = await bring(order);
    await check(key);
    expect(await finish({ documentId })).toMatchObject({ state: 'REFUSED' });
  });
});
