import type { Decision } from '#shared/domain/act.ts';
import type { PostId } from '#shared/domain/ids.ts';
import { Refusal, type RefusalCode } from '#shared/domain/refusal.ts';
import { by, countingIds } from './office.ts';
import type { Play } from './play.ts';
import {
  committed,
  type FileInWorld,
  frozen,
  type ReceiptInWorld,
  relationsOn,
  relationsOnReceipt,
  stayOf,
  type World,
} from './world.ts';

/** Who tries it: a post, or whoever stands so to the file or receipt; where nobody does, its holder. */
export type Who = PostId | 'holder' | 'sender' | 'above' | 'asked';

/** One thing somebody tries, with every choice an act could ask for; each act reads those it needs. */
export type Command = {
  readonly act: Play;
  readonly who: Who;
  readonly to: PostId;
  /** Milliseconds since the try before. */
  readonly wait: number;
  readonly words: string;
  /** Vacant seat, stale revision, early wake date, no reason for the delay: the awkward choice of each act. */
  readonly awkward: boolean;
  readonly pick: number;
};

export type Outcome =
  | { readonly kind: 'done'; readonly world: World; readonly decisions: readonly Decision[] }
  | { readonly kind: 'refused'; readonly code: RefusalCode; readonly world: World };

export type Hand = { readonly world: World; readonly command: Command; readonly post: PostId };
/** A hand on one receipt. */
export type ReceiptHand = Hand & { readonly receipt: ReceiptInWorld };

export const ids = countingIds();

export const contextOf = ({ world, post }: Hand) => ({
  by: by(post),
  at: world.now,
  relations: relationsOn(world.file, post),
});
export const held = ({ world: { file } }: Hand) => ({ head: file.head, holding: stayOf(file) });

export const contextOnReceipt = ({ world, post, receipt }: ReceiptHand) => ({
  by: by(post),
  at: world.now,
  relations: relationsOnReceipt(receipt, post),
});
export const heldReceipt = ({ receipt }: ReceiptHand) => ({ head: receipt.head, holding: stayOf(receipt) });

export const decided = (hand: Hand, ...decisions: readonly Decision[]): Outcome => ({
  kind: 'done',
  world: decisions.reduce(committed, hand.world),
  decisions,
});
export const withFile = (hand: Hand, change: Partial<FileInWorld>): Hand => ({
  ...hand,
  world: frozen({ ...hand.world, file: { ...hand.world.file, ...change } }),
});

export const picked = <T>(from: readonly T[], pick: number): T | undefined =>
  from[pick % Math.max(from.length, 1)];

/** Mostly one that the act is for; now and then any. */
export const receiptFor = (
  hand: Pick<Hand, 'world' | 'command'>,
  isFor: (head: ReceiptInWorld['head']) => boolean,
): ReceiptInWorld => {
  const { world, command } = hand;
  const fit = command.pick % 5 === 0 ? [] : world.receipts.filter(({ head }) => isFor(head));
  return picked(fit, command.pick) ?? receiptIn(hand);
};

export const receiptIn = ({ world, command }: Pick<Hand, 'world' | 'command'>): ReceiptInWorld => {
  const receipt = picked(world.receipts, command.pick);
  if (!receipt) throw new Refusal('receipt.unknown');
  return receipt;
};
