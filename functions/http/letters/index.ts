import { openDrafts } from '#functions/office/drafts.ts';
import { serve } from '#functions/runtime/http.ts';
import { press } from '#functions/runtime/press.ts';
import { districtTitle, pagePictures, served, sheetFiles } from '#functions/runtime/wiring.ts';
import { DIRECTORY } from '#shared/contract/refusals/directory.ts';
import { DISPATCH } from '#shared/contract/refusals/dispatch.ts';
import { DRAFTS } from '#shared/contract/refusals/drafts.ts';
import { FILE_GONE } from '#shared/contract/refusals/file-gone.ts';
import { LETTER_LIMIT_REFUSALS } from '#shared/contract/refusals/letter-limits.ts';
import { SCANS } from '#shared/contract/refusals/scans.ts';
import { SEATS } from '#shared/contract/refusals/seats.ts';
import { SLIPS } from '#shared/contract/refusals/slips.ts';
import { TEXT_LIMIT_REFUSALS } from '#shared/contract/refusals/text-limits.ts';
import * as routes from '#shared/contract/routes/letters.ts';
import * as peonBook from '#shared/contract/routes/peon-book.ts';
import * as postage from '#shared/contract/routes/postage.ts';
import { getLetterByCode } from './get-letter-by-code.ts';
import { getLetterTemplate } from './get-letter-template.ts';
import { previewLetter } from './preview-letter.ts';
import { previewLetterhead } from './preview-letterhead.ts';
import { printArrivedLetter } from './print-arrived-letter.ts';
import { printLetter } from './print-letter.ts';
import { printPeonPage } from './print-peon-page.ts';
import { printPostage } from './print-postage.ts';
import { setLetterhead } from './set-letterhead.ts';

export const handler = serve(
  'letters',
  {
    routes: { ...routes, ...peonBook, ...postage },
    says: {
      ...DIRECTORY,
      ...DISPATCH,
      ...SCANS,
      ...DRAFTS,
      ...FILE_GONE,
      ...SEATS,
      ...SLIPS,
      ...LETTER_LIMIT_REFUSALS,
      ...TEXT_LIMIT_REFUSALS,
    },
  },
  served<'letters'>(office => {
    const drafts = openDrafts(office.store, office);
    const room = { ...office, drafts, sheets: sheetFiles(), press, district: districtTitle() };
    const copies = { ...room, pictures: pagePictures() };
    return {
      getLetterTemplate: getLetterTemplate(office),
      previewLetter: previewLetter(room),
      previewLetterhead: previewLetterhead(room),
      printLetter: printLetter(copies),
      printArrivedLetter: printArrivedLetter(copies),
      getLetterByCode: getLetterByCode(room),
      printPeonPage: printPeonPage(room),
      printPostage: printPostage(room),
      setLetterhead: setLetterhead(office),
    };
  }),
);
