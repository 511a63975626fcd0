import type { Office } from '#functions/office/office.ts';
import type { ByOfficer } from '#shared/domain/actor.ts';
import type { KnownLetter } from '#shared/domain/beside-receipt.ts';
import type { ReceiptHead } from '#shared/domain/receipt.ts';

/** A letter that stands in the diary of the acting post's office, and whether that post may be told of it. */
type Standing = {
  readonly letter: KnownLetter;
  readonly head: ReceiptHead | undefined;
  readonly isTold: boolean;
};

/**
 * What is confidential, or lies in a confidential file, is told to those only who may read it: to all others the answer
 * would confirm who wrote it, by which number and when.
 */
export const knownLetter = async (
  { receipts, store }: Pick<Office, 'receipts' | 'store'>,
  mark: string,
  actor: ByOfficer,
): Promise<Standing | undefined> => {
  const letter = await store.letters.find(actor.officeId, mark);
  if (!letter) return undefined;
  const { head, seen } = await receipts.look(letter.receiptId, actor);
  const isOpen = head?.classification === 'normal' && head.fileClassification !== 'confidential';
  return { letter, head, isTold: isOpen || seen !== undefined };
};
