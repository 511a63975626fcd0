import * as z from 'zod';
import { ImportId } from '#shared/domain/ids.ts';
import { CheckId } from '#shared/domain/import.ts';

/** The sheets of an import lie in quarantine by its id, each by its place among them; so does the ask for a check. */
const ImportKey = z.tuple([
  z.literal('sheets'),
  z.literal('imports'),
  ImportId,
  z.union([
    z.string().regex(/^\d{1,2}$/),
    z
      .string()
      .regex(/^check-/)
      .transform(text => text.slice('check-'.length))
      .pipe(CheckId),
  ]),
]);

/** What an object among the imports says by its key: a sheet has come, or a check is asked for. */
export type ImportAsk = { readonly importId: ImportId; readonly checkId?: string };

export const sheetKey = (importId: ImportId, place: number): string => `sheets/imports/${importId}/${place}`;
export const checkKey = (importId: ImportId, checkId: string): string =>
  `sheets/imports/${importId}/check-${checkId}`;

/** Reads the key of an object among the imports; undefined for a key that nobody of ours makes. */
export const parseImportKey = (key: string): ImportAsk | undefined => {
  const parsed = ImportKey.safeParse(key.split('/'));
  if (!parsed.success) return undefined;
  const [, , importId, rest] = parsed.data;
  return CheckId.safeParse(rest).success ? { importId, checkId: rest } : { importId };
};

/** Files made for somebody to fetch; the same bytes lie at the same place. */
export const madeKey = (sha256: string, form: 'xlsx' | 'csv' | 'pdf'): string =>
  `sheets/exports/${sha256}.${form}`;
