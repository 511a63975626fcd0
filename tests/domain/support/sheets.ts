import { changed, type Directory, NO_DIRECTORY } from '#shared/domain/directory/directory.ts';
import { ROW_KINDS } from '#shared/domain/directory/rows.ts';
import { type ImportPlan, planImport } from '#shared/domain/imports/plan.ts';
import { sayProblem } from '#shared/domain/imports/problems.ts';
import type { SheetLanguage } from '#shared/domain/imports/sheet-problems.ts';
import type { PlainSheet } from '#shared/domain/imports/sheets.ts';
import { countingIds, MONDAY } from './office.ts';

const ids = countingIds();

/** A sheet as it comes from a file: cells between bars, the first line its header, rows counted from 2. */
export const sheet = (name: string, ...lines: readonly string[]): PlainSheet => {
  const [header = [], ...rows] = lines.map(line => line.split('|').map(cell => cell.trim()));
  return { name, header, rows: rows.map((cells, at) => ({ row: at + 2, cells })) };
};

/** Monday 7 December 2026, 16:50 in India. */
export const plan = (directory: Directory, ...sheets: readonly PlainSheet[]): ImportPlan =>
  planImport(directory, sheets, { ids, at: MONDAY });

/** The directory after an import that must be clean. */
export const entered = (directory: Directory, ...sheets: readonly PlainSheet[]): Directory => {
  const planned = plan(directory, ...sheets);
  if (!planned.isClean) throw new Error(said(planned).join('\n'));
  return changed(directory, planned.puts);
};

/** Its problems as somebody reads them: sheet, row, column, words. */
export const said = ({ problems }: ImportPlan, language: SheetLanguage = 'en'): readonly string[] =>
  problems.map(problem =>
    [problem.sheet, problem.row, problem.column, sayProblem(problem, language)]
      .filter(part => part !== undefined && part !== '')
      .join(' · '),
  );

export const codes = ({ problems }: ImportPlan): readonly string[] => problems.map(({ code }) => code);

export const OFFICES = sheet(
  'Offices',
  'Office code | Name (Hindi) | Name (English) | Kind | Office above',
  'COLL | कलेक्ट्रेट | Collectorate | Collectorate |',
  'SDM-SDR | उप जिलाधिकारी कार्यालय | Office of the SDM | Sub-division | COLL',
  'TEH-SDR | तहसील | Tehsil | Tehsil | SDM-SDR',
);
export const DESIGNATIONS = sheet(
  'Designations',
  'Abbreviation | Name (Hindi) | Name (English) | Level',
  'DM | जिलाधिकारी | District Magistrate | 6',
  'SDM | उप जिलाधिकारी | Sub-Divisional Magistrate | 4',
  'CLK | पटल सहायक | Dealing hand | 1',
);
export const POSTS = sheet(
  'Posts',
  'Post code | Office | Designation | Reports to',
  'DM-1 | COLL | DM |',
  'SDM-1 | SDM-SDR | SDM | DM-1',
  'CLK-1 | SDM-SDR | CLK | SDM-1',
  'CLK-2 | TEH-SDR | CLK | SDM-1',
);
export const OFFICERS = sheet(
  'Officers',
  'Employee number | Name (Hindi) | Name (English) | Login',
  '00101 | मीना काल्पनिक | Meena Kalpanik | meena@x.invalid',
  '00102 | सुनील नमूना | Sunil Namuna | sunil@x.invalid',
  '00103 | आशा नमूना | Asha Namuna | asha@x.invalid',
);
export const CHARGES = sheet(
  'Charges',
  'Post | Employee number | Kind | From | Until',
  'DM-1 | 00101 | Substantive | 01-04-2026 |',
  'SDM-1 | 00102 | Substantive | 01-04-2026 |',
  'CLK-1 | 00103 | Substantive | 01-04-2026 |',
);
export const ALL_SHEETS = [OFFICES, DESIGNATIONS, POSTS, OFFICERS, CHARGES] as const;

/** Three offices, four posts, three officers in three of them. */
export const district = (): Directory => entered(NO_DIRECTORY, ...ALL_SHEETS);

const nameIn = ({ rows }: Directory): ReadonlyMap<string, string> =>
  new Map<string, string>([
    ...rows.offices.map(row => [row.officeId, row.code] as const),
    ...rows.designations.map(row => [row.designationId, row.abbreviation] as const),
    ...rows.posts.map(row => [row.postId, row.code] as const),
    ...rows.officers.map(row => [row.officerId, row.employeeNumber] as const),
  ]);

/** What a directory says, whatever its ids: rows as text, ids by what they stand for, in an order of their own. */
export const saying = (directory: Directory): Readonly<Record<string, readonly string[]>> => {
  const names = nameIn(directory);
  const isRecord = (value: unknown): value is object =>
    typeof value === 'object' && value !== null && !Array.isArray(value);
  const own = (key: string, value: unknown): unknown => {
    if (key === 'chargeId' || key === 'mandateId' || key === 'holidayId') return undefined;
    if (typeof value === 'string') return names.get(value) ?? value;
    if (!isRecord(value)) return value;
    return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
  };
  const textOf = (row: unknown) => JSON.stringify(row, own);
  return Object.fromEntries(ROW_KINDS.map(kind => [kind, directory.rows[kind].map(textOf).sort()]));
};
