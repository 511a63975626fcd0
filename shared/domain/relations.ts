import type { ByOfficer } from './actor.ts';
import type { AnswerHead } from './consultations/answer.ts';
import { type FileHead, isAtRest, isInside } from './file.ts';
import type { Holding } from './holding.ts';
import type { OfficeId, PostId } from './ids.ts';
import type { Relation, Relations } from './permission/relation.ts';
import type { ReceiptHead } from './receipt.ts';
import { HELD_STATES } from './receipt-state.ts';

/** How one sits in the post one acts as: by a charge of it, as its link officer, or by a mandate. */
export const SEATS = ['charge', 'link', 'assistant', 'delegate'] as const;
export type Seat = (typeof SEATS)[number];

export const seatOf = ({ charge, mandate }: Pick<ByOfficer, 'charge' | 'mandate'>): Seat =>
  mandate?.kind ?? (charge === 'link' ? 'link' : 'charge');

/** What the directory and the store know of a post beside the head itself. */
export type Standing = {
  readonly postId: PostId;
  readonly officeId: OfficeId;
  readonly seat: Seat;
  /** The reporting line above the present holder, nearest first. */
  readonly aboveHolder: readonly PostId[];
  /** The paper's own office, and every one above it. */
  readonly officesAbove: readonly OfficeId[];
  /** Whether the post is in charge of the paper's own office. */
  readonly inCharge: boolean;
  /** Whether the post had an earlier stay of the object that counts: `hasHeld`. */
  readonly hasHeld: boolean;
  /** Whether the post was given a reading copy. */
  readonly hasCopy: boolean;
};

/** A post of which nothing is known but what the head itself tells. */
export const standingOf = (by: ByOfficer): Standing => ({
  postId: by.postId,
  officeId: by.officeId,
  seat: seatOf(by),
  aboveHolder: [],
  officesAbove: [],
  inCharge: false,
  hasHeld: false,
  hasCopy: false,
});

/**
 * Whether one of a post's stays of an object gives it a past with it. A stay that was pulled back does not: a file sent to
 * the wrong post and taken back unopened is none of that post's business any more.
 */
export const hasHeld = (stays: readonly Pick<Holding, 'outcome'>[]): boolean =>
  stays.some(({ outcome }) => outcome !== 'pulled-back');

/** What a post's past with an object tells: it had it, or was given a copy to read. */
export type Past = Pick<Standing, 'hasHeld' | 'hasCopy'>;
export const NO_PAST: Past = { hasHeld: false, hasCopy: false };

const set = (relations: Readonly<Partial<Record<Relation, boolean>>>): Relations =>
  new Set(
    (Object.entries(relations) as [Relation, boolean][]).flatMap(([relation, holds]) =>
      holds ? [relation] : [],
    ),
  );

/** What it is to sit in the post that has the paper in hand. */
const HAND = {
  charge: 'holds',
  link: 'link-officer-of',
  assistant: 'assistant-of',
  delegate: 'delegate-of',
} as const satisfies Record<Seat, Relation>;

/** By a mandate one acts on what the post has in hand; the rest of the post's past is its officer's. */
const seated = (seat: Seat, hand: boolean, own: () => Relations): Relations => {
  const inHand: readonly Relation[] = hand ? [HAND[seat]] : [];
  return seat === 'assistant' || seat === 'delegate' ? new Set(inHand) : new Set([...inHand, ...own()]);
};

/** Every relation of a post to a file. A closed file is held by nobody: it rests where it was closed; so does one that was merged. */
export const relationsToFile = (head: FileHead, post: Standing): Relations => {
  const here = head.holder === post.postId;
  const closed = isAtRest(head.state);
  const inside = isInside(head.state);
  return seated(post.seat, here && !closed && !inside, () =>
    set({
      'closed-it': here && closed,
      'sent-last': head.from === post.postId && !head.takenUp,
      'has-held': post.hasHeld || (here && inside),
      created: head.createdBy === post.postId,
      above: post.aboveHolder.includes(post.postId),
      cleared: head.readers?.includes(post.postId) ?? false,
      // Who has a record from the record room reads it for as long as they have it.
      reader: post.hasCopy || head.out?.to === post.postId,
      asked: head.asks?.some(({ of }) => of === post.postId) ?? false,
      records: post.officesAbove.includes(post.officeId),
      'same-office': head.officeId === post.officeId,
    }),
  );
};

/**
 * Every relation of a post to what was asked of one. Until it is answered it is in somebody's hands, late as well; who asked it,
 * and who has the paper on which it was asked, stand to it by that.
 */
export const relationsToAnswer = (
  head: AnswerHead,
  post: Standing & { readonly asks: boolean },
): Relations => {
  const here = head.holder === post.postId;
  const held = here && head.state !== 'ANSWERED';
  return seated(post.seat, held, () =>
    set({
      'has-held': post.hasHeld || (here && !held),
      above: post.aboveHolder.includes(post.postId),
      'asked-it': post.asks,
    }),
  );
};

/**
 * Every relation of a post to a receipt. Put in a file, it is read through the file as well; put in a confidential one,
 * through that only.
 */
export const relationsToReceipt = (head: ReceiptHead, post: Standing): Relations => {
  if (head.fileClassification === 'confidential') return new Set();
  const here = head.holder === post.postId;
  const held = here && HELD_STATES.some(state => state === head.state);
  return seated(post.seat, held, () =>
    set({
      'sent-last': head.from === post.postId && !head.takenUp,
      // Who has it unopened has not had it: it may be taken back yet.
      'has-held': post.hasHeld || (here && !held),
      'in-charge': post.inCharge,
      created: head.diarisedBy === post.postId,
      above: post.aboveHolder.includes(post.postId),
      cleared: head.readers?.includes(post.postId) ?? false,
      records: post.officesAbove.includes(post.officeId),
      'same-office': head.officeId === post.officeId,
    }),
  );
};
