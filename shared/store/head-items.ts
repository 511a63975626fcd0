import type { AnswerHead } from '#shared/domain/consultations/answer.ts';
import type { ConsultationHead } from '#shared/domain/consultations/consultation.ts';
import type { DraftHead } from '#shared/domain/drafts/draft.ts';
import type { FileHead } from '#shared/domain/file.ts';
import type { Holding } from '#shared/domain/holding.ts';
import type { HeldId, JournalId } from '#shared/domain/ids.ts';
import type { ReceiptHead } from '#shared/domain/receipt.ts';
import { indexesOf, key } from './keys.ts';

/** Whatever stands at the head of a journal. */
export type Head = FileHead | ReceiptHead | DraftHead | ConsultationHead | AnswerHead;

/** Whose journal it is the head of: a draft carries its file's id as well, an answer its question's. */
export const journalIdOf = (head: Head): JournalId => {
  if ('draftId' in head) return head.draftId;
  if ('answerId' in head) return head.answerId;
  return 'consultationId' in head ? head.consultationId : objectIdOf(head);
};

/** A receipt in a file carries that file's id as well: its own comes first. */
export const objectIdOf = (head: FileHead | ReceiptHead | AnswerHead): HeldId => {
  if ('answerId' in head) return head.answerId;
  return 'receiptId' in head ? head.receiptId : head.fileId;
};

/** A stay as an item, with its place in the two sparse indexes. */
export const holdingItem = (holding: Holding) => ({
  pk: key.object(holding.objectId),
  sk: key.holding(holding),
  ...indexesOf(holding),
  ...holding,
});
