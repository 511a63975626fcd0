import type { SQSBatchResponse } from 'aws-lambda';
import { type Carrier, carryConsultation } from '#functions/office/carry-consultation.ts';
import type { Again } from '#functions/runtime/again.ts';
import { consumeFifo } from '#functions/runtime/batch.ts';
import { lazily } from '#functions/runtime/lazily.ts';
import type { Log } from '#functions/runtime/log.ts';
import { clock, log, office } from '#functions/runtime/wiring.ts';
import { ConsultationFact } from '#shared/contract/fact.ts';

export type Carrying = { readonly office: Carrier; readonly again: Again; readonly log: Log };

/** Brings what a question says to each post it concerns. The message only says where to look. */
export const carryConsultations =
  (open: () => Carrying) =>
  async ({ objectId, event }: ConsultationFact): Promise<void> => {
    const { office, again, log } = open();
    const posts = await carryConsultation(office, again, objectId);
    log.say('consultation.carried', { objectId, seq: event.seq, posts });
  };

const work = carryConsultations(lazily(() => ({ office: office(), again: clock, log })));

export const handler = async (event: unknown): Promise<SQSBatchResponse> =>
  consumeFifo({ name: 'carry-consultations', log, message: ConsultationFact, work }, event);
