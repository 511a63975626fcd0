/** AWS Signature Version 4, the checking side: signed headers and presigned URLs. */
import { createHmac, createSecretKey, hash, type KeyObject, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

export const UNSIGNED_PAYLOAD = 'UNSIGNED-PAYLOAD';
export const STREAMING_UNSIGNED = 'STREAMING-UNSIGNED-PAYLOAD-TRAILER';

/** What a request says of its signature; nothing of it is verified yet. */
export interface Claim {
  readonly accessKeyId: string;
  readonly date: string;
  readonly region: string;
  readonly service: string;
  /** `20260101T000000Z`. */
  readonly time: string;
  readonly signedHeaders: readonly string[];
  readonly signature: string;
  readonly sessionToken: string | undefined;
  /** Seconds a presigned URL is good for; undefined for signed headers. */
  readonly expires: number | undefined;
}

const SCOPE = /^([^/]+)\/(\d{8})\/([^/]+)\/([^/]+)\/aws4_request$/;

/** The claim of a request, from its Authorization header or its query; undefined if it makes none that is well-formed. */
export const claimOf = ({ headers }: IncomingMessage, query: URLSearchParams): Claim | undefined => {
  const header =
    /^AWS4-HMAC-SHA256 Credential=([^,]+), ?SignedHeaders=([^,]+), ?Signature=([0-9a-f]{64})$/.exec(
      headers.authorization ?? '',
    );
  const presigned = query.get('X-Amz-Algorithm') === 'AWS4-HMAC-SHA256';
  const credential = presigned ? query.get('X-Amz-Credential') : header?.[1];
  const scope = SCOPE.exec(credential ?? '');
  if (scope === null) return undefined;
  const [, accessKeyId = '', date = '', region = '', service = ''] = scope;
  const signed = presigned ? query.get('X-Amz-SignedHeaders') : header?.[2];
  return {
    accessKeyId,
    date,
    region,
    service,
    time: (presigned ? query.get('X-Amz-Date') : one(headers['x-amz-date'])) ?? '',
    signedHeaders: (signed ?? '').split(';'),
    signature: (presigned ? query.get('X-Amz-Signature') : header?.[3]) ?? '',
    sessionToken:
      (presigned ? query.get('X-Amz-Security-Token') : one(headers['x-amz-security-token'])) ?? undefined,
    expires: presigned ? Number(query.get('X-Amz-Expires') ?? 'NaN') : undefined,
  };
};

/** Whether the claim's signature is the one that the secret makes of this very request. */
export const signatureFits = (
  request: IncomingMessage,
  claim: Claim,
  secretAccessKey: string,
  payloadHash: string,
): boolean => {
  const [path = '/', query = ''] = splitOnce(request.url ?? '/', '?');
  const canonical = [
    request.method ?? '',
    path,
    canonicalQuery(query),
    ...claim.signedHeaders.map(name => `${name}:${headerValue(request, name)}`),
    '',
    claim.signedHeaders.join(';'),
    payloadHash,
  ].join('\n');
  const { date, region, service, time } = claim;
  const toSign = [
    'AWS4-HMAC-SHA256',
    time,
    `${date}/${region}/${service}/aws4_request`,
    sha256(canonical),
  ].join('\n');
  const expected = hmac(signingKey(secretAccessKey, claim), toSign);
  const given = Buffer.from(claim.signature, 'hex');
  return given.length === expected.length && timingSafeEqual(given, expected);
};

/** Milliseconds since 1970 of a signature's time; NaN if it is none. */
export const instantOf = (time: string): number => {
  const parts = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(time);
  if (parts === null) return Number.NaN;
  const [, year, month, day, hour, minute, second] = parts;
  return Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
};

export const sha256 = (data: string | Uint8Array): string => hash('sha256', data);

/** Names and values each encoded in the one way that signing knows, sorted; the signature itself left out. */
const canonicalQuery = (query: string): string =>
  query
    .split('&')
    .filter(pair => pair !== '' && !pair.startsWith('X-Amz-Signature='))
    .map(pair =>
      splitOnce(pair, '=').map(part => encode(decodeURIComponent((part ?? '').replaceAll('+', ' ')))),
    )
    .map(([name = '', value = '']) => `${name}=${value}`)
    .sort((a, b) => (a < b ? -1 : 1))
    .join('&');

const encode = (text: string): string =>
  encodeURIComponent(text).replaceAll(
    /[!'()*]/g,
    sign => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );

const headerValue = ({ headers }: IncomingMessage, name: string): string => {
  const value = headers[name];
  return (Array.isArray(value) ? value.join(',') : (value ?? '')).trim().replaceAll(/ +/g, ' ');
};

const keys = new Map<string, KeyObject>();

/** The key of a day, region and service; the same for thousands of calls. */
const signingKey = (secret: string, { date, region, service }: Claim): KeyObject => {
  const of = `${secret}/${date}/${region}/${service}`;
  const known = keys.get(of);
  if (known !== undefined) return known;
  if (keys.size > 1000) keys.clear();
  const derived = [region, service, 'aws4_request'].reduce(hmac, hmac(Buffer.from(`AWS4${secret}`), date));
  const key = createSecretKey(derived);
  keys.set(of, key);
  return key;
};

const hmac = (key: Buffer | KeyObject, text: string): Buffer =>
  createHmac('sha256', key).update(text).digest();

const splitOnce = (text: string, at: string): readonly [string, string?] => {
  const index = text.indexOf(at);
  return index === -1 ? [text] : [text.slice(0, index), text.slice(index + 1)];
};

const one = (value: string | readonly string[] | undefined): string | undefined =>
  typeof value === 'object' ? value[0] : value;
