import type { Office } from '#functions/office/office.ts';
import { knownBy, sameLetter } from '#shared/domain/beside-receipt.ts';
import type { ReceiptHead } from '#shared/domain/receipt.ts';
import type { Also } from '#shared/store/also.ts';

/** What a letter is known by; a part is known by the letter it is a part of, and what was cancelled by nothing. */
const markOf = ({ details, parentId, state }: ReceiptHead): string | undefined =>
  parentId !== undefined || state === 'CANCELLED' ? undefined : sameLetter(knownBy(details));

/** Where a correction changes who wrote, by which number and when, the letter is known by that; the first that is keeps it. */
export const marksOf = async (
  { store }: Pick<Office, 'store'>,
  before: ReceiptHead,
  after: ReceiptHead,
): Promise<readonly Also[]> => {
  const { receiptId, diaryNumber, officeId } = after;
  const [was, is] = [markOf(before), markOf(after)];
  if (was === is) return [];
  const look = async (mark: string | undefined) =>
    mark === undefined ? undefined : store.letters.find(officeId, mark);
  const [old, standing] = [await look(was), await look(is)];
  const letter = { receiptId, diaryNumber, diarisedOn: after.details.diarisedOn };
  return [
    ...(was && old?.receiptId === receiptId
      ? [{ kind: 'letter-gone', officeId, mark: was, receiptId } as const]
      : []),
    ...(is && !standing ? [{ kind: 'letter', officeId, mark: is, letter } as const] : []),
  ];
};
