import { strToU8, zipSync } from 'fflate';
import { readSheets } from '#shared/sheets/read-sheets.ts';
import type { SheetProblem, SheetsRead } from '#shared/sheets/sheet.ts';

const OFFICE = 'http://schemas.openxmlformats.org';
export const MAIN = `${OFFICE}/spreadsheetml/2006/main`;
const DOCUMENT = `${OFFICE}/officeDocument/2006/relationships`;

/** The parts of a package by their names; a part of undefined is left out. */
export const pack = (parts: Readonly<Record<string, string | Uint8Array | undefined>>): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.entries(parts).flatMap(([name, part]) =>
        part === undefined ? [] : [[name, typeof part === 'string' ? strToU8(part) : part]],
      ),
    ),
  );

type Book = {
  /** What stands in the worksheet, `<sheetData>` and all. */
  readonly sheet?: string;
  readonly workbook?: string;
  readonly shared?: string;
  readonly styles?: string;
  /** Further relations of the workbook. */
  readonly relations?: string;
  readonly parts?: Readonly<Record<string, string | Uint8Array | undefined>>;
};

export const relation = (id: string, kind: string, target: string): string =>
  `<Relationship Id="${id}" Type="${DOCUMENT}/${kind}" Target="${target}"/>`;

/** An XLSX by hand, as honest or as dishonest as its parts. */
export const book = ({
  sheet = '<sheetData/>',
  workbook = '<sheets><sheet name="S" sheetId="1" r:id="r1"/></sheets>',
  shared = '',
  styles = '',
  relations = '',
  parts = {},
}: Book): Uint8Array =>
  pack({
    '[Content_Types].xml': '<Types/>',
    '_rels/.rels': `<Relationships>${relation('r1', 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${DOCUMENT}">${workbook}</workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${relation('r1', 'worksheet', 'worksheets/sheet1.xml')}${relation(
      'r8',
      'sharedStrings',
      'sharedStrings.xml',
    )}${relation('r9', 'styles', '/xl/styles.xml')}${relations}</Relationships>`,
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${MAIN}">${sheet}</worksheet>`,
    'xl/sharedStrings.xml': `<sst xmlns="${MAIN}">${shared}</sst>`,
    'xl/styles.xml': `<styleSheet xmlns="${MAIN}">${styles}</styleSheet>`,
    ...parts,
  });

export const text = (value: string): string => `<c t="inlineStr"><is><t>${value}</t></is></c>`;
/** A sheet whose only heading is H and whose second row is these cells. */
export const oneRow = (cells: string): string =>
  `<sheetData><row r="1">${text('H')}</row><row r="2">${cells}</row></sheetData>`;

export const csv = (content: string, name = 'offices.csv'): SheetsRead =>
  readSheets(new TextEncoder().encode(content), name);

export const codes = ({ problems }: { readonly problems: readonly SheetProblem[] }): readonly string[] =>
  problems.map(({ code }) => code);

/** The cells of a file's only table, the header first. */
export const cellsOf = (read: SheetsRead): readonly (readonly string[])[] =>
  read.sheets.flatMap(({ header, rows }) => [header, ...rows.map(({ cells }) => cells)]);
