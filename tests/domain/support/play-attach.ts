import { attachFile, detachFile } from '#shared/domain/attach-acts.ts';
import { MOST_ATTACHED } from '#shared/domain/bundle.ts';
import { isInside } from '#shared/domain/file.ts';
import type { HeldFile } from '#shared/domain/file-decision.ts';
import { volumeNumber } from '#shared/domain/numbering/carried.ts';
import { MOST_VOLUMES, nextVolume, openVolume } from '#shared/domain/volume-acts.ts';
import { contextOf, decided, type Hand, held, ids, type Outcome, picked } from './hand.ts';
import { levelOf, QUICK_RULES } from './office.ts';
import { anotherOf } from './play-part.ts';

const HOLDS = new Set(['holds'] as const);
const nobody = new Set<never>();
const asIn = ({ command: { pick } }: Hand): 'merged' | 'attached' => (pick % 3 === 0 ? 'merged' : 'attached');

/** A file that many others lie in. */
const full = ({ head, holding }: HeldFile): HeldFile => {
  const one = {
    number: '1',
    as: 'attached',
    at: head.createdAt,
    by: head.holder,
    ageFrom: head.createdAt,
  } as const;
  const attached = Array.from({ length: MOST_ATTACHED }, () => ({ ...one, fileId: ids.file() }));
  return { head: { ...head, attached }, holding };
};

/** The file of the world goes into another, which mostly lies with the same post. */
const goneInside = (hand: Hand): Outcome => {
  const { file } = hand.world;
  const { awkward, pick, words: reason } = hand.command;
  const nature = awkward && pick % 5 === 0 ? {} : { nature: file.head.nature };
  const beside = anotherOf(
    hand,
    hand.post,
    awkward && pick % 5 === 1 ? { fileId: file.head.fileId } : nature,
  );
  const carrier = awkward && pick % 5 === 2 ? full(beside) : beside;
  const relations = awkward && pick % 5 === 3 ? nobody : HOLDS;
  const attaching = { carrier, relations, as: asIn(hand), reason, yellowNotes: file.yellow.length };
  return decided(hand, attachFile(held(hand), attaching, contextOf(hand)).file);
};

/** Another goes into the file of the world. */
const takenIn = (hand: Hand): Outcome => {
  const carrier = held(hand);
  const beside = anotherOf(hand, hand.post, { nature: carrier.head.nature });
  const { relations } = contextOf(hand);
  const attaching = { carrier, relations, as: asIn(hand), reason: hand.command.words, yellowNotes: 0 };
  return decided(hand, attachFile(beside, attaching, { ...contextOf(hand), relations: HOLDS }).carrier);
};

export const attached = (hand: Hand): Outcome =>
  hand.command.pick % 2 === 0 ? goneInside(hand) : takenIn(hand);

/** Taken out by whoever has the file it lies in; else one that lies in it is taken out of the file of the world. */
export const detached = (hand: Hand): Outcome => {
  const { world, post, command } = hand;
  const { head } = world.file;
  const { words: reason } = command;
  const to = { postId: post, holdingId: ids.holding(), level: levelOf(post), rules: QUICK_RULES };
  if (isInside(head.state) && head.insideOf) {
    const { fileId, as } = head.insideOf;
    const beside = anotherOf(hand, post, { fileId });
    const lies = {
      fileId: head.fileId,
      number: head.number,
      as,
      at: world.now,
      by: post,
      ageFrom: world.now,
    };
    const carrier = { ...beside, head: { ...beside.head, ...(command.awkward ? {} : { attached: [lies] }) } };
    const context = { ...contextOf(hand), relations: HOLDS };
    return decided(hand, detachFile(carrier, { inside: held(hand), reason, to }, context).file);
  }
  const one = picked(head.attached ?? [], command.pick);
  const inside = anotherOf(hand, post, one ? { fileId: one.fileId } : {});
  return decided(hand, detachFile(held(hand), { inside, reason, to }, contextOf(hand)).carrier);
};

/** The file of the world goes on in a further volume, which lies beside the world. */
export const continued = (hand: Hand): Outcome => {
  const { head, holding } = held(hand);
  const { awkward, pick, words: reason } = hand.command;
  const { fileId, number } = head;
  const last = awkward && pick % 2 === 0 ? { volumeOf: { fileId, number, volume: MOST_VOLUMES } } : {};
  const file = { head: { ...head, ...last }, holding };
  const volumeOf = nextVolume(file.head);
  const named = {
    fileId: ids.file(),
    number: volumeNumber(number, volumeOf.volume),
    holdingId: ids.holding(),
  };
  const holder = { postId: hand.post, level: levelOf(hand.post), rules: QUICK_RULES };
  const yellowNotes = hand.world.file.yellow.length;
  const volume = { ...named, holder, volumeOf, reason, yellowNotes, paperClosed: awkward && pick % 2 === 1 };
  return decided(hand, openVolume(file, volume, contextOf(hand)).before);
};
