/** Every bound on an uploaded spreadsheet. */
export type SheetLimits = {
  /** Bytes of the whole upload; asked before anything is looked at. */
  readonly bytes: number;
  /** Rows below the headings that are not blank, over all sheets. Reading stops at the first one more. */
  readonly rows: number;
  /** The furthest column in which a value may stand. */
  readonly columns: number;
  /** Characters of one cell: as many as Excel takes. */
  readonly cellCharacters: number;
  /** Characters over all cells: a sheet may name one long shared text a million times. */
  readonly characters: number;
  /** Bytes that the parts of an XLSX may unpack to, all together; at the worst some 8 seconds of reading. */
  readonly unpackedBytes: number;
  /** Entries in an XLSX's directory, and sheets in its workbook. */
  readonly entries: number;
  readonly sheets: number;
  /** Problems listed; the rest are counted. */
  readonly problems: number;
};

export const SHEET_LIMITS: SheetLimits = {
  bytes: 20 * 1024 * 1024,
  rows: 20_000,
  columns: 256,
  cellCharacters: 32_767,
  characters: 40_000_000,
  unpackedBytes: 128 * 1024 * 1024,
  entries: 2000,
  sheets: 100,
  problems: 1000,
};
