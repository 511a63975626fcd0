import { serve } from '#functions/runtime/http.ts';
import { press } from '#functions/runtime/press.ts';
import { districtTitle, positions, served, sheetFiles } from '#functions/runtime/wiring.ts';
import { CERTIFICATES } from '#shared/contract/refusals/certificates.ts';
import { CONSULTATION_UNKNOWN } from '#shared/contract/refusals/consultation-unknown.ts';
import { FILES } from '#shared/contract/refusals/files.ts';
import { PAPERS } from '#shared/contract/refusals/papers.ts';
import { RECEIPTS } from '#shared/contract/refusals/receipts.ts';
import { SEATS } from '#shared/contract/refusals/seats.ts';
import { SLIPS } from '#shared/contract/refusals/slips.ts';
import * as routes from '#shared/contract/routes/slips.ts';
import { acknowledgeReceipt } from './acknowledge-receipt.ts';
import { getSlip } from './get-slip.ts';
import { printAnswers } from './print-answers.ts';
import { printCertificate } from './print-certificate.ts';
import { printNoteSheet } from './print-note-sheet.ts';
import { printPosition } from './print-position.ts';
import { printRecordLabels } from './print-record-labels.ts';
import { printSlips } from './print-slips.ts';
import type { SlipRoom } from './slip-room.ts';

export const handler = serve(
  'slips',
  {
    routes,
    says: { ...CERTIFICATES, ...CONSULTATION_UNKNOWN, ...FILES, ...PAPERS, ...RECEIPTS, ...SEATS, ...SLIPS },
  },
  served<'slips'>(office => {
    const room: SlipRoom = { ...office, sheets: sheetFiles(), press, district: districtTitle() };
    return {
      acknowledgeReceipt: acknowledgeReceipt(room),
      printSlips: printSlips(room),
      printNoteSheet: printNoteSheet(room),
      printRecordLabels: printRecordLabels(room),
      printCertificate: printCertificate(room),
      printAnswers: printAnswers(room),
      printPosition: printPosition({ ...room, positions: positions() }),
      getSlip: getSlip(room),
    };
  }),
);
