import type { Holding } from '#shared/domain/holding.ts';
import type { About } from '#shared/domain/messages/message.ts';
import { isAtOnce, isUrgent } from '#shared/domain/messages/single.ts';
import type { OfficeStore } from '#shared/store/office-store.ts';

/**
 * The stay that a single message is about, as it stands; undefined once there is no use in it: the stay has ended or its clock
 * stands still, what was asked is answered, or it is not Immediate any more. What is asked of a closed file is of its last stay.
 */
export const urgentStay = async (
  { files, holdings }: Pick<OfficeStore, 'files' | 'holdings'>,
  about: About,
): Promise<Holding | undefined> => {
  if ('holdingId' in about) {
    const stay = await holdings.find(about);
    return stay !== undefined && isAtOnce(stay) ? stay : undefined;
  }
  const head = await files.get(about.fileId);
  if (!head.asks?.some(({ askId }) => askId === about.askId)) return undefined;
  const stay = await holdings.of(head);
  return isUrgent(stay.priority) ? stay : undefined;
};
