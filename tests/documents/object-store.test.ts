import { once } from 'node:events';
import { createServer } from 'node:http';
import { CreateBucketCommand, GetObjectCommand, HeadObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { type FauxqsServer, startFauxqs } from 'fauxqs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { inBase64, parseUploadKey, type Upload, uploadKey } from '#shared/documents/keys.ts';
import { type ObjectStore, objectStore, S3_CHECKSUMS } from '#shared/documents/object-store.ts';
import { openPaperAddresses, type PaperAddresses } from '#shared/documents/presign.ts';
import { openSigner } from '#shared/documents/signer.ts';
import { DocumentId } from '#shared/domain/ids.ts';
import { sha256Of, textPage } from './make.ts';

const letter = textPage('A letter that comes into the office');
const sha256 = sha256Of(letter);
const upload: Upload = { sha256, documentId: DocumentId.parse('doc_01J9ZQ4T8N6V3X5Y7B9C1D2E3F') };
const buckets = { quarantine: 'namuna-quarantine', documents: 'namuna-documents' };

const local = {
  region: 'ap-south-1',
  forcePathStyle: true,
  credentials: { accessKeyId: 'tester', secretAccessKey: 'tester' },
  ...S3_CHECKSUMS,
} as const;

let server: FauxqsServer;
let s3: S3Client;
let store: ObjectStore;
let addresses: PaperAddresses;

beforeAll(async () => {
  server = await startFauxqs({ port: 0, logger: false });
  s3 = new S3Client({ ...local, endpoint: `http://127.0.0.1:${server.port}` });
  for (const Bucket of Object.values(buckets)) await s3.send(new CreateBucketCommand({ Bucket }));
  store = objectStore(s3, buckets);
  const endpoint = `http://127.0.0.1:${server.port}`;
  const signerOf = (bucket: string) =>
    openSigner({ bucket, region: local.region, endpoint }, async () => local.credentials);
  addresses = openPaperAddresses({
    quarantine: signerOf(buckets.quarantine),
    documents: signerOf(buckets.documents),
  });
});
afterAll(async () => {
  s3.destroy();
  await server.stop();
});

const announced = { ...upload, type: 'application/pdf', length: letter.length } as const;

describe('an upload goes straight into quarantine', () => {
  test('its type, length, checksum and novelty are signed', async () => {
    const { url, headers } = await addresses.presignUpload(announced);
    const { pathname, searchParams } = new URL(url);
    expect(pathname).toBe(`/namuna-quarantine/${sha256}/${upload.documentId}`);
    expect(searchParams.get('X-Amz-Expires')).toBe('900');
    expect(searchParams.get('X-Amz-SignedHeaders')?.split(';')).toEqual([
      'content-length',
      'content-type',
      'host',
      'if-none-match',
      'x-amz-checksum-sha256',
    ]);
    expect(headers).toEqual({
      'content-type': 'application/pdf',
      'content-length': String(letter.length),
      'x-amz-checksum-sha256': Buffer.from(sha256, 'hex').toString('base64'),
      'if-none-match': '*',
    });
  });

  test('no other checksum and nothing of the headers slips into the URL', async () => {
    const { url } = await addresses.presignUpload(announced);
    expect([...new URL(url).searchParams.keys()].sort()).toEqual([
      'X-Amz-Algorithm',
      'X-Amz-Content-Sha256',
      'X-Amz-Credential',
      'X-Amz-Date',
      'X-Amz-Expires',
      'X-Amz-Signature',
      'X-Amz-SignedHeaders',
    ]);
  });

  test('what is signed changes with each of them', async () => {
    const signature = async (
      over: Partial<typeof announced> | { type: 'image/png' } | { length: number },
    ) => {
      const { url } = await addresses.presignUpload({ ...announced, ...over });
      return new URL(url).searchParams.get('X-Amz-Signature');
    };
    const signatures = await Promise.all([
      signature({}),
      signature({ type: 'image/png' }),
      signature({ length: 1 }),
      signature({ sha256: sha256Of(Buffer.from('another')) }),
    ]);
    expect(new Set(signatures).size).toBe(4);
  });

  test('the client sends the headers as they are given, and the letter can be read', async () => {
    expect(await store.readQuarantine(upload)).toEqual({ kind: 'absent' });
    const { url, headers } = await addresses.presignUpload(announced);
    const answer = await fetch(url, { method: 'PUT', headers, body: new Uint8Array(letter) });
    expect(answer.status).toBe(200);
    const read = await store.readQuarantine(upload);
    expect(read.kind === 'read' && Buffer.from(read.bytes).equals(letter)).toBe(true);
  });

  test('what is larger than allowed is not even read', async () => {
    const strict = objectStore(s3, buckets, letter.length - 1);
    expect(await strict.readQuarantine(upload)).toEqual({ kind: 'too-large' });
  });
});

describe('a checked letter is kept for good', () => {
  const original = { Bucket: buckets.documents, Key: `originals/${sha256}` };

  test('it is copied under its hash, with the type its bytes have', async () => {
    expect(await store.originalExists(sha256)).toBe(false);
    expect(await store.readOriginal(sha256)).toEqual({ kind: 'absent' });
    await store.moveToImmutable(upload, 'application/pdf');
    expect(await store.originalExists(sha256)).toBe(true);
    const read = await store.readOriginal(sha256);
    expect(read.kind === 'read' && Buffer.from(read.bytes).equals(letter)).toBe(true);
    expect(await s3.send(new HeadObjectCommand(original))).toMatchObject({ ContentType: 'application/pdf' });
  });

  test('copying it again writes nothing', async () => {
    const before = await s3.send(new HeadObjectCommand(original));
    await new Promise(done => setTimeout(done, 1100));
    await store.moveToImmutable(upload, 'application/pdf');
    expect((await s3.send(new HeadObjectCommand(original))).LastModified).toEqual(before.LastModified);
  });

  test('after it is gone from quarantine, copying it again is still right', async () => {
    await store.removeFromQuarantine(upload);
    await store.removeFromQuarantine(upload);
    expect(await store.readQuarantine(upload)).toEqual({ kind: 'absent' });
    await store.moveToImmutable(upload, 'application/pdf');
  });

  test('an upload that never came cannot be kept', async () => {
    const missing = { ...upload, sha256: sha256Of(Buffer.from('never sent')) };
    await expect(store.moveToImmutable(missing, 'application/pdf')).rejects.toThrow();
  });
});

describe('page images', () => {
  const webp = Buffer.from('RIFF....WEBP');

  test('a page is written with its checksum, which a locked bucket asks for', async () => {
    expect(await store.pageExists(sha256, 1)).toBe(false);
    await store.writePage(sha256, 1, webp);
    expect(await store.pageExists(sha256, 1)).toBe(true);
    const place = { Bucket: buckets.documents, Key: `pages/${sha256}/1.webp` };
    expect(await s3.send(new GetObjectCommand({ ...place, ChecksumMode: 'ENABLED' }))).toMatchObject({
      ContentType: 'image/webp',
      ChecksumSHA256: inBase64(sha256Of(webp)),
    });
  });

  test('a page is shown by a link of five minutes', async () => {
    const url = await addresses.presignPage(sha256, 1);
    expect(new URL(url).searchParams.get('X-Amz-Expires')).toBe('300');
    const answer = await fetch(url);
    expect(Buffer.from(await answer.arrayBuffer()).equals(webp)).toBe(true);
    expect(answer.headers.get('content-type')).toBe('image/webp');
  });
});

describe('a key says whose upload it is', () => {
  test('it is read back as it was written', () => {
    expect(parseUploadKey(uploadKey(upload))).toEqual(upload);
  });

  test.each([
    '',
    'letter.pdf',
    `${sha256}/`,
    `${sha256}/fil_01J9ZQ4T8N6V3X5Y7B9C1D2E3F`,
    `x/${uploadKey(upload)}`,
    uploadKey(upload).toUpperCase(),
  ])('the key %j is none of ours', key => {
    expect(parseUploadKey(key)).toBeUndefined();
  });
});

test('an upload we may not see is an error, never an absent letter', async () => {
  const denying = createServer((_, answer) => answer.writeHead(403).end()).listen(0, '127.0.0.1');
  await once(denying, 'listening');
  const address = denying.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  const client = new S3Client({ ...local, endpoint: `http://127.0.0.1:${port}` });
  await expect(objectStore(client, buckets).readQuarantine(upload)).rejects.toThrow();
  await expect(objectStore(client, buckets).originalExists(sha256)).rejects.toThrow();
  client.destroy();
  denying.close();
});
