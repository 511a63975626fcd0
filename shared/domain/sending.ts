import type { Acknowledgement } from './acknowledged.ts';
import type { FileHead } from './file.ts';
import type { Destination } from './file-decision.ts';
import { given } from './holding.ts';
import type { PostId } from './ids.ts';
import { Refusal } from './refusal.ts';
import type { Line } from './way.ts';

type Said = { readonly acknowledged: readonly Acknowledgement[] };

/** A seat where nobody answers, or not its own officer, is warned of, and never silently queued to (domain.md 5, trap 4). */
const admitSeat = (
  { postId, vacant, onLeave, standIn }: Omit<Destination, 'rules'>,
  { acknowledged }: Said,
): void => {
  const facts = { postId, ...given('officerId', standIn?.officerId), ...given('offered', standIn?.postId) };
  if (vacant && !acknowledged.includes('vacant')) throw new Refusal('post.vacant', facts);
  if (onLeave && !acknowledged.includes('on-leave')) throw new Refusal('post.on-leave', facts);
};

/** How many distinct levels it passes with this post, where that is one more than the office lets pass unsaid. */
const levelsPassed = (
  head: Pick<FileHead, 'fileId' | 'levels'>,
  { level }: Pick<Destination, 'level'>,
  most: number,
): number | undefined => {
  const passed = head.levels.length + 1;
  return head.levels.includes(level) || passed <= most ? undefined : passed;
};

/** Refuses what the sender must have read first, and says what of it is recorded. */
export const warned = (head: FileHead, to: Destination, { acknowledged, line }: Said & { line: Line }) => {
  admitSeat(to, { acknowledged });
  const levels = levelsPassed(head, to, line.levels);
  if (levels !== undefined && !acknowledged.includes('fifth-level'))
    throw new Refusal('file.fifth-level', { fileId: head.fileId, levels, most: line.levels });
  return {
    ...given('toVacantSeat', to.vacant ? true : undefined),
    ...given('toSeatOnLeave', to.onLeave ? true : undefined),
    ...given('levelsPassed', levels),
  };
};

type Copies = {
  readonly named?: readonly PostId[] | undefined;
  /** Who of its way is left out. */
  readonly leftOut: readonly PostId[];
  readonly to: PostId;
};

/** Neither the receiver nor the sender is given a copy of what they have. */
export const admitCopies = (
  { holder, classification, readers = [] }: Pick<FileHead, 'holder' | 'classification' | 'readers'>,
  { named = [], to }: Pick<Copies, 'named' | 'to'>,
): void => {
  const own = named.find(postId => postId === to || postId === holder);
  if (own !== undefined) throw new Refusal('copies.to-holder', { postId: own });
  const strange = named.find(postId => classification === 'confidential' && !readers.includes(postId));
  if (strange !== undefined) throw new Refusal('copies.not-cleared', { postId: strange });
};

/** Who gets a reading copy. Of what is confidential nobody does who need not know it. */
export const copiesOf = (head: FileHead, { named = [], leftOut, to }: Copies) => {
  admitCopies(head, { named, to });
  const mayRead = (postId: PostId) =>
    head.classification !== 'confidential' || (head.readers?.includes(postId) ?? false);
  const copies = [...new Set([...named, ...leftOut.filter(mayRead)])];
  return given('copies', copies.length === 0 ? undefined : copies);
};
