import { cellName, columnName, MOST_ROW, parseCell } from '../cell.ts';
import { type Findings, UnfitSheet } from '../findings.ts';
import type { SheetReason } from '../sheet.ts';
import { type NumberRead, readIsoDate, readNumber } from './number.ts';
import { isCellText } from './shared-strings.ts';
import { type Format, PLAIN } from './styles.ts';
import { addPiece, unescapeText } from './text.ts';
import { type Attributes, readXml } from './xml.ts';
import type { Zip } from './zip.ts';

/** Text, or the number of a shared text that is read later. */
export type RawCell = string | number;
export type RawRow = { readonly row: number; readonly cells: RawCell[] };

type Cell = { readonly column: number; readonly type: string; readonly format: Format };
type Reading = {
  readonly name: string;
  readonly part: string;
  readonly formats: readonly Format[];
  readonly from1904: boolean;
};

const FORMULA: NumberRead = { trouble: 'sheet.formula' };
const MOST_COLUMN = 16_384;

const unfit = (): never => {
  throw new UnfitSheet('sheet.not-a-sheet');
};
const yes = (flag: string | undefined): boolean => flag === '1' || flag === 'true';
/** Hidden by its mark, or by having been drawn together to nothing. */
const isHidden = ({ hidden, ht, width }: Attributes): boolean =>
  yes(hidden) || Number(ht ?? 1) === 0 || Number(width ?? 1) === 0;

/** Reads the rows of one sheet that hold anything, as they unpack. */
class WorksheetReader {
  readonly rows: RawRow[] = [];
  readonly #reading: Reading;
  readonly #findings: Findings;
  readonly #hiddenColumns = new Set<number>();
  readonly #usedColumns = new Set<number>();
  #columnMarks = 0;
  #row = 0;
  #rowIsHidden = false;
  #rowIsUsed = false;
  #cells: RawCell[] = [];
  #column = -1;
  #cell: Cell | undefined;
  #hasFormula = false;
  #value = '';

  constructor(reading: Reading, findings: Findings) {
    this.#reading = reading;
    this.#findings = findings;
  }

  open(name: string, attributes: Attributes, path: readonly string[]): void {
    const parent = path.at(-2);
    if (name === 'row' && parent === 'sheetData') this.#openRow(attributes);
    else if (name === 'c' && parent === 'row') this.#openCell(attributes);
    else if (name === 'f' && parent === 'c') this.#hasFormula = true;
    else if (name === 'col' && parent === 'cols') this.#markColumns(attributes);
    else if (name === 'mergeCell' && parent === 'mergeCells') this.#merged(attributes);
  }

  text(piece: string, path: readonly string[]): void {
    if (!this.#cell) return;
    const belongs = this.#cell.type === 'inlineStr' ? isCellText(path) : path.at(-1) === 'v';
    if (belongs) this.#value = addPiece(this.#value, piece, this.#findings.limits.cellCharacters);
  }

  close(name: string, path: readonly string[]): void {
    if (name === 'c' && this.#cell) {
      this.#closeCell(this.#cell);
      this.#cell = undefined;
    } else if (name === 'row' && path.at(-2) === 'sheetData') this.#closeRow();
  }

  done(): readonly RawRow[] {
    for (const column of [...this.#usedColumns].sort((a, b) => a - b))
      if (this.#hiddenColumns.has(column))
        this.#report('sheet.hidden-column', { column: columnName(column) });
    return this.rows;
  }

  #report(code: SheetReason, place: { row?: number; column?: string; cell?: string; upTo?: string }): void {
    this.#findings.report({ code, sheet: this.#reading.name, ...place });
  }

  #openRow(attributes: Attributes): void {
    const row = attributes['r'] === undefined ? this.#row + 1 : Number(attributes['r']);
    if (!Number.isInteger(row) || row <= this.#row || row > MOST_ROW) unfit();
    this.#row = row;
    this.#rowIsHidden = isHidden(attributes);
    this.#rowIsUsed = false;
    this.#column = -1;
    this.#cells = [];
  }

  #openCell({ r, t = 'n', s = '0' }: Attributes): void {
    const place = r === undefined ? { column: this.#column + 1, row: this.#row } : (parseCell(r) ?? unfit());
    if (place.row !== this.#row || place.column <= this.#column || place.column >= MOST_COLUMN) unfit();
    this.#column = place.column;
    this.#cell = { column: place.column, type: t, format: this.#reading.formats[Number(s)] ?? PLAIN };
    this.#hasFormula = false;
    this.#value = '';
  }

  #closeCell({ column, type, format }: Cell): void {
    if (!this.#hasFormula && this.#value === '') return;
    const cell = cellName(column, this.#row);
    if (column >= this.#findings.limits.columns)
      throw new UnfitSheet('sheet.too-many-columns', { sheet: this.#reading.name, row: this.#row, cell });
    this.#use(column);
    const read = this.#hasFormula ? FORMULA : this.#read(type, format);
    if (typeof read === 'object' && 'trouble' in read) this.#report(read.trouble, { row: this.#row, cell });
    else {
      while (this.#cells.length < column) this.#cells.push('');
      this.#cells.push(typeof read === 'object' ? read.text : read);
    }
  }

  #read(type: string, format: Format): NumberRead | number {
    const value = this.#value;
    switch (type) {
      case 'n':
        return readNumber(value, format, this.#reading.from1904);
      case 's':
        return /^\d{1,9}$/.test(value) ? Number(value) : unfit();
      case 'inlineStr':
      case 'str':
        return { text: unescapeText(value) };
      case 'b':
        return { text: yes(value) ? 'TRUE' : 'FALSE' };
      case 'd':
        return readIsoDate(value);
      case 'e':
        return { trouble: 'sheet.error-value' };
      default:
        return unfit();
    }
  }

  #use(column: number): void {
    this.#usedColumns.add(column);
    if (this.#rowIsUsed) return;
    this.#rowIsUsed = true;
    if (this.#rowIsHidden) this.#report('sheet.hidden-row', { row: this.#row });
  }

  #closeRow(): void {
    if (!this.#rowIsUsed) return;
    // The first one is the header.
    if (this.rows.length > 0) this.#findings.countRow({ sheet: this.#reading.name, row: this.#row });
    this.rows.push({ row: this.#row, cells: this.#cells });
  }

  #markColumns(attributes: Attributes): void {
    this.#columnMarks += 1;
    if (this.#columnMarks > MOST_COLUMN) unfit();
    if (!isHidden(attributes)) return;
    const last = Math.min(Number(attributes['max']), this.#findings.limits.columns);
    for (let column = Number(attributes['min']); column <= last; column += 1)
      this.#hiddenColumns.add(column - 1);
  }

  #merged({ ref = '' }: Attributes): void {
    const [cell = '', upTo = ''] = ref.split(':');
    const from = parseCell(cell) ?? unfit();
    if (!parseCell(upTo)) unfit();
    this.#report('sheet.merged-cell', { row: from.row, cell, upTo });
  }
}

/**
 * The rows of one sheet, shared texts still as their numbers. A formula is reported by its cell and its cached value left
 * out: it may be years old, and nobody sees it when it is taken.
 */
export const readWorksheet = (zip: Zip, reading: Reading, findings: Findings): readonly RawRow[] => {
  const reader = new WorksheetReader(reading, findings);
  readXml(zip, reading.part, {
    open: (name, attributes, path) => reader.open(name, attributes, path),
    text: (piece, path) => reader.text(piece, path),
    close: (name, path) => reader.close(name, path),
  });
  return reader.done();
};
