import type { FileHead } from './file.ts';
import type { PostId } from './ids.ts';
import { Refusal } from './refusal.ts';

/** What the directory tells of moving a file on from where it is, read before it is decided. */
export type Line = {
  /** The reporting line above the post it leaves, nearest first. */
  readonly above: readonly PostId[];
  /** Whether a post on its way cannot hand it on: its seat is vacant, or its office takes no paper. */
  readonly isPassedOver: (postId: PostId) => boolean;
  /** How many distinct levels it may pass unsaid. */
  readonly levels: number;
};

/**
 * Where a file stands on its way: levels jumped upwards are passed one by one on return (domain.md 2.1; 5, trap 3).
 *
 *     clerk ────────────── jumps SO, SDM ──────────────▶ DM      way back: SDM, SO, clerk
 *     clerk ◀── SO ◀── SDM ◀── one return after another ─┘
 *
 * The way is a list of posts, nearest first; absent where a return goes to the post it came from. It is kept while the file
 * leaves it and comes back: whoever sends it aside or up again stands first on it. Posts, not persons: a transfer changes
 * nothing, and a line drawn anew does not undo what was jumped.
 */
export type Way = {
  /** Where a return takes it from the new holder, nearest first. */
  readonly onTheWay: readonly PostId[];
  /** Posts of the reporting line passed over on the way up, nearest to the sender first. */
  readonly jumped: readonly PostId[];
  /** Posts of its way back that are left out: each gets a reading copy. */
  readonly leftOut: readonly PostId[];
};

/**
 * As long as a way gets. Whoever it is led past by a reason is given a copy in the same act, which with twenty others that
 * the sender names must go into one transaction; the longest line that can be jumped is shorter.
 */
export const LONGEST_WAY = 24;

const without = (posts: readonly PostId[], ...gone: readonly PostId[]): readonly PostId[] =>
  [...new Set(posts)].filter(postId => !gone.includes(postId));

/** Posts between a post and one above it. */
const between = (above: readonly PostId[], to: PostId): readonly PostId[] =>
  above.slice(0, Math.max(above.indexOf(to), 0));

/** A file goes from its holder to a post that is not next on its way back. */
const leaving = (head: Pick<FileHead, 'holder' | 'onTheWay'>, to: PostId, above: readonly PostId[]): Way => {
  const { holder, onTheWay = [] } = head;
  const jumped = between(above, to);
  const isPlain = jumped.length === 0 && onTheWay.length === 0;
  const near = without([...jumped.toReversed(), holder], to);
  const far = without(onTheWay, to, ...near);
  return {
    onTheWay: isPlain ? [] : [...near, ...far.slice(Math.max(far.length + near.length - LONGEST_WAY, 0))],
    jumped,
    leftOut: [],
  };
};

/** The way of a file that is taken to a post, whoever says so. */
export const wayTo = (
  head: Pick<FileHead, 'holder' | 'onTheWay'>,
  to: PostId,
  above: readonly PostId[],
): Way => {
  const { onTheWay = [] } = head;
  const place = onTheWay.indexOf(to);
  return place < 0
    ? leaving(head, to, above)
    : { onTheWay: onTheWay.slice(place + 1), jumped: [], leftOut: onTheWay.slice(0, place) };
};

/** The way of a file that a superior takes: whoever it is taken past on its way back is not left out, and sees it after. */
export const wayOfTaking = (...taken: Parameters<typeof wayTo>): Omit<Way, 'leftOut'> => {
  const { leftOut, onTheWay, jumped } = wayTo(...taken);
  return { onTheWay: [...leftOut, ...onTheWay], jumped };
};

/**
 * The way of a file that is sent. Down past others of its way back it goes only by a reason; those whose seat is vacant do
 * not stand in the way. Up one's own line one may always send.
 */
export const wayOfSending = (
  head: Pick<FileHead, 'fileId' | 'holder' | 'onTheWay'>,
  to: PostId,
  { line, direct }: { readonly line: Line; readonly direct?: string | undefined },
): Way => {
  const way = wayTo(head, to, line.above);
  const first = way.leftOut.find(postId => !line.isPassedOver(postId));
  if (first !== undefined && direct === undefined && !line.above.includes(to))
    throw new Refusal('file.levels-jumped', {
      fileId: head.fileId,
      next: first,
      leftOut: way.leftOut.length,
    });
  return way;
};

/** Where a return takes a file: the next of its way that can hand it on, or straight to who sent it, where a superior says why. */
export const wayBack = (
  head: Pick<FileHead, 'holder' | 'onTheWay' | 'from'>,
  line: Line,
  direct?: string,
): (Way & { readonly to: PostId }) | undefined => {
  const { onTheWay = [], from } = head;
  const last = onTheWay.at(-1);
  if (last === undefined)
    return from === undefined ? undefined : { to: from, ...leaving(head, from, line.above) };
  const straight = from !== undefined && onTheWay.includes(from) ? from : last;
  const next = onTheWay.find(postId => postId === last || !line.isPassedOver(postId)) ?? last;
  const to = direct === undefined ? next : straight;
  return { to, ...wayTo(head, to, line.above) };
};
