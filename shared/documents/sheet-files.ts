import { createHash } from 'node:crypto';
import type { ImportId } from '#shared/domain/ids.ts';
import type { ImportFile } from '#shared/domain/import.ts';
import { ANY_TYPE, type Asked, openAsk } from './ask-s3.ts';
import { type PresignedUpload, presignPut, READ_SECONDS } from './presign.ts';
import { checkKey, madeKey, sheetKey } from './sheet-keys.ts';
import type { Signer } from './signer.ts';

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

const NOTHING = new Uint8Array();

export const openSheetFiles = (sign: Signer): SheetFiles => {
  const ask = openAsk(sign);
  const put = (asked: Asked): Promise<true> => ask(asked, status => (status === 200 ? true : undefined));

  return {
    presignSheet: async (importId, place, { length, sha256 }) => {
      return presignPut(sign, sheetKey(importId, place), { type: ANY_TYPE, length, sha256 });
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
