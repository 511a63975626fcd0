import { carryConsultation } from '#functions/office/carry-consultation.ts';
import { logFault } from '#functions/runtime/fault.ts';
import { lazily } from '#functions/runtime/lazily.ts';
import { clock, log, office } from '#functions/runtime/wiring.ts';
import { plus } from '#shared/domain/time.ts';
import type { OfficeStore } from '#shared/store/office-store.ts';
import type { Carrying } from './carry-consultations.ts';
import { sweepChannelsHere } from './sweep-channels.ts';

/** The queue carries within seconds; what waits longer was lost on the way. */
const GRACE_MS = 2 * 60_000;
/** Questions carried in one run; the next comes in a quarter of an hour. */
const MOST = 50;

type Sweeping = Omit<Carrying, 'office'> & {
  readonly office: Carrying['office'] & { readonly store: Pick<OfficeStore, 'consultations'> };
};

/** Finds questions of which something was never carried, and carries it. One bad question never stops the rest. */
export const sweepConsultations = (open: () => Sweeping) => async (): Promise<void> => {
  const { office, again, log } = open();
  const waiting = await office.store.consultations.toCarry(plus(office.clock.now(), -GRACE_MS), MOST);
  let failed = 0;
  for (const objectId of waiting) {
    try {
      await carryConsultation(office, again, objectId);
    } catch (error) {
      failed += 1;
      logFault(log, { where: 'sweep-consultations', error, subject: objectId });
    }
  }
  log.say('consultations.swept', { found: waiting.length, failed });
};

const sweepQuestions = sweepConsultations(lazily(() => ({ office: office(), again: clock, log })));

/** Questions, and the files on channels that wait for them; what one sweep fails for keeps the other from nothing. */
export const handler = async (...asked: Parameters<typeof sweepChannelsHere>): Promise<void> => {
  const done = await Promise.allSettled([sweepQuestions(), sweepChannelsHere(...asked)]);
  const failed = done.find(one => one.status === 'rejected');
  if (failed) throw failed.reason;
};
