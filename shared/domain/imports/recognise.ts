import { columnOf, lacking } from './by-columns.ts';
import { folded } from './cell.ts';
import { formsOf } from './forms.ts';
import { type PlainSheet, SHEET_KEYS, type SheetKey, SPECS } from './sheets.ts';

const BY_NAME: ReadonlyMap<string, SheetKey> = new Map(
  SHEET_KEYS.flatMap(key => formsOf(key, SPECS[key]).map(form => [form, key] as const)),
);

const knownIn = (key: SheetKey, header: readonly string[]): readonly string[] =>
  header.flatMap(heading => columnOf(SPECS[key].columns, heading) ?? []);

const isWhole = (key: SheetKey, known: readonly string[]): boolean =>
  lacking(SPECS[key].columns, name => known.includes(name)).length === 0;

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
