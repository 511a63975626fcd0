/** Checksums that a PUT claims of its bytes, and what they are. */
import { createHash, type Hash } from 'node:crypto';
import { crc32 } from 'node:zlib';
import { STREAMING_UNSIGNED, UNSIGNED_PAYLOAD } from '../sigv4.ts';
import { Refused } from '../wire.ts';

const CHECKSUMS = ['x-amz-checksum-sha256', 'x-amz-checksum-sha1', 'x-amz-checksum-crc32'] as const;

/** Computes what was claimed as the bytes go by. */
export class Digests {
  readonly #sha256: Hash = createHash('sha256');
  readonly #sha1: Hash = createHash('sha1');
  readonly #md5: Hash = createHash('md5');
  #crc32 = 0;
  #length = 0;

  add(bytes: Buffer): void {
    this.#sha256.update(bytes);
    this.#sha1.update(bytes);
    this.#md5.update(bytes);
    this.#crc32 = crc32(bytes, this.#crc32);
    this.#length += bytes.length;
  }

  /** Throws BadDigest, as S3 does, if the bytes are not what headers or trailer said. To be asked once, at the end. */
  mustFit(claims: ReadonlyMap<string, string>, length: number, md5: string | undefined): void {
    if (this.#length !== length) {
      throw new Refused(
        'IncompleteBody',
        'You did not provide the number of bytes specified by the Content-Length HTTP header.',
        400,
      );
    }
    const sha256 = this.#sha256.digest();
    const actual: Readonly<Record<(typeof CHECKSUMS)[number], string>> = {
      'x-amz-checksum-sha256': sha256.toString('base64'),
      'x-amz-checksum-sha1': this.#sha1.digest('base64'),
      'x-amz-checksum-crc32': crc32Base64(this.#crc32),
    };
    for (const name of CHECKSUMS) {
      const claimed = claims.get(name);
      if (claimed !== undefined && claimed !== actual[name]) {
        const algorithm = name.replace('x-amz-checksum-', '').toUpperCase();
        throw new Refused(
          'BadDigest',
          `The ${algorithm} you specified did not match the calculated checksum.`,
          400,
        );
      }
    }
    if (md5 !== undefined && md5 !== this.#md5.digest('base64')) {
      throw new Refused('BadDigest', 'The Content-MD5 you specified did not match what we received.', 400);
    }
    const payload = claims.get('x-amz-content-sha256');
    const isHash = payload !== undefined && payload !== UNSIGNED_PAYLOAD && payload !== STREAMING_UNSIGNED;
    if (isHash && payload !== sha256.toString('hex')) {
      throw new Refused(
        'XAmzContentSHA256Mismatch',
        "The provided 'x-amz-content-sha256' header does not match what was computed.",
        400,
      );
    }
  }
}

/** The checksum claimed, to be kept with the object. */
export const claimedChecksums = (claims: ReadonlyMap<string, string>): Readonly<Record<string, string>> =>
  Object.fromEntries(CHECKSUMS.flatMap(name => (claims.has(name) ? [[name, claims.get(name) ?? '']] : [])));

const crc32Base64 = (value: number): string => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes.toString('base64');
};
