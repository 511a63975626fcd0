import { primaryCharge, runsAt } from '../directory/charge.ts';
import type { Directory } from '../directory/directory.ts';
import type { Officer } from '../directory/officer.ts';
import type { OfficeId, PostId } from '../ids.ts';
import type { Instant } from '../time.ts';

/** Where an officer is counted: the office, and the post by which; neither for who has no seat yet. */
export type Place = {
  readonly officeId?: OfficeId;
  readonly postId?: PostId;
  /** Helps another officer and holds no post: signs nothing and moves nothing by themself. */
  readonly assistant: boolean;
};

const seatedAt = (directory: Directory, postId: PostId): Place => ({
  postId,
  officeId: directory.getPost(postId).officeId,
  assistant: false,
});

const assistantOf = (directory: Directory, officer: Officer, at: Instant): Place | undefined => {
  const mandate = directory.mandatesOf(officer.officerId, at).find(({ kind }) => kind === 'assistant');
  if (mandate?.kind !== 'assistant') return undefined;
  const helped = primaryCharge(directory.chargesOfOfficer(mandate.of), at);
  return helped && { officeId: directory.getPost(helped.postId).officeId, assistant: true };
};

/**
 * Where an officer is counted at this hour: by their primary charge, else where they are about to come, else beside whom
 * they help. Who never had a seat is counted in the district alone; who had one and is on the way to none has left.
 */
export const placeOf = (directory: Directory, officer: Officer, at: Instant): Place | undefined => {
  const charges = directory.chargesOfOfficer(officer.officerId);
  const now = primaryCharge(charges, at);
  if (now) return seatedAt(directory, now.postId);
  const [next] = charges
    .filter(({ from, until }) => at < from && (until === undefined || from < until))
    .toSorted((a, b) => (a.from < b.from ? -1 : 1));
  if (next) return seatedAt(directory, next.postId);
  const transfer = directory.rows.transfers.find(
    row => row.officerId === officer.officerId && (row.state === 'RELIEVED' || row.state === 'ORDERED'),
  );
  if (transfer) return seatedAt(directory, transfer.toPost);
  const helping = assistantOf(directory, officer, at);
  if (helping) return helping;
  const everSat = charges.some(({ from, until }) => until === undefined || from < until);
  return everSat || !officer.roles.includes('officer') ? undefined : { assistant: false };
};

/** Whether somebody answers for a post by this officer's name at this hour. */
export const isSeated = (directory: Directory, officer: Officer, at: Instant): boolean =>
  directory.chargesOfOfficer(officer.officerId).some(charge => runsAt(charge, at));
