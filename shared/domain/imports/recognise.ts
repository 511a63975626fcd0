import { folded } from './cell.ts';
import type { AnyColumn } from './column.ts';
import type { Findings } from './findings.ts';
import { formsOf } from './forms.ts';
import { type PlainSheet, SHEET_KEYS, type SheetKey, SPECS } from './sheets.ts';

const BY_NAME: ReadonlyMap<string, SheetKey> = new Map(
  SHEET_KEYS.flatMap(key => formsOf(key, SPECS[key]).map(form => [form, key] as const)),
);

const COLUMNS: ReadonlyMap<SheetKey, ReadonlyMap<string, string>> = new Map(
  SHEET_KEYS.map(key => {
    const columns = Object.entries(SPECS[key].columns);
    const forms = columns.flatMap(([name, column]) =>
      formsOf(name, column).map(form => [form, name] as const),
    );
    return [key, new Map(forms)] as const;
  }),
);
const columnOf = (key: SheetKey, heading: string): string | undefined =>
  COLUMNS.get(key)?.get(folded(heading));

const knownIn = (key: SheetKey, header: readonly string[]): readonly string[] =>
  header.flatMap(heading => columnOf(key, heading) ?? []);

const isWhole = (key: SheetKey, known: readonly string[]): boolean =>
  Object.entries(SPECS[key].columns).every(
    ([name, { need }]: [string, AnyColumn]) => need !== 'always' || known.includes(name),
  );

/** The one sheet whose columns the header fits best; where two fit alike, the one of which it lacks nothing, else none. */
const byHeader = (header: readonly string[]): SheetKey | undefined => {
  const fits = SHEET_KEYS.map(key => ({ key, known: knownIn(key, header) })).filter(({ key, known }) =>
    isWhole(key, known),
  );
  const most = Math.max(...fits.map(({ known }) => known.length));
  const best = fits.filter(({ known }) => known.length === most);
  const whole = best.filter(({ key }) => Object.keys(SPECS[key].columns).length === most);
  const [only, other] = best.length > 1 ? whole : best;
  return other ? undefined : only?.key;
};

/** Which sheet of the district this is, by its name (that of its file, for a CSV) or else by its header. */
export const recognised = ({ name, header }: Pick<PlainSheet, 'name' | 'header'>): SheetKey | undefined =>
  BY_NAME.get(folded(name.replace(/\.(?:csv|xlsx)$/i, ''))) ?? byHeader(header);

/** Where each known column stands in the sheet, counted from 0, and under which heading. */
export type Layout = {
  readonly key: SheetKey;
  readonly places: ReadonlyMap<string, number>;
  readonly headings: ReadonlyMap<string, string>;
};

/** Finds the columns of a recognised sheet; undefined where one that every row needs is missing. */
export const layoutOf = (key: SheetKey, sheet: PlainSheet, findings: Findings): Layout | undefined => {
  const places = new Map<string, number>();
  const headings = new Map<string, string>();
  for (const [at, heading] of sheet.header.entries()) {
    if (heading.trim() === '') continue;
    const name = columnOf(key, heading);
    const where = { sheet: sheet.name, column: heading };
    if (name === undefined) findings.add({ ...where, code: 'column.unknown' });
    else if (places.has(name)) findings.add({ ...where, code: 'column.twice' });
    else {
      places.set(name, at);
      headings.set(name, heading);
    }
  }
  const isStray = (cell: string, at: number) => cell !== '' && (sheet.header[at] ?? '').trim() === '';
  if (sheet.rows.some(({ cells }) => cells.some(isStray)))
    findings.add({ sheet: sheet.name, code: 'column.unnamed' });
  const missing = Object.entries(SPECS[key].columns).filter(
    ([name, { need }]) => need === 'always' && !places.has(name),
  );
  for (const [, { words }] of missing)
    findings.add({ sheet: sheet.name, code: 'column.missing', facts: { needed: words } });
  return missing.length > 0 ? undefined : { key, places, headings };
};
