import type { Directory } from '#shared/domain/directory/directory.ts';
import type { Ids } from '#shared/domain/ids.ts';
import type { ImportFinding } from '#shared/domain/import-finding.ts';
import type { ImportKeeper } from '#shared/domain/imports/keeper.ts';
import { type ImportPlan, planImport } from '#shared/domain/imports/plan.ts';
import { IMPORT_PROBLEMS, type ImportProblem } from '#shared/domain/imports/problems.ts';
import type { Instant } from '#shared/domain/time.ts';
import type { ReadFiles } from './read-files.ts';

/** What a check comes to. */
export type Planned = Pick<ImportPlan, 'puts' | 'counts'> & {
  readonly findings: readonly ImportFinding[];
  readonly errors: number;
  readonly warnings: number;
};

const placeOf = ({ sheet, row, column }: Pick<ImportFinding, 'sheet' | 'row' | 'column'>): string =>
  JSON.stringify([sheet, row, column]);

const findingOf = (problem: ImportProblem): ImportFinding => ({
  ...problem,
  severity: IMPORT_PROBLEMS[problem.code].severity,
});

/**
 * Plans what was read. A cell that could not be taken from its file is empty to the plan: that it must be filled in is not
 * told again. With one such cell nothing is entered, whatever the plan says.
 */
export const planCheck = (
  { sheets, findings: read, unlisted }: ReadFiles,
  directory: Directory,
  asked: { readonly ids: Ids; readonly at: Instant; readonly keeper: ImportKeeper },
): Planned => {
  const { puts, problems, counts } = planImport(directory, sheets, asked);
  const told = new Set(read.map(placeOf));
  // A file that could not be read at all has said so itself.
  const isSaid = (problem: ImportProblem) =>
    (problem.code === 'cell.missing' && told.has(placeOf(problem))) ||
    (problem.code === 'import.empty' && read.length > 0);
  const findings = [...read, ...problems.filter(problem => !isSaid(problem)).map(findingOf)];
  const errors = findings.filter(({ severity }) => severity === 'error').length + unlisted;
  return {
    puts: errors > 0 ? {} : puts,
    ...(counts ? { counts } : {}),
    findings,
    errors,
    warnings: findings.length + unlisted - errors,
  };
};
