import type { SQSBatchResponse } from 'aws-lambda';
import { carryConsultations } from '#functions/events/carry-consultations.ts';
import { sweepConsultations } from '#functions/events/sweep-consultations.ts';
import { consumeFifo } from '#functions/runtime/batch.ts';
import { ConsultationFact } from '#shared/contract/fact.ts';
import type { Fate } from '../engine/life.ts';
import type { Functions } from './functions.ts';
import type { Heard } from './heard.ts';

/** The functions that bring questions to those that are asked, as they are wired. */
export const openAsking = ({ run, again }: Pick<Functions, 'run' | 'again'>, { log }: Heard) => ({
  carry: async (event: object, fate: Fate | undefined): Promise<SQSBatchResponse | undefined> => {
    const ran = await run(
      ({ office }) => {
        const work = carryConsultations(() => ({ office, again, log }));
        return consumeFifo({ name: 'carry-consultations', log, message: ConsultationFact, work }, event);
      },
      { fate },
    );
    return ran.kind === 'answered' ? ran.answer : undefined;
  },
  sweep: async (fate: Fate | undefined): Promise<void> => {
    await run(({ office }) => sweepConsultations(() => ({ office, again, log }))(), { fate });
  },
});
