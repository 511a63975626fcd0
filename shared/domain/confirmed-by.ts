import type { FileEvent } from './events.ts';
import type { FileHead } from './file.ts';

/** Each person once for each post they confirmed as. */
export const confirmedBy = (
  { confirmers = [] }: FileHead,
  { by }: FileEvent,
): Pick<FileHead, 'confirmers'> => {
  if (by.kind !== 'officer') return { confirmers };
  const { officerId, postId } = by;
  const isKnown = confirmers.some(one => one.officerId === officerId && one.postId === postId);
  return { confirmers: isKnown ? confirmers : [...confirmers, { officerId, postId }] };
};
