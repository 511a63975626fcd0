import { serve } from '#functions/runtime/http.ts';
import { nextUlid, served, sheetFiles } from '#functions/runtime/wiring.ts';
import { CHARGES } from '#shared/contract/refusals/charges.ts';
import { DIRECTORY } from '#shared/contract/refusals/directory.ts';
import { IMPORTS } from '#shared/contract/refusals/imports.ts';
import * as routes from '#shared/contract/routes/imports.ts';
import { applyImport } from './apply-import.ts';
import { cancelImport } from './cancel-import.ts';
import { checkImport } from './check-import.ts';
import { exportDirectory } from './export-directory.ts';
import { getImport } from './get-import.ts';
import { getImportTemplate } from './get-import-template.ts';
import type { ImportRoom } from './import-room.ts';
import { listImportProblems } from './list-import-problems.ts';
import { listImports } from './list-imports.ts';
import { startImport } from './start-import.ts';

export const handler = serve(
  'imports',
  { routes, says: { ...CHARGES, ...DIRECTORY, ...IMPORTS } },
  served<'imports'>(office => {
    const room: ImportRoom = { ...office, sheets: sheetFiles(), nextCheck: nextUlid };
    return {
      startImport: startImport(room),
      getImport: getImport(room),
      listImports: listImports(room),
      listImportProblems: listImportProblems(room),
      checkImport: checkImport(room),
      applyImport: applyImport(room),
      cancelImport: cancelImport(room),
      exportDirectory: exportDirectory(room),
      getImportTemplate: getImportTemplate(room),
    };
  }),
);
