import type { IMPORT_ACTS, ImportView } from '#shared/contract/import-views.ts';
import { given } from '#shared/domain/holding.ts';
import { type Import, isBeingChecked, type Report } from '#shared/domain/import.ts';
import type { Instant } from '#shared/domain/time.ts';

type Act = (typeof IMPORT_ACTS)[number];

const mayOf = (shown: Import, now: Instant): Act[] => {
  const { state, report } = shown;
  if (state === 'APPLIED' || state === 'CANCELLED') return [];
  const check: Act[] = isBeingChecked(shown, now) ? [] : ['check'];
  const apply: Act[] = state === 'CHECKED' && report?.applicable === true ? ['apply'] : [];
  return [...check, ...apply, 'cancel'];
};

const shownReport = ({ keptAs: _, pieces: __, ...report }: Report): NonNullable<ImportView['report']> => ({
  ...report,
});

/** An import as the API shows it at this moment. */
export const importView = (shown: Import, now: Instant): ImportView => {
  const { run, report, files, ...rest } = shown;
  const checking = run && {
    ...given('since', run.begunAt),
    ...given('progress', run.progress),
    isLost: !isBeingChecked(shown, now),
  };
  return {
    ...rest,
    files: files.map(({ fileName, length }) => ({ fileName, length })),
    ...given('checking', checking),
    ...given('report', report && shownReport(report)),
    may: mayOf(shown, now),
  };
};
