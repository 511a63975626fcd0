import { createHash } from 'node:crypto';
import {
  CopyObjectCommand,
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  PutObjectCommand,
  type S3Client,
  type S3ClientConfig,
  S3ServiceException,
} from '@aws-sdk/client-s3';
import type { DocumentType } from '#shared/domain/document.ts';
import type { Word } from '#shared/domain/page-text.ts';
import { originalKey, pageKey, type TextOfPage, type Upload, uploadKey, wordsKey } from './keys.ts';
import { DOCUMENT_LIMITS } from './limits.ts';

/** How the S3 client must be built. The SDK would add a CRC32 of its own to each request, beside the checksum that we give. */
export const S3_CHECKSUMS = {
  requestChecksumCalculation: 'WHEN_REQUIRED',
  responseChecksumValidation: 'WHEN_REQUIRED',
} as const satisfies S3ClientConfig;

/** What was read: absent when the object is not there (any more), too large when it was not read at all. */
export type Read =
  | { readonly kind: 'read'; readonly bytes: Uint8Array }
  | { readonly kind: 'absent' }
  | { readonly kind: 'too-large' };

/** Where uploaded paper lies: quarantine until it is checked, then the documents bucket, which forgets nothing. */
export type ObjectStore = {
  readonly readQuarantine: (upload: Upload) => Promise<Read>;
  /** Copies a checked upload to its lasting place; a second time does nothing. */
  readonly moveToImmutable: (upload: Upload, type: DocumentType) => Promise<void>;
  readonly removeFromQuarantine: (upload: Upload) => Promise<void>;
  readonly originalExists: (sha256: string) => Promise<boolean>;
  readonly readOriginal: (sha256: string) => Promise<Read>;
  readonly pageExists: (sha256: string, page: number) => Promise<boolean>;
  readonly writePage: (sha256: string, page: number, webp: Uint8Array) => Promise<void>;
  readonly readPage: (sha256: string, page: number) => Promise<Read>;
  /** Keeps the words of a page's text with their places; a second time does nothing. */
  readonly writeWords: (text: TextOfPage, words: readonly Word[]) => Promise<void>;
  readonly uploadExists: (upload: Upload) => Promise<boolean>;
};

export type Buckets = { readonly quarantine: string; readonly documents: string };

type Place = { readonly Bucket: string; readonly Key: string };

/** S3 answers 404 only to whom may list the bucket, others get 403: that is a missing grant and stays an error. */
const isAbsent = (error: unknown): boolean =>
  error instanceof S3ServiceException && error.$metadata.httpStatusCode === 404;

const exists = async (s3: S3Client, place: Place): Promise<boolean> => {
  try {
    await s3.send(new HeadObjectCommand(place));
    return true;
  } catch (error) {
    if (isAbsent(error)) return false;
    throw error;
  }
};

const read = async (s3: S3Client, place: Place, mostBytes: number): Promise<Read> => {
  try {
    const { Body: body, ContentLength: length = 0 } = await s3.send(new GetObjectCommand(place));
    if (body === undefined) return { kind: 'read', bytes: new Uint8Array() };
    if (length <= mostBytes) return { kind: 'read', bytes: await body.transformToByteArray() };
    await body.transformToWebStream().cancel();
    return { kind: 'too-large' };
  } catch (error) {
    if (isAbsent(error)) return { kind: 'absent' };
    throw error;
  }
};

/** Pages never change, so whoever fetched one may keep it. */
const FOREVER = 'private, max-age=31536000, immutable';

const put = async (
  s3: S3Client,
  place: Place,
  { type, bytes }: { readonly type: string; readonly bytes: Uint8Array },
): Promise<void> => {
  await s3.send(
    new PutObjectCommand({
      ...place,
      Body: bytes,
      ContentType: type,
      CacheControl: FOREVER,
      // A bucket with Object Lock takes no PUT without a checksum.
      ChecksumSHA256: createHash('sha256').update(bytes).digest('base64'),
    }),
  );
};

/** The buckets' adapter. Every write may be repeated; object keys are hashes, so a repetition writes the same bytes. */
export const objectStore = (
  s3: S3Client,
  buckets: Buckets,
  mostBytes: number = DOCUMENT_LIMITS.bytes,
): ObjectStore => {
  const inQuarantine = (upload: Upload): Place => ({ Bucket: buckets.quarantine, Key: uploadKey(upload) });
  const original = (sha256: string): Place => ({ Bucket: buckets.documents, Key: originalKey(sha256) });
  const page = (sha256: string, number: number): Place => ({
    Bucket: buckets.documents,
    Key: pageKey(sha256, number),
  });
  // A warm function renders page after page of one document, and an original never changes: the last one is kept.
  let last: { readonly sha256: string; readonly found: Read } | undefined;
  return {
    readPage: (sha256, number) => read(s3, page(sha256, number), mostBytes),
    uploadExists: upload => exists(s3, inQuarantine(upload)),
    readQuarantine: upload => read(s3, inQuarantine(upload), mostBytes),
    removeFromQuarantine: async upload => {
      await s3.send(new DeleteObjectCommand(inQuarantine(upload)));
    },
    originalExists: sha256 => exists(s3, original(sha256)),
    readOriginal: async sha256 => {
      if (last?.sha256 === sha256) return last.found;
      const found = await read(s3, original(sha256), mostBytes);
      if (found.kind === 'read') last = { sha256, found };
      return found;
    },
    pageExists: (sha256, number) => exists(s3, page(sha256, number)),
    moveToImmutable: async (upload, type) => {
      // A locked object cannot be replaced, only gain a version; asking first keeps a repeated step from piling them up.
      if (await exists(s3, original(upload.sha256))) return;
      await s3.send(
        new CopyObjectCommand({
          ...original(upload.sha256),
          CopySource: `${buckets.quarantine}/${uploadKey(upload)}`,
          ContentType: type,
          MetadataDirective: 'REPLACE',
          ChecksumAlgorithm: 'SHA256',
        }),
      );
    },
    writePage: (sha256, number, webp) => put(s3, page(sha256, number), { type: 'image/webp', bytes: webp }),
    writeWords: async (text, words) => {
      const place = { Bucket: buckets.documents, Key: wordsKey(text) };
      if (await exists(s3, place)) return;
      await put(s3, place, { type: 'application/json', bytes: Buffer.from(JSON.stringify(words)) });
    },
  };
};
