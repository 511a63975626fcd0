import { GetObjectCommand, PutObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import type { DocumentType } from '#shared/domain/document.ts';
import { inBase64, type Upload, uploadKey } from './keys.ts';

const UPLOAD_SECONDS = 15 * 60;
const READ_SECONDS = 5 * 60;

export type PresignedUpload = {
  readonly url: string;
  /** To be sent exactly so; a browser sets `content-length` itself, from the body. */
  readonly headers: Readonly<Record<string, string>>;
};

/**
 * A URL for one PUT into quarantine. Type, length, checksum and if-none-match are signed as headers, so S3 refuses any
 * other body and a second upload over the first. The SDK would move x-amz-… headers into the URL, where S3 does not
 * compare them with the body, and would leave content-type unsigned: both are named here.
 */
export const presignUpload = async (
  s3: S3Client,
  bucket: string,
  upload: Upload & { readonly type: DocumentType; readonly length: number },
): Promise<PresignedUpload> => {
  const headers = {
    'content-type': upload.type,
    'content-length': String(upload.length),
    'x-amz-checksum-sha256': inBase64(upload.sha256),
    'if-none-match': '*',
  };
  const command = new PutObjectCommand({
    Bucket: bucket,
    Key: uploadKey(upload),
    ContentType: upload.type,
    ContentLength: upload.length,
    ChecksumSHA256: headers['x-amz-checksum-sha256'],
    IfNoneMatch: '*',
  });
  const url = await getSignedUrl(s3, command, {
    expiresIn: UPLOAD_SECONDS,
    signableHeaders: new Set(['host', ...Object.keys(headers)]),
    unhoistableHeaders: new Set(Object.keys(headers)),
  });
  return { url, headers };
};

/** A URL that shows one object for five minutes. */
export const presignRead = (s3: S3Client, bucket: string, key: string): Promise<string> =>
  getSignedUrl(s3, new GetObjectCommand({ Bucket: bucket, Key: key }), { expiresIn: READ_SECONDS });
