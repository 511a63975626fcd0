import type { SHEET_REASONS } from './reasons.ts';

export type SheetReason = (typeof SHEET_REASONS)[number]['code'];

/** One row below the headings. Its cells are as many as the headings, each NFC and trimmed; a blank one is ''. */
export type SheetRow = {
  /** As Excel shows it: from 1, blank rows counted. */
  readonly row: number;
  readonly cells: readonly string[];
};

/** One table: the first row that is not blank is its header. Blank rows are left out. */
export type Sheet = {
  readonly name: string;
  readonly header: readonly string[];
  readonly rows: readonly SheetRow[];
};

/** What is written: rows are numbered by their place. */
export type SheetContent = {
  readonly name: string;
  readonly header: readonly string[];
  readonly rows: readonly { readonly cells: readonly string[] }[];
};

export type SheetProblem = {
  readonly code: SheetReason;
  /** Absent when it concerns the whole file. */
  readonly sheet?: string;
  readonly row?: number;
  /** 'C', when it concerns a whole column. */
  readonly column?: string;
  /** 'C7'. */
  readonly cell?: string;
  /** The last cell of a merged range that begins at `cell`. */
  readonly upTo?: string;
};

export type SheetsRead = {
  /** Empty when the file could not be read or is over a limit: there is no half of a file. */
  readonly sheets: readonly Sheet[];
  /**
   * A cell with a problem of its own is '' in its row, so that nobody takes, unasked, what a formula had worked out.
   */
  readonly problems: readonly SheetProblem[];
  /** Problems found beyond the most that are listed. */
  readonly unlisted: number;
};
