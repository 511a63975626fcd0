import type { Column, SheetSpec } from './column.ts';
import { PEOPLE_SHEETS } from './sheets-people.ts';
import { PLACE_SHEETS } from './sheets-places.ts';
import { POST_SHEETS } from './sheets-posts.ts';
import { READINESS_SHEETS } from './sheets-readiness.ts';

/** The sheets of a district, in the order in which somebody fills them in. They may be read in any order. */
export const SHEETS = {
  offices: PLACE_SHEETS.offices,
  designations: POST_SHEETS.designations,
  posts: POST_SHEETS.posts,
  reporting: POST_SHEETS.reporting,
  officers: PEOPLE_SHEETS.officers,
  charges: PEOPLE_SHEETS.charges,
  holidays: PLACE_SHEETS.holidays,
  mandates: PEOPLE_SHEETS.mandates,
  readiness: READINESS_SHEETS.readiness,
  signatures: READINESS_SHEETS.signatures,
} as const satisfies Readonly<Record<string, SheetSpec>>;
export type SheetKey = keyof typeof SHEETS;
export const SHEET_KEYS = Object.keys(SHEETS) as readonly SheetKey[];

/** The same, for whoever looks at all of them alike. */
export const SPECS: Readonly<Record<SheetKey, SheetSpec>> = SHEETS;

type Columns<K extends SheetKey> = (typeof SHEETS)[K]['columns'];
type Holds<C> = C extends Column<infer T> ? T : never;

/** What stands in a row: nothing where the cell is empty or its column is not there, `null` where it is cleared. */
export type Values<K extends SheetKey> = {
  readonly [C in keyof Columns<K>]: Holds<Columns<K>[C]> | null | undefined;
};

/** A sheet as it comes from a file and as it goes into one. */
export type PlainSheet = {
  readonly name: string;
  readonly header: readonly string[];
  readonly rows: readonly { readonly row: number; readonly cells: readonly string[] }[];
};
