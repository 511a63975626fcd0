import { readCsv } from './csv/read-csv.ts';
import { Findings, UnfitSheet } from './findings.ts';
import { SHEET_LIMITS, type SheetLimits } from './limits.ts';
import type { SheetsRead } from './sheet.ts';
import { readXlsx } from './xlsx/read-xlsx.ts';

const starts = (bytes: Uint8Array, signature: readonly number[]): boolean =>
  signature.every((byte, at) => bytes[at] === byte);

const ZIP = [0x50, 0x4b, 0x03, 0x04];
const EMPTY_ZIP = [0x50, 0x4b, 0x05, 0x06];
/** Microsoft's compound file: the old .xls, and the wrapping of an XLSX under a password. */
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const ENCRYPTED = Buffer.from('EncryptedPackage', 'utf16le');

const read = (bytes: Uint8Array, name: string, findings: Findings): SheetsRead['sheets'] => {
  if (bytes.length > findings.limits.bytes) throw new UnfitSheet('sheet.too-large');
  if (bytes.length === 0) throw new UnfitSheet('sheet.empty');
  if (starts(bytes, COMPOUND)) {
    const locked = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(ENCRYPTED);
    throw new UnfitSheet(locked ? 'sheet.password-protected' : 'sheet.other-format');
  }
  const sheets =
    starts(bytes, ZIP) || starts(bytes, EMPTY_ZIP)
      ? readXlsx(bytes, findings)
      : readCsv(bytes, name, findings);
  if (sheets.every(({ header }) => header.length === 0) && findings.problems.length === 0)
    throw new UnfitSheet('sheet.empty');
  findings.done();
  return sheets;
};

/**
 * Reads an uploaded CSV or XLSX, told apart by its bytes and never by its name. Nothing is worked out, guessed or taken
 * silently: what cannot be taken as it stands is a problem with its place. Time and memory are bounded by the limits.
 *
 * @param fileName gives a CSV's only table its name.
 * @param onRows told how many rows were read so far, every 500 and at the end.
 */
export const readSheets = (
  bytes: Uint8Array,
  fileName: string,
  {
    onRows,
    limits = SHEET_LIMITS,
  }: { readonly onRows?: (rows: number) => void; readonly limits?: SheetLimits } = {},
): SheetsRead => {
  const findings = new Findings(limits, onRows);
  const name = fileName.replace(/^.*[\\/]/s, '').replace(/\.[^.]*$/, '');
  try {
    const sheets = read(bytes, name, findings);
    return { sheets, problems: findings.problems, unlisted: findings.unlisted };
  } catch (error) {
    if (error instanceof UnfitSheet) return { sheets: [], problems: [error.problem], unlisted: 0 };
    throw error;
  }
};
