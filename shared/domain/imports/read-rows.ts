import type { Findings, Place } from './findings.ts';
import { NOTE_SIGN } from './forms.ts';
import { type Layout, layoutOf, recognised } from './recognise.ts';
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

type AnyRow = Read & { readonly place: Place };
type Read = { readonly values: Readonly<Record<string, unknown>>; readonly isRead: boolean };

const readRow = (
  { key, places }: Layout,
  { cells, place }: { readonly cells: readonly string[]; readonly place: Place },
  findings: Findings,
): Read => {
  const values: Record<string, unknown> = {};
  let isRead = true;
  for (const [column, { need, cell }] of Object.entries(SPECS[key].columns)) {
    const text = (cells[places.get(column) ?? -1] ?? '').normalize('NFC').trim();
    if (text === '' && need !== 'always') continue;
    if (CLEARED.test(text) && need === 'optional') {
      values[column] = null;
      continue;
    }
    const read =
      text === ''
        ? ({ code: 'cell.missing' } as const)
        : CLEARED.test(text)
          ? ({ code: 'cell.cannot-clear' } as const)
          : cell.read(text);
    if ('value' in read) values[column] = read.value;
    else {
      isRead = false;
      findings.at(place, read.code, { column, ...('facts' in read ? { facts: read.facts } : {}) });
    }
  }
  return { values, isRead };
};

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

const tellTwice = (findings: Findings, place: Place, first: Pick<Place, 'sheet' | 'row'>): void => {
  const where = first.sheet === place.sheet ? first.row : `${first.row} (${first.sheet})`;
  findings.at(place, 'row.duplicate', { facts: { first: where } });
};

/** Rows of a sheet that say something; how many explain or show is told once. */
const sayingRows = ({ name, rows }: PlainSheet, findings: Findings): PlainSheet['rows'] => {
  const firstOf = (cells: readonly string[]) => cells.find(cell => cell.trim() !== '')?.trim();
  const filled = rows.filter(({ cells }) => firstOf(cells) !== undefined);
  const saying = filled.filter(({ cells }) => !firstOf(cells)?.startsWith(NOTE_SIGN));
  const notes = filled.length - saying.length;
  if (notes > 0) findings.add({ sheet: name, code: 'sheet.examples', facts: { rows: notes } });
  return saying;
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
    const layout = key && layoutOf(key, sheet, findings);
    if (!layout) continue;
    for (const { row, cells } of sayingRows(sheet, findings)) {
      const place = { sheet: sheet.name, row, headings: layout.headings };
      const one = readRow(layout, { cells, place }, findings);
      const name = nameOf(layout.key, one);
      const first = name === undefined ? undefined : named.get(name);
      if (first !== undefined) tellTwice(findings, place, first);
      else {
        if (name !== undefined) named.set(name, { sheet: sheet.name, row });
        read.get(layout.key)?.push({ place, ...one });
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
