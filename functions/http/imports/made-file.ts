import { signedUntil } from '#functions/http/documents/signed-until.ts';
import { malformed } from '#functions/runtime/request.ts';
import type { MadeFile } from '#shared/contract/import-views.ts';
import { MADE_TYPES, type SheetFiles } from '#shared/documents/sheet-files.ts';
import { type PlainSheet, SHEET_KEYS, type SheetKey } from '#shared/domain/imports/sheets.ts';
import { writeCsv } from '#shared/sheets/csv/write-csv.ts';
import { writeXlsx } from '#shared/sheets/xlsx/write-xlsx.ts';

type Asked = {
  /** Without its ending. */
  readonly name: string;
  readonly form: 'xlsx' | 'csv';
  readonly sheet: SheetKey | undefined;
};

const bytesOf = (sheets: readonly PlainSheet[], { form, sheet }: Asked): Uint8Array => {
  if (form === 'xlsx') return writeXlsx(sheets);
  const one = sheet && sheets[SHEET_KEYS.indexOf(sheet)];
  // A CSV is one table: which of them, nobody can guess.
  if (!one) throw malformed([{ path: 'query.sheet', message: 'needed_for_csv' }]);
  return Buffer.from(writeCsv(one), 'utf8');
};

/** Makes a file of sheets, in the order of their keys, and answers where it can be fetched. */
export const madeFile = async (
  { keepMade }: Pick<SheetFiles, 'keepMade'>,
  sheets: readonly PlainSheet[],
  asked: Asked,
): Promise<MadeFile> => {
  const { form, name, sheet } = asked;
  const bytes = bytesOf(sheets, asked);
  const fileName = `${name}${form === 'csv' ? `-${sheet}` : ''}.${form}`;
  const url = await keepMade({ fileName, form, bytes });
  return { fileName, url, type: MADE_TYPES[form], length: bytes.length, expiresAt: signedUntil(url) };
};
