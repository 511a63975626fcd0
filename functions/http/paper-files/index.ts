import { serve } from '#functions/runtime/http.ts';
import { served } from '#functions/runtime/wiring.ts';
import { BROUGHT_OVER } from '#shared/contract/refusals/brought-over.ts';
import { NUMBERS } from '#shared/contract/refusals/numbers.ts';
import { PAPERS } from '#shared/contract/refusals/papers.ts';
import { RECEIPT_DATES } from '#shared/contract/refusals/receipt-dates.ts';
import { SCANS } from '#shared/contract/refusals/scans.ts';
import { SEATS } from '#shared/contract/refusals/seats.ts';
import * as routes from '#shared/contract/routes/paper-files.ts';
import { bringOverFile } from './bring-over-file.ts';
import { getPaperSheetTemplate } from './get-paper-sheet-template.ts';
import { readPaperSheet } from './read-paper-sheet.ts';

export const handler = serve(
  'paper-files',
  { routes, says: { ...BROUGHT_OVER, ...SCANS, ...NUMBERS, ...PAPERS, ...RECEIPT_DATES, ...SEATS } },
  served<'paper-files'>(office => ({
    bringOverFile: bringOverFile(office),
    readPaperSheet: readPaperSheet(office),
    getPaperSheetTemplate: getPaperSheetTemplate(),
  })),
);
