import { cellName, cleanText, troubleOf } from './cell.ts';
import { type Findings, UnfitSheet } from './findings.ts';
import type { Sheet, SheetRow } from './sheet.ts';

/** Builds one table from its rows in their order; the first that is not blank is the header. */
export class Table {
  readonly #name: string;
  readonly #findings: Findings;
  #header: readonly string[] | undefined;
  #headerRow = 0;
  readonly #rows: SheetRow[] = [];
  /** Columns without a heading that hold something. */
  readonly #headless = new Set<number>();

  constructor(name: string, findings: Findings) {
    this.#name = name;
    this.#findings = findings;
  }

  /** @returns whether anything stood in the row. */
  add(row: number, raw: readonly string[]): boolean {
    const cells = raw.map((text, column) => this.#clean(text, column, row));
    const width = cells.findLastIndex(cell => cell !== '') + 1;
    if (width === 0) return false;
    if (width > this.#findings.limits.columns)
      throw new UnfitSheet('sheet.too-many-columns', this.#at(width - 1, row));
    if (this.#header) this.#take(row, cells, this.#header);
    else this.#open(row, cells.slice(0, width));
    return true;
  }

  get hasHeader(): boolean {
    return this.#header !== undefined;
  }

  done(): Sheet {
    for (const column of [...this.#headless].sort((a, b) => a - b))
      this.#findings.report({ code: 'sheet.blank-header', ...this.#at(column, this.#headerRow) });
    return { name: this.#name, header: this.#header ?? [], rows: this.#rows };
  }

  #at(column: number, row: number) {
    return { sheet: this.#name, row, cell: cellName(column, row) };
  }

  #clean(raw: string, column: number, row: number): string {
    if (raw === '') return '';
    const code = troubleOf(raw, this.#findings.limits.cellCharacters);
    if (code === undefined) {
      const text = cleanText(raw);
      this.#findings.countText(text.length);
      return text;
    }
    this.#findings.report({ code, ...this.#at(column, row) });
    return '';
  }

  #open(row: number, header: readonly string[]): void {
    this.#header = header;
    this.#headerRow = row;
    const seen = new Set<string>();
    header.forEach((heading, column) => {
      const key = heading.toLowerCase();
      if (seen.has(key)) this.#findings.report({ code: 'sheet.duplicate-header', ...this.#at(column, row) });
      if (key !== '') seen.add(key);
    });
  }

  #take(row: number, cells: readonly string[], header: readonly string[]): void {
    const beyond = cells.findIndex((cell, column) => column >= header.length && cell !== '');
    if (beyond >= 0) this.#findings.report({ code: 'sheet.ragged-row', ...this.#at(beyond, row) });
    header.forEach((heading, column) => {
      if (heading === '' && (cells[column] ?? '') !== '') this.#headless.add(column);
    });
    // Excel leaves out the last separators of a row that ends in blanks: a short row is a whole one.
    this.#rows.push({ row, cells: header.map((_, column) => cells[column] ?? '') });
  }
}
