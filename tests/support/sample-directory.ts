import { sampleSheets } from '#local/sample/people.ts';
import { changed, type Directory, NO_DIRECTORY } from '#shared/domain/directory/directory.ts';
import { planImport } from '#shared/domain/imports/plan.ts';
import type { Instant } from '#shared/domain/time.ts';
import { readSheets } from '#shared/sheets/read-sheets.ts';
import { ids } from './office.ts';

/** The sample district as its sheets make it, entered at a moment and nowhere kept. */
export const sampleDirectory = (at: Instant): Directory => {
  const sheets = sampleSheets().flatMap(({ fileName, bytes }) => readSheets(bytes, fileName).sheets);
  const { isClean, puts, problems } = planImport(NO_DIRECTORY, sheets, { ids, at });
  if (!isClean)
    throw new Error(`the sheets of the sample district: ${problems.map(({ code }) => code).join()}`);
  return changed(NO_DIRECTORY, puts);
};
