import { layoutOf, type Read, readRow, sayingRows, tellTwice } from './by-columns.ts';
import type { Findings, Place } from './findings.ts';
import { recognised } from './recognise.ts';
import { type PlainSheet, SHEET_KEYS, type SheetKey, SPECS, type Values } from './sheets.ts';

/** A row as it was read. Where one of its cells could not be, it is not planned; what it names still counts as named. */
export type ReadRow<K extends SheetKey> = {
  readonly place: Place;
  readonly values: Values<K>;
  readonly isRead: boolean;
};
export type ReadSheets = { readonly [K in SheetKey]: readonly ReadRow<K>[] };

/** Whatever dashes people type for “nothing”. */
const CLEARED = /^[-–—−]+$/;

const clears = (text: string): boolean => CLEARED.test(text);

type AnyRow = Read & { readonly place: Place };

/** What a row is known by among those of its sheet; undefined where that could not be read. */
const nameOf = (key: SheetKey, { values }: Read): string | undefined => {
  const { keys, columns } = SPECS[key];
  const isNamed = keys.every(name => values[name] !== undefined || columns[name]?.need !== 'always');
  return isNamed ? JSON.stringify([key, ...keys.map(name => values[name] ?? '')]) : undefined;
};

/** Tells every so many rows how far it is. */
const STRIDE = 500;

const tellUnknown = ({ name }: PlainSheet, findings: Findings): void => {
  const all = SHEET_KEYS.map(key => SPECS[key].words);
  const known = { hi: all.map(({ hi }) => hi).join(', '), en: all.map(({ en }) => en).join(', ') };
  findings.add({ sheet: name, code: 'sheet.unknown', facts: { known } });
};

/**
 * Reads what stands in the sheets, each row by itself. A row that names the same as one before it is told and left out, in
 * whichever sheet of its kind it stands; so are rows that explain or show.
 */
export const readRows = (
  sheets: readonly PlainSheet[],
  findings: Findings,
  onRow: (done: number) => void,
): ReadSheets => {
  const read = new Map<SheetKey, AnyRow[]>(SHEET_KEYS.map(key => [key, []]));
  const named = new Map<string, { readonly sheet: string; readonly row: number }>();
  let done = 0;
  for (const sheet of sheets) {
    const key = recognised(sheet);
    if (key === undefined) tellUnknown(sheet, findings);
    const columns = key && SPECS[key].columns;
    const layout = columns && layoutOf(columns, sheet, findings);
    if (!layout) continue;
    const { saying, notes } = sayingRows(sheet);
    if (notes > 0) findings.add({ sheet: sheet.name, code: 'sheet.examples', facts: { rows: notes } });
    for (const { row, cells } of saying) {
      const place = { sheet: sheet.name, row, headings: layout.headings };
      const one = readRow(columns, layout, { cells, place }, findings, clears);
      const name = nameOf(key, one);
      const first = name === undefined ? undefined : named.get(name);
      if (first !== undefined) tellTwice(findings, place, first);
      else {
        if (name !== undefined) named.set(name, { sheet: sheet.name, row });
        read.get(key)?.push({ place, ...one });
      }
      done += 1;
      if (done % STRIDE === 0) onRow(done);
    }
  }
  // Each column's own cell made its value, so that a row is what the table of sheets says it is.
  const of = <K extends SheetKey>(key: K) => (read.get(key) ?? []) as readonly ReadRow<K>[];
  return {
    offices: of('offices'),
    designations: of('designations'),
    posts: of('posts'),
    reporting: of('reporting'),
    officers: of('officers'),
    charges: of('charges'),
    holidays: of('holidays'),
    mandates: of('mandates'),
    readiness: of('readiness'),
    signatures: of('signatures'),
  };
};
