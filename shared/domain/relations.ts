import type { FileHead } from './file.ts';
import type { Holding } from './holding.ts';
import type { PostId } from './ids.ts';
import type { Relation, Relations } from './permission.ts';
import type { ReceiptHead } from './receipt.ts';

/** What the directory and the store know of a post beside the head itself. */
export type Standing = {
  readonly postId: PostId;
  /** The reporting line above the present holder, nearest first. */
  readonly aboveHolder: readonly PostId[];
  /** Whether the post had an earlier stay of the object that counts: `hasHeld`. */
  readonly hasHeld: boolean;
};

/**
 * Whether one of a post's stays of an object gives it a past with it. A stay that was pulled back does not: a file sent to
 * the wrong post and taken back unopened is none of that post's business any more.
 */
export const hasHeld = (stays: readonly Pick<Holding, 'outcome'>[]): boolean =>
  stays.some(({ outcome }) => outcome !== 'pulled-back');

const set = (relations: Readonly<Record<Relation, boolean>>): Relations =>
  new Set(
    (Object.entries(relations) as [Relation, boolean][]).flatMap(([relation, holds]) =>
      holds ? [relation] : [],
    ),
  );

/** Every relation of a post to a file. A closed file is held by nobody: it rests where it was closed. */
export const relationsToFile = (head: FileHead, post: Standing): Relations => {
  const here = head.holder === post.postId;
  const closed = head.state === 'CLOSED';
  return set({
    holds: here && !closed,
    'closed-it': here && closed,
    'sent-last': head.from === post.postId,
    'has-held': post.hasHeld,
    created: head.createdBy === post.postId,
    above: post.aboveHolder.includes(post.postId),
  });
};

/** Every relation of a post to a receipt. Put in a file, it is read through the file. */
export const relationsToReceipt = (head: ReceiptHead, post: Standing): Relations =>
  set({
    holds: head.holder === post.postId && head.state === 'DIARISED',
    'closed-it': false,
    'sent-last': false,
    'has-held': post.hasHeld || head.holder === post.postId,
    created: head.diarisedBy === post.postId,
    above: post.aboveHolder.includes(post.postId),
  });
