import { createHash } from 'node:crypto';
import type { Method, Signer } from './signer.ts';

/** For what is asked of S3 at once. */
const OWN_SECONDS = 60;
const TRIES = 3;
const PATIENCE_MS = 20_000;

/** Whatever was announced: what a sheet is, its bytes say. */
export const ANY_TYPE = 'application/octet-stream';

export type Asked = {
  readonly method: Method;
  readonly key: string;
  readonly bytes?: Uint8Array;
  readonly type?: string;
};

/** What is made of an answer; undefined where it is none that was hoped for. */
type Take<T> = (status: number, answer: Response) => T | undefined | Promise<T | undefined>;

/** Asks S3 for an object, or puts one there, without the SDK's client; again where it could not answer. */
export const openAsk =
  (sign: Signer) =>
  async <T>({ method, key, bytes, type = ANY_TYPE }: Asked, take: Take<T>): Promise<T> => {
    const headers =
      bytes === undefined
        ? {}
        : {
            'content-type': type,
            'content-length': String(bytes.length),
            'x-amz-checksum-sha256': createHash('sha256').update(bytes).digest('base64'),
          };
    const url = await sign({ method, key, seconds: OWN_SECONDS, headers });
    const body = bytes === undefined ? {} : { body: new Uint8Array(bytes) };
    for (let tries = 1; ; tries += 1) {
      try {
        const answer = await fetch(url, {
          method,
          headers,
          ...body,
          signal: AbortSignal.timeout(PATIENCE_MS),
        });
        const taken = await take(answer.status, answer);
        if (taken !== undefined) return taken;
        await answer.body?.cancel();
        throw new Error(`S3 answers ${method} with ${answer.status}`);
      } catch (error) {
        if (tries === TRIES) throw error;
      }
    }
  };
