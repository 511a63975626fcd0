import type { Office } from '#functions/office/office.ts';
import { isUnderWay } from '#shared/domain/dispatch/taken-in.ts';
import type { Document } from '#shared/domain/document.ts';
import type { DraftHead } from '#shared/domain/drafts/draft.ts';

/** The letter of another office that a scan is, while that office does not know yet that it came: taking it in tells it. */
export const sentHere = async (
  { drafts }: Pick<Office['store'], 'drafts'>,
  letter: Document['letter'],
): Promise<DraftHead | undefined> => {
  if (!letter) return undefined;
  const head = await drafts.get(letter.draftId);
  return isUnderWay(head, letter.serial) ? head : undefined;
};
