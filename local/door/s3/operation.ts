/** Which S3 operation a request is, and what it takes. What is not named here is refused, never passed on. */
import type { IncomingMessage } from 'node:http';
import type { Right } from '../dynamodb.ts';
import { refused } from '../wire.ts';

export type OperationName =
  | 'CopyObject'
  | 'DeleteObject'
  | 'DeleteObjectVersion'
  | 'GetObject'
  | 'HeadBucket'
  | 'HeadObject'
  | 'ListObjectVersions'
  | 'ListObjectsV2'
  | 'PutObject';

export interface Operation {
  readonly name: OperationName;
  readonly bucket: string;
  /** Decoded; empty for an operation on the bucket. */
  readonly key: string;
  /** As it was sent, to be sent on. */
  readonly path: string;
  /** The `x-amz-…` headers, also those that presigning moved into the query. */
  readonly amz: ReadonlyMap<string, string>;
  /** What of the query the operation itself reads. */
  readonly query: URLSearchParams;
  readonly rights: readonly Right[];
  readonly source: { readonly bucket: string; readonly key: string } | undefined;
}

/** Query parameters an operation reads. The emulator ignores others, and overwrites the object on `?tagging`. */
const QUERY: Readonly<Record<OperationName, readonly string[]>> = {
  CopyObject: [],
  DeleteObject: [],
  DeleteObjectVersion: ['versionId'],
  GetObject: ['response-content-type', 'response-content-disposition', 'response-cache-control'],
  HeadBucket: [],
  HeadObject: [],
  ListObjectVersions: ['versions', 'prefix', 'key-marker', 'version-id-marker', 'encoding-type'],
  ListObjectsV2: [
    'list-type',
    'prefix',
    'delimiter',
    'max-keys',
    'continuation-token',
    'start-after',
    'encoding-type',
    'fetch-owner',
  ],
  PutObject: [],
};

/** The SDK's own note of the operation; it changes nothing. */
const NOTE = 'x-id';

const AMZ_HEADERS: ReadonlySet<string> = new Set([
  'x-amz-bypass-governance-retention',
  'x-amz-checksum-algorithm',
  'x-amz-checksum-crc32',
  'x-amz-checksum-mode',
  'x-amz-checksum-sha1',
  'x-amz-checksum-sha256',
  'x-amz-content-sha256',
  'x-amz-copy-source',
  'x-amz-copy-source-if-match',
  'x-amz-date',
  'x-amz-decoded-content-length',
  'x-amz-metadata-directive',
  'x-amz-object-lock-mode',
  'x-amz-object-lock-retain-until-date',
  'x-amz-sdk-checksum-algorithm',
  'x-amz-security-token',
  'x-amz-trailer',
  'x-amz-user-agent',
]);
/** Of a presigned URL itself. */
const PRESIGNING: ReadonlySet<string> = new Set([
  'x-amz-algorithm',
  'x-amz-credential',
  'x-amz-expires',
  'x-amz-signature',
  'x-amz-signedheaders',
]);
const LOCK_HEADER = 'x-amz-object-lock-mode';
/** Asks that the retention an object lies under be passed over. */
export const BYPASS_HEADER = 'x-amz-bypass-governance-retention';

/** Throws NotImplemented for an operation, query parameter or header that the one-machine run does not know. */
export const operationOf = (request: IncomingMessage, address: URL): Operation => {
  const [, bucket = '', ...rest] = address.pathname.split('/');
  const key = decodeURIComponent(rest.join('/'));
  const amz = amzHeaders(request, address.searchParams);
  const name = nameOf(request.method ?? '', key, amz, address.searchParams);
  const query = new URLSearchParams();
  for (const [parameter, value] of address.searchParams) {
    if (QUERY[name].includes(parameter)) query.append(parameter, value);
    else if (parameter !== NOTE && !parameter.toLowerCase().startsWith('x-amz-'))
      throw notKnown(`?${parameter}`);
  }
  const source = name === 'CopyObject' ? sourceOf(amz.get('x-amz-copy-source') ?? '') : undefined;
  const path = address.pathname;
  return { name, bucket, key, path, amz, query, source, rights: rightsOf(name, bucket, key, amz, source) };
};

export const objectArn = (bucket: string, key: string): string => `arn:aws:s3:::${bucket}/${key}`;
export const bucketArn = (bucket: string): string => `arn:aws:s3:::${bucket}`;

const nameOf = (
  method: string,
  key: string,
  amz: ReadonlyMap<string, string>,
  query: URLSearchParams,
): OperationName => {
  if (key === '') {
    if (method === 'HEAD') return 'HeadBucket';
    if (method === 'GET' && query.has('versions')) return 'ListObjectVersions';
    if (method === 'GET' && query.get('list-type') === '2') return 'ListObjectsV2';
    throw notKnown(`${method} of a bucket`);
  }
  switch (method) {
    case 'GET':
      return 'GetObject';
    case 'HEAD':
      return 'HeadObject';
    case 'DELETE':
      return query.has('versionId') ? 'DeleteObjectVersion' : 'DeleteObject';
    case 'PUT':
      return amz.has('x-amz-copy-source') ? 'CopyObject' : 'PutObject';
    default:
      throw notKnown(`${method} of an object`);
  }
};

const rightsOf = (
  name: OperationName,
  bucket: string,
  key: string,
  amz: ReadonlyMap<string, string>,
  source: Operation['source'],
): readonly Right[] => {
  const resource = objectArn(bucket, key);
  const locks = amz.has(LOCK_HEADER) ? [{ action: 's3:PutObjectRetention', resource }] : [];
  switch (name) {
    case 'GetObject':
    case 'HeadObject':
      return [{ action: 's3:GetObject', resource }];
    case 'PutObject':
      return [{ action: 's3:PutObject', resource }, ...locks];
    case 'CopyObject':
      return [
        { action: 's3:GetObject', resource: objectArn(source?.bucket ?? '', source?.key ?? '') },
        { action: 's3:PutObject', resource },
        ...locks,
      ];
    case 'DeleteObject':
      return [{ action: 's3:DeleteObject', resource }];
    case 'DeleteObjectVersion':
      return [
        { action: 's3:DeleteObjectVersion', resource },
        ...(amz.get(BYPASS_HEADER) === 'true' ? [{ action: 's3:BypassGovernanceRetention', resource }] : []),
      ];
    case 'ListObjectVersions':
      return [{ action: 's3:ListBucketVersions', resource: bucketArn(bucket) }];
    case 'HeadBucket':
    case 'ListObjectsV2':
      return [{ action: 's3:ListBucket', resource: bucketArn(bucket) }];
  }
};

const amzHeaders = ({ headers }: IncomingMessage, query: URLSearchParams): ReadonlyMap<string, string> => {
  const all = new Map<string, string>();
  for (const [name, value] of [...Object.entries(headers), ...query]) {
    const header = name.toLowerCase();
    if (!header.startsWith('x-amz-') || PRESIGNING.has(header)) continue;
    if (!AMZ_HEADERS.has(header) && !header.startsWith('x-amz-meta-')) throw notKnown(header);
    if (typeof value === 'string') all.set(header, value);
  }
  return all;
};

const sourceOf = (header: string): { readonly bucket: string; readonly key: string } => {
  if (header.includes('?')) throw notKnown('x-amz-copy-source with a version');
  const [bucket = '', ...rest] = decodeURIComponent(header).replace(/^\//, '').split('/');
  return { bucket, key: rest.join('/') };
};

const notKnown = (what: string) =>
  refused('s3', 'unknownAction', `the one-machine run does not know S3 ${what}; it is not passed on`);
