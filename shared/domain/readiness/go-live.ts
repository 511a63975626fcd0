import type { Directory } from '../directory/directory.ts';
import type { Office } from '../directory/office.ts';
import type { PaperException } from '../directory/readiness.ts';
import type { OfficeId, OfficerId, PaperExceptionId } from '../ids.ts';
import { Refusal } from '../refusal.ts';
import { type Day, daysBetween, type Instant, istDay } from '../time.ts';

/** An exception that never ended would be no exception; after so many days it must be approved anew. */
export const LONGEST_EXCEPTION_DAYS = 90;

/** Whether an office takes paper at this hour, and by what. Its own day counts and no other office's. */
export type Paper =
  | { readonly state: 'open' }
  | { readonly state: 'closed'; readonly since: Day }
  | { readonly state: 'excepted'; readonly since: Day; readonly exception: PaperException };

/** Whether the day from which an office takes no paper has come. */
export const hasGoneLive = (office: Pick<Office, 'goLive'> | undefined, at: Instant): boolean =>
  office?.goLive !== undefined && office.goLive <= istDay(at);

/** Whether rows would move the day of an office on which it has come. */
export const movesGoneLive = (directory: Directory, offices: readonly Office[], at: Instant): boolean =>
  offices.some(({ officeId, goLive }) => {
    const before = directory.find('offices', officeId);
    return hasGoneLive(before, at) && before?.goLive !== goLive;
  });

const covers = ({ from, until }: PaperException, at: Instant): boolean => from <= at && at < until;

export const paperAt = (directory: Directory, officeId: OfficeId, at: Instant): Paper => {
  const { goLive } = directory.getOffice(officeId);
  if (goLive === undefined || !hasGoneLive({ goLive }, at)) return { state: 'open' };
  const exception = directory.rows.paperExceptions.find(row => row.officeId === officeId && covers(row, at));
  return exception ? { state: 'excepted', since: goLive, exception } : { state: 'closed', since: goLive };
};

/** Whether a paper file may neither be opened in this office nor sent to it at this hour. */
export const paperClosed = (directory: Directory, officeId: OfficeId, at: Instant): boolean =>
  paperAt(directory, officeId, at).state === 'closed';

/**
 * Sets the day from which an office takes no more paper. A day that has come is not moved: what was refused since then
 * would have been refused wrongly; for a while there are exceptions.
 */
export const setGoLive = (
  office: Office,
  { day, reason }: { readonly day: Day; readonly reason: string },
  at: Instant,
): Office => {
  const today = istDay(at);
  const { goLive: since } = office;
  if (since !== undefined && hasGoneLive(office, at)) throw new Refusal('office.gone-live', { since });
  if (day < today) throw new Refusal('office.go-live-invalid');
  return { ...office, goLive: day, goLiveReason: reason };
};

export type AskedException = Pick<PaperException, 'exceptionId' | 'officeId' | 'reason' | 'from' | 'until'>;

/** Approves that an office takes paper all the same, for a while. */
export const approveException = (
  { exceptionId, officeId, reason, from, until }: AskedException,
  approvedBy: OfficerId,
  at: Instant,
): PaperException => {
  if (until <= from || until <= at || daysBetween(istDay(from), istDay(until)) > LONGEST_EXCEPTION_DAYS)
    throw new Refusal('paper-exception.span-invalid', { days: LONGEST_EXCEPTION_DAYS });
  return { exceptionId, officeId, reason, approvedBy, from, until };
};

/** Ends an exception now; one that has not begun never runs. It stays to be read. */
export const endException = (
  directory: Directory,
  exceptionId: PaperExceptionId,
  at: Instant,
): PaperException => {
  const exception = directory.find('paperExceptions', exceptionId);
  if (!exception) throw new Refusal('paper-exception.unknown');
  if (exception.until <= at || exception.until <= exception.from) throw new Refusal('paper-exception.ended');
  return { ...exception, until: at < exception.from ? exception.from : at };
};
