import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import {
  CopyObjectCommand,
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  PutObjectCommand,
  PutObjectTaggingCommand,
} from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Running, run } from './support/running-door.ts';
import { ORIGIN } from './support/sample-app.ts';

let office: Running;
beforeAll(async () => {
  office = await run();
}, 60_000);
afterAll(() => office.close());

const SCAN = Buffer.from('%PDF-1.7 a letter');
const digest = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('base64');
const fresh = () => `letters/${randomUUID()}`;

/** As the office hands it to the browser: type, length, checksum and "only if it is not there" are signed. */
const uploadAddress = (key: string, bytes: Uint8Array = SCAN, expiresIn = 300) =>
  getSignedUrl(
    office.clients.s3,
    new PutObjectCommand({
      Bucket: office.names.bucket,
      Key: key,
      ContentType: 'application/pdf',
      ContentLength: bytes.length,
      ChecksumSHA256: digest(bytes),
      IfNoneMatch: '*',
    }),
    {
      expiresIn,
      unhoistableHeaders: new Set(['x-amz-checksum-sha256']),
      signableHeaders: new Set([
        'host',
        'content-type',
        'content-length',
        'x-amz-checksum-sha256',
        'if-none-match',
      ]),
    },
  );

const upload = (url: string, body: Uint8Array = SCAN, changed: Readonly<Record<string, string>> = {}) =>
  fetch(url, {
    method: 'PUT',
    body: Buffer.from(body),
    headers: {
      'content-type': 'application/pdf',
      'x-amz-checksum-sha256': digest(SCAN),
      'if-none-match': '*',
      ...changed,
    },
  });

const codeOf = async (answer: Response) =>
  `${answer.status} ${/<Code>(.*?)</.exec(await answer.text())?.[1]}`;

test('a scan is uploaded by its presigned address, once, and its arrival is told', async () => {
  const key = fresh();
  const url = await uploadAddress(key);
  const answer = await upload(url);
  expect(answer.status).toBe(200);
  expect(await codeOf(await upload(url))).toBe('412 PreconditionFailed');
  const told = office.created.filter(event => event.key === key);
  expect(told).toMatchObject([{ bucket: office.names.bucket, size: SCAN.length, reason: 'PutObject' }]);
  const read = await office.clients.s3.send(new GetObjectCommand({ Bucket: office.names.bucket, Key: key }));
  expect(await read.Body?.transformToByteArray()).toEqual(new Uint8Array(SCAN));
  expect(read.ContentType).toBe('application/pdf');
});

test.each([
  ['bytes that are not those signed for', Buffer.from('%PDF-1.7 a l3tter'), {}, '400 BadDigest'],
  ['another length', Buffer.from('%PDF-1.7 a longer letter'), {}, '403 SignatureDoesNotMatch'],
  ['another type', SCAN, { 'content-type': 'text/html' }, '403 SignatureDoesNotMatch'],
  [
    'another checksum',
    SCAN,
    { 'x-amz-checksum-sha256': digest(Buffer.from('x')) },
    '403 SignatureDoesNotMatch',
  ],
  ['leave to overwrite', SCAN, { 'if-none-match': '' }, '403 SignatureDoesNotMatch'],
  ['a header that was not signed', SCAN, { 'x-amz-meta-by': 'me' }, '403 AccessDenied'],
])('an upload with %s is refused and leaves nothing', async (_, body, changed, code) => {
  const key = fresh();
  expect(await codeOf(await upload(await uploadAddress(key), body, changed))).toBe(code);
  expect(office.created.some(event => event.key === key)).toBe(false);
});

test('a presigned address ends with its time, and holds for its own object only', async () => {
  const key = fresh();
  const url = await uploadAddress(key, SCAN, 1);
  await new Promise(resolve => setTimeout(resolve, 2100));
  expect(await codeOf(await upload(url))).toBe('403 AccessDenied');
  const other = (await uploadAddress(key)).replace(key, fresh());
  expect(await codeOf(await upload(other))).toBe('403 SignatureDoesNotMatch');
});

test('two simultaneous uploads of one object: one is taken', async () => {
  const url = await uploadAddress(fresh());
  const answers = await Promise.all([upload(url), upload(url)]);
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 412]);
});

test('a large scan goes in by parts, whole or not at all, and comes out the same', async () => {
  const bytes = randomBytes(20 * 1024 * 1024);
  const { bucket: Bucket } = office.names;
  const Key = fresh();
  await office.clients.s3.send(
    new PutObjectCommand({ Bucket, Key, Body: bytes, ChecksumSHA256: digest(bytes) }),
  );
  const read = await office.clients.s3.send(new GetObjectCommand({ Bucket, Key, ChecksumMode: 'ENABLED' }));
  expect(digest(await (read.Body?.transformToByteArray() ?? new Uint8Array()))).toBe(digest(bytes));
  expect(read.ChecksumSHA256).toBe(digest(bytes));
  const other = fresh();
  const wrong = new PutObjectCommand({ Bucket, Key: other, Body: bytes, ChecksumSHA256: digest(SCAN) });
  await expect(office.clients.s3.send(wrong)).rejects.toMatchObject({ name: 'BadDigest' });
  expect(office.created.map(({ key }) => key)).toContain(Key);
  expect(office.created.map(({ key }) => key)).not.toContain(other);
}, 30_000);

test('a stream of known length is taken with the checksum in its trailer', async () => {
  const { bucket: Bucket } = office.names;
  const Key = fresh();
  const Body = Readable.from([SCAN, SCAN]);
  await office.clients.s3.send(new PutObjectCommand({ Bucket, Key, Body, ContentLength: SCAN.length * 2 }));
  const { ContentLength } = await office.clients.s3.send(new HeadObjectCommand({ Bucket, Key }));
  expect(ContentLength).toBe(SCAN.length * 2);
});

test('a copy takes the right to read one and to write the other', async () => {
  const { bucket: Bucket } = office.names;
  const Key = fresh();
  const source = fresh();
  await upload(await uploadAddress(source));
  await office.clients.s3.send(new CopyObjectCommand({ Bucket, Key, CopySource: `${Bucket}/${source}` }));
  expect(office.created.find(event => event.key === Key)).toMatchObject({
    reason: 'CopyObject',
    size: SCAN.length,
  });
  const foreign = new CopyObjectCommand({ Bucket, Key, CopySource: 'elsewhere/x' });
  await expect(office.clients.s3.send(foreign)).rejects.toThrow(
    /s3:GetObject on resource: arn:aws:s3:::elsewhere\/x/,
  );
});

test('who may not list a bucket is not told that an object is missing', async () => {
  const { bucket: Bucket } = office.names;
  const read = office.clients.s3.send(new GetObjectCommand({ Bucket, Key: 'nowhere' }));
  await expect(read).rejects.toMatchObject({
    name: 'AccessDenied',
    message: expect.stringContaining('s3:ListBucket'),
  });
});

test('a right that the role lacks and a sub-resource that is not known are refused', async () => {
  const { bucket: Bucket } = office.names;
  const Key = fresh();
  const remove = office.clients.s3.send(new DeleteObjectCommand({ Bucket, Key }));
  await expect(remove).rejects.toThrow(
    /s3:DeleteObject on resource: arn:aws:s3:::.* because no identity-based/,
  );
  const tag = new PutObjectTaggingCommand({ Bucket, Key, Tagging: { TagSet: [] } });
  await expect(office.clients.s3.send(tag)).rejects.toMatchObject({
    name: 'NotImplemented',
    message: expect.stringContaining('?tagging'),
  });
});

test('a browser of the office may upload, one of another origin may not', async () => {
  const url = await uploadAddress(fresh());
  const ask = (origin: string, headers = 'content-type,if-none-match,x-amz-checksum-sha256') =>
    fetch(url, {
      method: 'OPTIONS',
      headers: { origin, 'access-control-request-method': 'PUT', 'access-control-request-headers': headers },
    });
  const own = await ask(ORIGIN);
  expect(own.status).toBe(200);
  expect(own.headers.get('access-control-allow-origin')).toBe(ORIGIN);
  expect(own.headers.get('access-control-max-age')).toBe('3600');
  expect((await ask('http://elsewhere.example')).status).toBe(403);
  expect((await ask(ORIGIN, 'x-amz-acl')).status).toBe(403);
  const foreign = await upload(url, SCAN, { origin: 'http://elsewhere.example' });
  expect(foreign.headers.get('access-control-allow-origin')).toBeNull();
  const again = await upload(url, SCAN, { origin: ORIGIN });
  expect(again.status).toBe(412);
  expect(again.headers.get('access-control-allow-origin')).toBe(ORIGIN);
  expect(again.headers.get('access-control-expose-headers')).toBe('etag');
});

test('what lies in quarantine is told again at start', async () => {
  const key = fresh();
  await upload(await uploadAddress(key));
  const told = await Array.fromAsync(office.door.listForReplay());
  expect(told.find(event => event.key === key)).toMatchObject({
    bucket: office.names.bucket,
    size: SCAN.length,
  });
});

test('nobody reads without a signature', async () => {
  const answer = await fetch(`${office.door.url}/${office.names.bucket}/${fresh()}`);
  expect(await codeOf(answer)).toBe('403 AccessDenied');
});
