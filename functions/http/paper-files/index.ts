import { serve } from '#functions/runtime/http.ts';
import { served } from '#functions/runtime/wiring.ts';
import * as routes from '#shared/contract/routes/paper-files.ts';
import { bringOverFile } from './bring-over-file.ts';
import { getPaperSheetTemplate } from './get-paper-sheet-template.ts';
import { readPaperSheet } from './read-paper-sheet.ts';

export const handler = serve(
  'paper-files',
  routes,
  served<'paper-files'>(office => ({
    bringOverFile: bringOverFile(office),
    readPaperSheet: readPaperSheet(office),
    getPaperSheetTemplate: getPaperSheetTemplate(),
  })),
);
