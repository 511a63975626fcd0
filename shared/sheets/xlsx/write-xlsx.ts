import { strToU8, type Zippable, zipSync } from 'fflate';
import { cellName, columnName, guardForXlsx } from '../cell.ts';
import type { SheetContent } from '../sheet.ts';
import { escapeText } from './text.ts';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** 49 is the format "Text": what is typed over a value stays as typed, with its zeros, and is never run. */
const STYLES = `${XML}<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/><family val="2"/></font><font><b/><sz val="11"/><name val="Calibri"/><family val="2"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="49" fontId="1" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"/><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;
const HEADING = 1;
const VALUE = 2;

const MARKUP: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, character => MARKUP[character] ?? character);

/** A name that Excel itself would refuse makes a file it calls damaged. */
const NAME = /^(?!')[^[\]:*?/\\\p{Cc}]{1,31}(?<!')$/u;

const checkNames = (sheets: readonly SheetContent[]): void => {
  const names = new Set(sheets.map(({ name }) => name.toLowerCase()));
  const refused = sheets.find(({ name }) => !NAME.test(name) || name.trim() === '');
  if (refused || names.size !== sheets.length || sheets.length === 0)
    throw new RangeError(`No name for a sheet, or none, or one twice: ${refused?.name ?? ''}`);
};

/** Each different text once, in the order of its first cell. */
class SharedTexts {
  readonly #indexes = new Map<string, number>();
  #uses = 0;

  indexOf(text: string): number {
    this.#uses += 1;
    const index = this.#indexes.get(text) ?? this.#indexes.size;
    this.#indexes.set(text, index);
    return index;
  }

  xml(): string {
    const texts = [...this.#indexes.keys()];
    const items = texts
      .map(text => `<si><t xml:space="preserve">${escaped(escapeText(text))}</t></si>`)
      .join('');
    return `${XML}<sst xmlns="${MAIN}" count="${this.#uses}" uniqueCount="${texts.length}">${items}</sst>`;
  }
}

const NARROWEST = 9;
const WIDEST = 60;
/** Marks above and below a letter, as matras are, take no width of their own. */
const MARK = /\p{Mn}/gu;
const widthOf = (text: string): number =>
  Math.max(...text.split('\n').map(line => line.replace(MARK, '').length)) + 2;

const columnsOf = (rows: readonly (readonly string[])[]): string => {
  const widths: number[] = [];
  for (const cells of rows)
    cells.forEach((text, column) => {
      const most = widths[column] ?? NARROWEST;
      widths[column] = most >= WIDEST ? WIDEST : Math.min(WIDEST, Math.max(most, widthOf(text)));
    });
  if (widths.length === 0) return '';
  const columns = widths.map(
    (width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" style="${VALUE}" customWidth="1"/>`,
  );
  return `<cols>${columns.join('')}</cols>`;
};

const worksheet = ({ header, rows }: SheetContent, shared: SharedTexts): string => {
  const table = [header, ...rows.map(({ cells }) => cells)].map(cells => cells.map(guardForXlsx));
  const width = Math.max(1, ...new Set(table.map(cells => cells.length)));
  const lines = table.map((cells, at) => {
    const style = at === 0 ? HEADING : VALUE;
    const written = cells.map((text, column) =>
      text === ''
        ? ''
        : `<c r="${cellName(column, at + 1)}" s="${style}" t="s"><v>${shared.indexOf(text)}</v></c>`,
    );
    return `<row r="${at + 1}">${written.join('')}</row>`;
  });
  return `${XML}<worksheet xmlns="${MAIN}"><dimension ref="A1:${columnName(width - 1)}${table.length}"/><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/>${columnsOf(table)}<sheetData>${lines.join('')}</sheetData></worksheet>`;
};

const relations = (targets: readonly (readonly [kind: string, target: string])[]): string =>
  `${XML}<Relationships xmlns="${PACKAGE}/relationships">${targets
    .map(
      ([kind, target], at) =>
        `<Relationship Id="rId${at + 1}" Type="${RELATIONS}/${kind}" Target="${target}"/>`,
    )
    .join('')}</Relationships>`;

const contentTypes = (parts: readonly (readonly [part: string, type: string])[]): string =>
  `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${parts
    .map(([part, type]) => `<Override PartName="/${part}" ContentType="${TYPE}.${type}+xml"/>`)
    .join('')}</Types>`;

/**
 * Tables as one XLSX: heading row bold and frozen, columns as wide as their longest line, every cell text. The same tables
 * always give the same bytes. Names must be such as Excel takes: 1 to 31 characters, each once, none of []:*?/\.
 */
export const writeXlsx = (sheets: readonly SheetContent[]): Uint8Array => {
  checkNames(sheets);
  const shared = new SharedTexts();
  const numbered = sheets.map((sheet, at) => ({ sheet, part: `worksheets/sheet${at + 1}.xml`, id: at + 1 }));
  const listed = numbered
    .map(({ sheet, id }) => `<sheet name="${escaped(sheet.name)}" sheetId="${id}" r:id="rId${id}"/>`)
    .join('');
  const parts: Record<string, string> = {
    '[Content_Types].xml': contentTypes([
      ['xl/workbook.xml', 'sheet.main'],
      ...numbered.map(({ part }) => [`xl/${part}`, 'worksheet'] as const),
      ['xl/styles.xml', 'styles'],
      ['xl/sharedStrings.xml', 'sharedStrings'],
    ]),
    '_rels/.rels': relations([['officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': `${XML}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets>${listed}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations([
      ...numbered.map(({ part }) => ['worksheet', part] as const),
      ['styles', 'styles.xml'],
      ['sharedStrings', 'sharedStrings.xml'],
    ]),
    'xl/styles.xml': STYLES,
  };
  for (const { sheet, part } of numbered) parts[`xl/${part}`] = worksheet(sheet, shared);
  parts['xl/sharedStrings.xml'] = shared.xml();
  const files: Zippable = Object.fromEntries(
    Object.entries(parts).map(([part, xml]) => [part, strToU8(xml)]),
  );
  // The first day a ZIP can name, so that the bytes do not change with the clock.
  return zipSync(files, { mtime: new Date(1980, 0, 1) });
};
