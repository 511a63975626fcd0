/**
 * Versions of objects as the one-machine run has them: the emulator keeps one of each, which is named here by its ETag. What
 * reads a version by its id is not known here, nor is a mark that an object is deleted.
 */
import type { ServerResponse } from 'node:http';
import type { BucketResource } from '#local/assembly/types.ts';
import { send } from '../forward.ts';
import { Refused, refused } from '../wire.ts';
import { listObjects } from './listing.ts';
import { BYPASS_HEADER, type Operation } from './operation.ts';

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** Every version that begins with the prefix asked for, on one page. */
export const listVersions = async (
  fauxqs: string,
  { bucket, query }: Operation,
  response: ServerResponse,
): Promise<void> => {
  const prefix = query.get('prefix') ?? '';
  const versions: string[] = [];
  for await (const { key, etag, size, eventTime } of listObjects(fauxqs, bucket, prefix)) {
    versions.push(
      `<Version><Key>${escaped(key)}</Key><VersionId>${etag}</VersionId><IsLatest>true</IsLatest>` +
        `<LastModified>${eventTime}</LastModified><ETag>&quot;${etag}&quot;</ETag><Size>${size}</Size></Version>`,
    );
  }
  const body = `<?xml version="1.0" encoding="UTF-8"?><ListVersionsResult xmlns="http://s3.amazonaws.com/doc/2006-03-01/"><Name>${bucket}</Name><Prefix>${escaped(prefix)}</Prefix><IsTruncated>false</IsTruncated>${versions.join('')}</ListVersionsResult>`;
  response
    .writeHead(200, { 'content-type': 'application/xml', 'content-length': Buffer.byteLength(body) })
    .end(body);
};

/** Deletes the version named for good; under the bucket's retention only who may pass that over, and says so. */
export const deleteVersion = async (
  url: string,
  { amz, query }: Operation,
  { bucket, response }: { readonly bucket: BucketResource; readonly response: ServerResponse },
): Promise<void> => {
  if (bucket.objectLock && amz.get(BYPASS_HEADER) !== 'true')
    throw new Refused('AccessDenied', 'Access Denied because object protected by object lock.', 403);
  const head = await send({ url, method: 'HEAD', headers: {} });
  head.resume();
  if (head.headers.etag?.replaceAll('"', '') === query.get('versionId'))
    (await send({ url, method: 'DELETE', headers: {} })).resume();
  response.writeHead(204).end();
};

/** In a bucket with versions a plain deletion would only hide the object; the emulator would lose it. */
export const mustNameVersion = ({ versioned }: BucketResource): void => {
  if (versioned)
    throw refused(
      's3',
      'unknownAction',
      'the one-machine run does not know how to hide an object of a bucket with versions',
    );
};
