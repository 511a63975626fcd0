import { foundOr } from '#functions/office/found-or.ts';
import type { Office } from '#functions/office/office.ts';
import type { FollowUpView } from '#shared/contract/receipt-views.ts';
import type { ByOfficer } from '#shared/domain/actor.ts';
import type { FollowUp } from '#shared/domain/beside-receipt.ts';
import { FileId, type ObjectId, ReceiptId } from '#shared/domain/ids.ts';

/** A file or receipt as a list shows it; refuses with the noun's `.unknown` where the post may not read it. */
export const shownNow = async (
  { files, receipts }: Pick<Office, 'files' | 'receipts'>,
  objectId: ObjectId,
  actor: ByOfficer,
): Promise<NonNullable<FollowUpView['now']>> => {
  const fileId = FileId.safeParse(objectId);
  if (fileId.success) {
    const { head } = await files.see(fileId.data, actor);
    const { number, subject, state, holder } = head;
    return { number, subject, state, holder };
  }
  const { head } = await receipts.see(ReceiptId.parse(objectId), actor);
  const { diaryNumber: number, details, state, holder } = head;
  return { number, subject: details.subject, state, holder };
};

/** What a post follows up, as it stands now: what it may not read any more shows its day and nothing else. */
export const followUpView = async (
  office: Pick<Office, 'files' | 'receipts'>,
  { postId: _, ...followUp }: FollowUp,
  actor: ByOfficer,
): Promise<FollowUpView> => {
  const look = () => shownNow(office, followUp.objectId, actor);
  const now = await foundOr('file.unknown', () => foundOr('receipt.unknown', look));
  return now ? { ...followUp, now } : followUp;
};
