import type { Directory } from '../directory/directory.ts';
import type { Puts } from '../directory/rows.ts';
import type { Ids } from '../ids.ts';
import type { Instant } from '../time.ts';
import { checkLogins, checkOffices, checkPosts } from './check-places.ts';
import { openFindings } from './findings.ts';
import { checkKeeper, type ImportKeeper } from './keeper.ts';
import { type Counts, type Making, openMaking } from './making.ts';
import { checkCharges, planCharges } from './plan-charges.ts';
import { planHolidays } from './plan-holidays.ts';
import { checkMandates, planMandates } from './plan-mandates.ts';
import { officersBy, planOfficers } from './plan-officers.ts';
import { planOffices } from './plan-offices.ts';
import { planDesignations, planPosts } from './plan-posts.ts';
import { checkSignatures, planSignatures, planSteps } from './plan-readiness.ts';
import { IMPORT_PROBLEMS, type ImportProblem } from './problems.ts';
import { readRows } from './read-rows.ts';
import { type PlainSheet, SHEET_KEYS } from './sheets.ts';

/** Rows of one import, over all its sheets. */
export const MOST_IMPORT_ROWS = 20_000;

/** What an import would do. */
export type ImportPlan = {
  /** Rows that are new or other than they were; empty while there is an error, and where nothing is new. */
  readonly puts: Puts;
  readonly problems: readonly ImportProblem[];
  /** Whether it can be entered: no problem is an error. */
  readonly isClean: boolean;
  /** What the rows of each sheet would do; absent where the sheets were not read. */
  readonly counts?: Counts;
};

const putsOf = ({ drafts }: Making): Puts =>
  Object.fromEntries(
    Object.entries(drafts)
      .map(([kind, draft]) => [kind, draft.puts()] as const)
      .filter(([, rows]) => rows.length > 0),
  );

export type Asked = {
  readonly ids: Ids;
  readonly at: Instant;
  /** Told now and then how many rows are read, of how many. */
  readonly onRows?: (done: number, total: number) => void;
  /** Who enters it: rows that are not theirs to enter are errors. */
  readonly keeper?: ImportKeeper;
};

/**
 * Works out what the sheets of a district change in its directory. Everything wrong is found at once; rows may refer to
 * rows of any sheet of the same import; what is there already stays as it is, under its own id. Pure: whoever calls
 * enters the puts by one conditional write, or does not.
 */
export const planImport = (
  directory: Directory,
  sheets: readonly PlainSheet[],
  { ids, at, onRows, keeper }: Asked,
): ImportPlan => {
  const findings = openFindings(
    sheets.map(({ name }) => name),
    IMPORT_PROBLEMS,
  );
  const total = sheets.reduce((sum, { rows }) => sum + rows.length, 0);
  if (total > MOST_IMPORT_ROWS) {
    const facts = { rows: total, limit: MOST_IMPORT_ROWS };
    findings.add({ sheet: '', code: 'import.too-many-rows', facts });
    return { puts: {}, problems: findings.list(), isClean: false };
  }
  const rows = readRows(sheets, findings, done => onRows?.(done, total));
  if (!findings.hasErrors() && SHEET_KEYS.every(key => rows[key].length === 0))
    findings.add({ sheet: '', code: 'import.empty' });
  const making = openMaking(directory, rows, { ids, at, findings });
  const officers = officersBy(making);
  planOffices(making);
  planHolidays(making);
  planDesignations(making);
  planPosts(making);
  planOfficers(making, officers);
  planCharges(making, officers);
  planMandates(making, officers);
  planSteps(making, officers);
  planSignatures(making, officers);
  checkOffices(making);
  checkPosts(making);
  checkLogins(making);
  checkCharges(making);
  checkMandates(making);
  checkSignatures(making);
  if (keeper) checkKeeper(making, keeper);
  onRows?.(total, total);
  const isClean = !findings.hasErrors();
  return { puts: isClean ? putsOf(making) : {}, problems: findings.list(), isClean, counts: making.counts };
};
