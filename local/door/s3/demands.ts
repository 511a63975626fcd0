/** What S3 demands of a request before it looks at what is asked. */
import type { IncomingMessage } from 'node:http';
import type { BucketResource } from '#local/assembly/types.ts';
import type { Identified } from '../identify.ts';
import { STREAMING_UNSIGNED, UNSIGNED_PAYLOAD } from '../sigv4.ts';
import { Refused, refused } from '../wire.ts';
import type { Operation } from './operation.ts';

/** What the signature must cover of the body. */
export const payloadClaim = ({ amz }: Operation, { claim }: Identified): string => {
  const told = amz.get('x-amz-content-sha256');
  if (claim.expires !== undefined) return told ?? UNSIGNED_PAYLOAD;
  if (told === undefined) {
    throw new Refused(
      'InvalidRequest',
      'Missing required header for this request: x-amz-content-sha256',
      400,
    );
  }
  if (told.startsWith('STREAMING-') && told !== STREAMING_UNSIGNED) {
    throw refused('s3', 'unknownAction', `the one-machine run does not know a body signed as ${told}`);
  }
  return told;
};

/** A header that S3 acts upon must have been meant by the signer. */
export const mustSignAllAmz = ({ headers }: IncomingMessage, { claim }: Identified): void => {
  const unsigned = Object.keys(headers).filter(
    name => name.startsWith('x-amz-') && !claim.signedHeaders.includes(name) && name !== 'x-amz-user-agent',
  );
  if (unsigned.length === 0) return;
  const message = `There were headers present in the request which were not signed: ${unsigned.join(', ')}`;
  throw refused('s3', 'accessDenied', message);
};

/** S3 takes nothing into a locked bucket without a checksum. */
export const mustHaveChecksum = (
  { objectLock }: BucketResource,
  amz: ReadonlyMap<string, string>,
  { headers }: IncomingMessage,
): void => {
  const has = [...amz.keys()].some(name => name.startsWith('x-amz-checksum-') || name === 'x-amz-trailer');
  if (!objectLock || has || headers['content-md5'] !== undefined) return;
  const message =
    'Content-MD5 OR x-amz-checksum- HTTP header is required for Put Object requests with Object Lock parameters';
  throw new Refused('InvalidRequest', message, 400);
};
