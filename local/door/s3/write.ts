/** Writes an object into the emulator, whole or not at all: the bytes are checked before it can be seen. */
import type { OutgoingHttpHeaders } from 'node:http';
import { readBody, send } from '../forward.ts';
import { Refused } from '../wire.ts';
import type { Incoming } from './body.ts';
import { claimedChecksums, Digests } from './digests.ts';

/** The emulator takes no body over 11 MiB; more goes to it in parts, of which AWS's rules want at least 5 MiB each. */
const PART = 8 * 1024 * 1024;
/** Keeps the checksum of an object that was written in parts: the emulator would keep one per part. */
export const KEPT_CHECKSUM = 'x-amz-meta-patravali-checksum-';

export interface Writing {
  /** Address of the object at the emulator. */
  readonly url: string;
  readonly headers: OutgoingHttpHeaders;
  readonly incoming: Incoming;
  readonly claims: ReadonlyMap<string, string>;
  readonly md5: string | undefined;
  /** Asked after the last byte, before the object is seen; throws to stop it. */
  readonly mayAppear: () => Promise<void>;
}

/** Returns the ETag, with its quotation marks. */
export const writeObject = (writing: Writing): Promise<string> =>
  writing.incoming.length <= PART ? writeWhole(writing) : writeInParts(writing);

const writeWhole = async (writing: Writing): Promise<string> => {
  const digests = new Digests();
  const parts: Buffer[] = [];
  for await (const bytes of writing.incoming.bytes) {
    digests.add(bytes);
    parts.push(bytes);
  }
  check(writing, digests);
  await writing.mayAppear();
  const headers = { ...writing.headers, ...claimedChecksums(allClaims(writing)) };
  return etagOf(await call(writing.url, 'PUT', headers, Buffer.concat(parts)));
};

const writeInParts = async (writing: Writing): Promise<string> => {
  const { url, headers } = writing;
  const kept = Object.entries(claimedChecksums(writing.claims)).map(([name, value]) => [
    name.replace('x-amz-checksum-', KEPT_CHECKSUM),
    value,
  ]);
  const begun = await call(`${url}?uploads`, 'POST', { ...headers, ...Object.fromEntries(kept) });
  const uploadId = encodeURIComponent(/<UploadId>([^<]+)</.exec(begun.text)?.[1] ?? '');
  try {
    const digests = new Digests();
    const etags: string[] = [];
    for await (const part of inParts(writing.incoming.bytes, digests)) {
      const address = `${url}?uploadId=${uploadId}&partNumber=${etags.length + 1}`;
      etags.push(etagOf(await call(address, 'PUT', {}, part)));
    }
    check(writing, digests);
    await writing.mayAppear();
    const list = etags.map(
      (etag, index) => `<Part><PartNumber>${index + 1}</PartNumber><ETag>${etag}</ETag></Part>`,
    );
    const body = `<CompleteMultipartUpload>${list.join('')}</CompleteMultipartUpload>`;
    const { text } = await call(`${url}?uploadId=${uploadId}`, 'POST', {}, Buffer.from(body));
    return (/<ETag>([^<]+)</.exec(text)?.[1] ?? '').replaceAll('&quot;', '"');
  } catch (fault) {
    await call(`${url}?uploadId=${uploadId}`, 'DELETE', {});
    throw fault;
  }
};

async function* inParts(bytes: AsyncIterable<Buffer>, digests: Digests): AsyncIterable<Buffer> {
  let held: Buffer[] = [];
  let size = 0;
  for await (const piece of bytes) {
    digests.add(piece);
    held.push(piece);
    size += piece.length;
    if (size >= PART) {
      yield Buffer.concat(held);
      held = [];
      size = 0;
    }
  }
  if (size > 0) yield Buffer.concat(held);
}

const check = (writing: Writing, digests: Digests): void =>
  digests.mustFit(allClaims(writing), writing.incoming.length, writing.md5);

const allClaims = ({ claims, incoming }: Writing): ReadonlyMap<string, string> =>
  new Map([...claims, ...incoming.trailer]);

interface Answer {
  readonly text: string;
  readonly etag: string | undefined;
}

const call = async (
  url: string,
  method: string,
  headers: OutgoingHttpHeaders,
  body: Buffer = Buffer.alloc(0),
): Promise<Answer> => {
  const answer = await send({
    url,
    method,
    headers: { 'content-type': 'application/octet-stream', ...headers },
    body,
  });
  const text = (await readBody(answer)).toString();
  const status = answer.statusCode ?? 500;
  if (status >= 300) {
    const code = /<Code>([^<]+)</.exec(text)?.[1] ?? 'InternalError';
    throw new Refused(code, /<Message>([^<]+)</.exec(text)?.[1] ?? text, status);
  }
  return { text, etag: answer.headers.etag };
};

const etagOf = ({ etag }: Answer): string => etag ?? '';
