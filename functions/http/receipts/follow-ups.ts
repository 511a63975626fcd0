import { foundOr } from '#functions/office/found-or.ts';
import type { Office } from '#functions/office/office.ts';
import type { FollowUpView } from '#shared/contract/receipt-views.ts';
import type { ByOfficer } from '#shared/domain/actor.ts';
import type { FollowUp } from '#shared/domain/beside-receipt.ts';
import { given } from '#shared/domain/holding.ts';
import { isFileId, type ObjectId } from '#shared/domain/ids.ts';

/**
 * A file or receipt as a list shows it; refuses with the noun's `.unknown` where the post may not read it. Of what is
 * confidential it shows no subject: to read that is to open it, and every reading is kept.
 */
export const shownNow = async (
  { files, receipts }: Pick<Office, 'files' | 'receipts'>,
  objectId: ObjectId,
  actor: ByOfficer,
): Promise<NonNullable<FollowUpView['now']>> => {
  if (isFileId(objectId)) {
    const { head } = await files.see(objectId, actor);
    const { number, subject, state, holder, classification } = head;
    return { number, ...(classification === 'normal' ? { subject } : {}), state, holder };
  }
  const { head, under } = await receipts.see(objectId, actor);
  const { diaryNumber: number, details, state, holder } = head;
  return { number, ...(under === undefined ? { subject: details.subject } : {}), state, holder };
};

/** What a post follows up, as it stands now: what it may not read any more shows its day and nothing else. */
export const followUpView = async (
  office: Pick<Office, 'files' | 'receipts'>,
  { postId: _, ...followUp }: FollowUp,
  actor: ByOfficer,
): Promise<FollowUpView> => {
  const { objectId, note, ...day } = followUp;
  const look = () => shownNow(office, objectId, actor);
  const known = () => foundOr('file.unknown', () => foundOr('receipt.unknown', look));
  // Who acts in the post's name reads nothing of what is confidential, and the list goes on.
  const now = await foundOr('permission.mandate-lacks-act', known);
  return { objectId, ...day, ...(now ? { ...given('note', note), now } : {}) };
};
