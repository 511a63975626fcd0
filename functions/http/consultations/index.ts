import { serve } from '#functions/runtime/http.ts';
import { served } from '#functions/runtime/wiring.ts';
import { CONSULTATIONS } from '#shared/contract/refusals/consultations.ts';
import { DRAFTS } from '#shared/contract/refusals/drafts.ts';
import { FILES } from '#shared/contract/refusals/files.ts';
import { PAPERS } from '#shared/contract/refusals/papers.ts';
import { RECEIPTS } from '#shared/contract/refusals/receipts.ts';
import { SCANS } from '#shared/contract/refusals/scans.ts';
import { SEATS } from '#shared/contract/refusals/seats.ts';
import * as asking from '#shared/contract/routes/asking.ts';
import * as routes from '#shared/contract/routes/consultations.ts';
import { askForTime } from './ask-for-time.ts';
import { closeConsultation } from './close-consultation.ts';
import { consultOnFile } from './consult-on-file.ts';
import { consultOnLetter } from './consult-on-letter.ts';
import { consultOnReceipt } from './consult-on-receipt.ts';
import { extendAnswer } from './extend-answer.ts';
import { getAnswer } from './get-answer.ts';
import { getConsultation } from './get-consultation.ts';
import { giveAnswer } from './give-answer.ts';
import { listAnswers } from './list-answers.ts';
import { listAskedByPost } from './list-asked-by-post.ts';
import { listConsultations } from './list-consultations.ts';
import { listReceiptConsultations } from './list-receipt-consultations.ts';
import { openAnswer } from './open-answer.ts';
import { passAnswer } from './pass-answer.ts';
import { remindAsked } from './remind-asked.ts';

export const handler = serve(
  'consultations',
  {
    routes: { ...asking, ...routes },
    says: { ...CONSULTATIONS, ...SCANS, ...DRAFTS, ...FILES, ...PAPERS, ...RECEIPTS, ...SEATS },
  },
  served<'consultations'>(office => ({
    consultOnFile: consultOnFile(office),
    consultOnLetter: consultOnLetter(office),
    consultOnReceipt: consultOnReceipt(office),
    listConsultations: listConsultations(office),
    listReceiptConsultations: listReceiptConsultations(office),
    listAskedByPost: listAskedByPost(office),
    getConsultation: getConsultation(office),
    listAnswers: listAnswers(office),
    remindAsked: remindAsked(office),
    closeConsultation: closeConsultation(office),
    getAnswer: getAnswer(office),
    openAnswer: openAnswer(office),
    giveAnswer: giveAnswer(office),
    passAnswer: passAnswer(office),
    askForTime: askForTime(office),
    extendAnswer: extendAnswer(office),
  })),
);
