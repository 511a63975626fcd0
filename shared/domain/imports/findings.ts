import type { ImportFacts, ImportProblem, ImportProblemCode } from './problems.ts';
import type { ProblemWords } from './sheet-problems.ts';

/** Problems listed; of the rest only how many they are is told. */
export const LISTED_PROBLEMS = 1000;

/** Where a row stands: its sheet and number as in the file, and under which headings its columns. */
export type Place = {
  readonly sheet: string;
  readonly row: number;
  readonly headings: ReadonlyMap<string, string>;
};

/** The problems found so far. */
export type Findings = {
  readonly add: (problem: Omit<ImportProblem, 'facts'> & { readonly facts?: ImportFacts }) => void;
  /** Adds one of a row, or of one column of it. */
  readonly at: (
    place: Place,
    code: ImportProblemCode,
    more?: { column?: string; facts?: ImportFacts },
  ) => void;
  readonly hasErrors: () => boolean;
  readonly list: () => readonly ImportProblem[];
};

/**
 * Keeps no more than can be shown. Errors come first, so that no heap of warnings hides one; then as somebody goes through
 * the file, sheet by sheet from the top.
 * @param words what can be found: of any sheet, or of a district's.
 */
export const openFindings = (
  sheets: readonly string[],
  words: Partial<Record<ImportProblemCode, ProblemWords>>,
): Findings => {
  const inFile = (a: ImportProblem, b: ImportProblem): number =>
    sheets.indexOf(a.sheet) - sheets.indexOf(b.sheet) || (a.row ?? 0) - (b.row ?? 0);
  const found = { error: 0, warning: 0 };
  const kept: Record<keyof typeof found, ImportProblem[]> = { error: [], warning: [] };
  const add: Findings['add'] = problem => {
    const severity = words[problem.code]?.severity ?? 'error';
    found[severity] += 1;
    if (kept[severity].length < LISTED_PROBLEMS) kept[severity].push({ facts: {}, ...problem });
  };
  return {
    add,
    at: (place, code, { column, facts = {} } = {}) => {
      // A column that is not in the sheet is named by the words alone.
      const heading = column === undefined ? undefined : place.headings.get(column);
      const where = {
        sheet: place.sheet,
        row: place.row,
        ...(heading === undefined ? {} : { column: heading }),
      };
      add({ ...where, code, facts });
    },
    hasErrors: () => found.error > 0,
    list: () => {
      const all = found.error + found.warning;
      const listed = [...kept.error.toSorted(inFile), ...kept.warning.toSorted(inFile)].slice(
        0,
        LISTED_PROBLEMS,
      );
      if (all <= LISTED_PROBLEMS) return listed;
      const facts = { found: all, shown: LISTED_PROBLEMS };
      return [{ sheet: '', code: 'import.too-many-problems', facts }, ...listed];
    },
  };
};
