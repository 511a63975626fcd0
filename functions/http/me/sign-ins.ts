import { logFault } from '#functions/runtime/fault.ts';
import type { Log } from '#functions/runtime/log.ts';
import type { OfficerId } from '#shared/domain/ids.ts';
import { type Day, type Instant, istDay } from '#shared/domain/time.ts';
import type { OfficeStore } from '#shared/store/office-store.ts';

/** Keeps that an officer has signed in on the day it is in India. */
export type SignIns = (officerId: OfficerId, at: Instant) => Promise<void>;

const MOST_OFFICERS = 10_000;

/**
 * A warm function writes once for each officer and day; one that just started may write once more, which changes nothing.
 * Whoever signs in must not be kept out because counting fails: that is a fault in the log, and the next call tries again.
 */
export const openSignIns = (adoption: Pick<OfficeStore['adoption'], 'keepSignedIn'>, log: Log): SignIns => {
  const kept = new Map<OfficerId, Day>();
  return async (officerId, at) => {
    const day = istDay(at);
    if (kept.get(officerId) === day) return;
    try {
      await adoption.keepSignedIn(officerId, day);
      if (kept.size >= MOST_OFFICERS) kept.clear();
      kept.set(officerId, day);
    } catch (error) {
      logFault(log, { where: 'getMe', error, subject: officerId });
    }
  };
};
