import type { Answer, Ask } from '../../client.ts';

export type Row = Answer<'readPaperSheet'>['rows'][number];
export type SheetNotes = Answer<'readPaperSheet'>['notes'];

/** What has been done for one row: it goes on from there, after a broken line as after a reload. */
export type RowDone = {
  /** Scans that have come, by the side they are of. */
  readonly noteScan?: string;
  readonly correspondenceScan?: string;
  readonly file?: { readonly fileId: string; readonly number: string };
  /** Why the office would not take it, in both languages. */
  readonly refused?: { readonly hi: string; readonly en: string };
};

/** A sheet as it was read, under the digest of its bytes, with what has been done for each row. */
export type KeptSheet = {
  readonly digest: string;
  readonly fileName: string;
  readonly rows: readonly Row[];
  readonly notes: SheetNotes;
  readonly done: Readonly<Record<string, RowDone>>;
};

export const doneOf = ({ done }: KeptSheet, { row }: Row): RowDone => done[row] ?? {};

export const withDone = (sheet: KeptSheet, { row }: Row, more: RowDone): KeptSheet => ({
  ...sheet,
  done: { ...sheet.done, [row]: { ...sheet.done[row], ...more } },
});

/** Names of files are alike whatever their case, their composition and the folder they lie in. */
const alike = (name: string): string => name.normalize('NFC').trim().toLowerCase();

export const scanNamed = (scans: readonly File[], name: string | undefined): File | undefined =>
  name === undefined ? undefined : scans.find(file => alike(file.name) === alike(name));

/** Scans that a row names and that neither have come nor are chosen. */
export const missingScans = (sheet: KeptSheet, row: Row, scans: readonly File[]): readonly string[] => {
  const done = doneOf(sheet, row);
  const sides = [
    [done.noteScan, row.noteSide.fileName],
    [done.correspondenceScan, row.correspondence.fileName],
  ] as const;
  return sides.flatMap(([come, name]) =>
    name !== undefined && come === undefined && scanNamed(scans, name) === undefined ? [name] : [],
  );
};

/** Rows that wait and have all that they need. */
export const bringable = (sheet: KeptSheet, scans: readonly File[]): readonly Row[] =>
  sheet.rows.filter(
    row => doneOf(sheet, row).file === undefined && missingScans(sheet, row, scans).length === 0,
  );

/** One row as it is brought over. The same row with the same scans is the same order, whenever it is sent. */
export const orderOf = (
  row: Row,
  { noteScan, correspondenceScan }: RowDone,
): Ask<'bringOverFile'>['body'] => ({
  subject: row.subject,
  classification: row.classification,
  ...(row.head === undefined ? {} : { head: row.head }),
  ...(row.holder === undefined ? {} : { holder: row.holder }),
  paper: {
    ...row.paper,
    noteSide: {
      pages: row.noteSide.pages,
      ...(noteScan === undefined ? {} : { documentId: noteScan }),
    },
    correspondence: {
      pages: row.correspondence.pages,
      ...(correspondenceScan === undefined ? {} : { documentId: correspondenceScan }),
    },
  },
});
