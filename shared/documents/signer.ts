import { createHash, createHmac, type Hash, type Hmac } from 'node:crypto';
import { S3RequestPresigner } from '@aws-sdk/s3-request-presigner';

export type Method = 'GET' | 'HEAD' | 'PUT';

/** Where a bucket's objects are asked for: in AWS under the bucket's own name; a server of one's own has them in a path. */
export type BucketPlace = {
  readonly bucket: string;
  readonly region: string;
  readonly endpoint?: string | undefined;
};

type Credentials = ConstructorParameters<typeof S3RequestPresigner>[0]['credentials'];

/** Signs addresses of objects. */
export type Signer = (asked: {
  readonly method: Method;
  readonly key: string;
  readonly seconds: number;
  /** To be sent exactly so. */
  readonly headers?: Readonly<Record<string, string>>;
  /** What S3 is to answer otherwise than the object says. */
  readonly query?: Readonly<Record<string, string>>;
}) => Promise<string>;

/** SHA-256 and its keyed form, as the signer asks for them. */
class Sha256 {
  readonly #secret: unknown;
  #hash: Hash | Hmac;
  constructor(secret?: unknown) {
    this.#secret = secret;
    this.#hash = this.#open();
  }
  update(data: unknown): void {
    this.#hash.update(bytesOf(data));
  }
  async digest(): Promise<Uint8Array> {
    return this.#hash.digest();
  }
  reset(): void {
    this.#hash = this.#open();
  }
  #open(): Hash | Hmac {
    return this.#secret === undefined ? createHash('sha256') : createHmac('sha256', bytesOf(this.#secret));
  }
}
const bytesOf = (data: unknown): Uint8Array => {
  if (typeof data === 'string') return Buffer.from(data, 'utf8');
  if (data instanceof Uint8Array) return data;
  if (data instanceof ArrayBuffer) return new Uint8Array(data);
  throw new TypeError('neither text nor bytes');
};

/** In a query every character but these is written by its code. */
const encoded = (text: string): string =>
  encodeURIComponent(text).replace(
    /[!'()*]/g,
    character => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );

const addressOf = ({ bucket, region, endpoint }: BucketPlace): URL =>
  endpoint === undefined
    ? new URL(`https://${bucket}.s3.${region}.amazonaws.com/`)
    : new URL(`${bucket}/`, endpoint.endsWith('/') ? endpoint : `${endpoint}/`);

/**
 * Signs by the SDK's own signer, without its S3 client: that client is a fifth of all that an operation of the API may
 * carry, and officers wait while it is read.
 */
export const openSigner = (place: BucketPlace, credentials: Credentials): Signer => {
  const signer = new S3RequestPresigner({ credentials, region: place.region, sha256: Sha256 });
  const base = addressOf(place);
  return async ({ method, key, seconds, headers = {}, query = {} }) => {
    const named = new Set(Object.keys(headers));
    const signed = await signer.presign(
      {
        method,
        protocol: base.protocol,
        hostname: base.hostname,
        ...(base.port === '' ? {} : { port: Number(base.port) }),
        path: `${base.pathname}${key}`,
        query: { ...query },
        headers: { host: base.host, ...headers },
      },
      // Headers are signed as headers: S3 compares with the body only those, and never what stands in the address.
      { expiresIn: seconds, signableHeaders: new Set(['host', ...named]), unhoistableHeaders: named },
    );
    const asked = Object.entries(signed.query ?? {}).map(
      ([name, value]) => `${encoded(name)}=${encoded(String(value))}`,
    );
    return `${base.protocol}//${base.host}${signed.path}?${asked.join('&')}`;
  };
};
