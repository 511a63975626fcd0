import { createHash } from 'node:crypto';
import type { ImportId } from '#shared/domain/ids.ts';
import type { ImportFile } from '#shared/domain/import.ts';
import { type PresignedUpload, presignPut, READ_SECONDS } from './presign.ts';
import { checkKey, madeKey, sheetKey } from './sheet-keys.ts';
import type { Method, Signer } from './signer.ts';

/** For what is asked of S3 at once. */
const OWN_SECONDS = 60;
const TRIES = 3;
const PATIENCE_MS = 20_000;

/** Whatever was announced: what a sheet is, its bytes say. */
const TYPE = 'application/octet-stream';

export const MADE_TYPES = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
  pdf: 'application/pdf',
} as const;

export type Made = {
  readonly fileName: string;
  readonly form: keyof typeof MADE_TYPES;
  readonly bytes: Uint8Array;
};

/** Sheets on their way in and out; their bytes never pass through the API. */
export type SheetFiles = {
  /** An address to which exactly these bytes may be put, once. */
  readonly presignSheet: (importId: ImportId, place: number, file: ImportFile) => Promise<PresignedUpload>;
  /** Its bytes; undefined where it is not there (any more). */
  readonly readSheet: (importId: ImportId, place: number) => Promise<Uint8Array | undefined>;
  readonly hasCome: (importId: ImportId, place: number) => Promise<boolean>;
  /** Asks for a check, in the way in which an upload does: by an object, of which the bucket tells. */
  readonly askCheck: (importId: ImportId, checkId: string) => Promise<void>;
  /** Keeps a file for a week, and answers with an address at which it can be fetched for five minutes. */
  readonly keepMade: (made: Made) => Promise<string>;
};

/** What is made of an answer; undefined where it is none that was hoped for. */
type Take<T> = (status: number, answer: Response) => T | undefined | Promise<T | undefined>;
const NOTHING = new Uint8Array();

type Asked = {
  readonly method: Method;
  readonly key: string;
  readonly bytes?: Uint8Array;
  readonly type?: string;
};

export const openSheetFiles = (sign: Signer): SheetFiles => {
  /** Asks S3, again where it could not answer. */
  const ask = async <T>({ method, key, bytes, type = TYPE }: Asked, take: Take<T>): Promise<T> => {
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
  const put = (asked: Asked): Promise<true> => ask(asked, status => (status === 200 ? true : undefined));

  return {
    presignSheet: async (importId, place, { length, sha256 }) => {
      return presignPut(sign, sheetKey(importId, place), { type: TYPE, length, sha256 });
    },
    hasCome: (importId, place) =>
      ask({ method: 'HEAD', key: sheetKey(importId, place) }, status =>
        status === 200 || status === 404 ? status === 200 : undefined,
      ),
    readSheet: async (importId, place) => {
      const bytes = await ask({ method: 'GET', key: sheetKey(importId, place) }, async (status, answer) =>
        status === 200 ? new Uint8Array(await answer.arrayBuffer()) : status === 404 ? NOTHING : undefined,
      );
      return bytes === NOTHING ? undefined : bytes;
    },
    askCheck: async (importId, checkId) => {
      await put({ method: 'PUT', key: checkKey(importId, checkId), bytes: new Uint8Array() });
    },
    keepMade: async ({ fileName, form, bytes }) => {
      const key = madeKey(createHash('sha256').update(bytes).digest('hex'), form);
      await put({ method: 'PUT', key, bytes, type: MADE_TYPES[form] });
      const query = { 'response-content-disposition': `attachment; filename="${fileName}"` };
      return sign({ method: 'GET', key, seconds: READ_SECONDS, query });
    },
  };
};
