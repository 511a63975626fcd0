import type { DocumentType } from '#shared/domain/document.ts';
import { inBase64, pageKey, type TextOfPage, type Upload, uploadKey, wordsKey } from './keys.ts';
import type { Signer } from './signer.ts';

/** For an upload, in seconds: a large scan on a thin line takes its time. */
export const UPLOAD_SECONDS = 15 * 60;
/** For reading one object. */
export const READ_SECONDS = 5 * 60;

export type PresignedUpload = {
  readonly url: string;
  /** To be sent exactly so; a browser sets `content-length` itself, from the body. */
  readonly headers: Readonly<Record<string, string>>;
};

/**
 * Signs an address for one PUT. Type, length, checksum and if-none-match are signed as headers, so S3 refuses any other
 * body and a second upload over the first.
 */
export const presignPut = async (
  sign: Signer,
  key: string,
  announced: { readonly type: string; readonly length: number; readonly sha256: string },
): Promise<PresignedUpload> => {
  const headers = {
    'content-type': announced.type,
    'content-length': String(announced.length),
    'x-amz-checksum-sha256': inBase64(announced.sha256),
    'if-none-match': '*',
  };
  return { url: await sign({ method: 'PUT', key, seconds: UPLOAD_SECONDS, headers }), headers };
};

/** Addresses at which browsers bring and fetch papers themselves: bytes never pass through the API. */
export type PaperAddresses = {
  readonly presignUpload: (
    upload: Upload & { readonly type: DocumentType; readonly length: number },
  ) => Promise<PresignedUpload>;
  readonly presignPage: (sha256: string, page: number) => Promise<string>;
  readonly presignWords: (text: TextOfPage) => Promise<string>;
};

export const openPaperAddresses = (buckets: {
  readonly quarantine: Signer;
  readonly documents: Signer;
}): PaperAddresses => {
  const read = (key: string): Promise<string> =>
    buckets.documents({ method: 'GET', key, seconds: READ_SECONDS });
  return {
    presignUpload: upload => presignPut(buckets.quarantine, uploadKey(upload), upload),
    presignPage: (sha256, page) => read(pageKey(sha256, page)),
    presignWords: text => read(wordsKey(text)),
  };
};
