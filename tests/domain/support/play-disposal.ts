import type { ByOfficer } from '#shared/domain/actor.ts';
import {
  confirmDisposal,
  enterErased,
  proposeDisposal,
  refuseDisposal,
} from '#shared/domain/records/disposal-acts.ts';
import {
  issueRecord,
  refuseRequisition,
  requisition,
  returnRecord,
} from '#shared/domain/records/loan-acts.ts';
import { dayPlus, istDay } from '#shared/domain/time.ts';
import { contextOf, decided, type Hand, held, type Outcome, picked } from './hand.ts';
import { by } from './office.ts';
import { OTHER } from './play-beside.ts';

const relatedIn = ({ world: { file } }: Hand) => (file.linked ? [OTHER] : []);

/** Mostly a requisition that stands; the awkward name one that does not. */
const requisitionIn = ({ world, command: { pick, awkward } }: Hand): number =>
  (awkward && pick % 3 === 0 ? undefined : picked(world.file.head.requisitions ?? [], pick)?.requisition) ??
  1;

/** The awkward who proposed it sit in another post by now; or another sits in the very post that proposed it. */
const confirming = ({ world: { file }, command: { awkward, pick }, post }: Hand): ByOfficer => {
  const { proposal } = file.head;
  if (!awkward || !proposal) return by(post);
  return pick % 2 === 0
    ? { ...by(post), officerId: proposal.officerId }
    : { ...by(post), postId: proposal.postId };
};

/** What is done with a record that is needed again, and with one whose term is over; the last is the clockwork's. */
export const DISPOSAL_PLAYS = {
  requisition: hand =>
    decided(hand, requisition(held(hand), { purpose: hand.command.words }, contextOf(hand))),
  'requisition-refuse': hand => {
    const refusing = { requisition: requisitionIn(hand), reason: hand.command.words };
    return decided(hand, refuseRequisition(held(hand), refusing, contextOf(hand)));
  },
  'record-issue': hand => {
    const { awkward, pick } = hand.command;
    const dueOn = dayPlus(istDay(hand.world.now), awkward && pick % 2 === 0 ? -1 : 15);
    return decided(
      hand,
      issueRecord(held(hand), { requisition: requisitionIn(hand), dueOn }, contextOf(hand)),
    );
  },
  'record-return': hand => decided(hand, returnRecord(held(hand), contextOf(hand))),
  'disposal-propose': hand => {
    const proposing = { reason: hand.command.words, related: relatedIn(hand) };
    return decided(hand, proposeDisposal(held(hand), proposing, contextOf(hand)));
  },
  'disposal-confirm': hand => {
    const context = { ...contextOf(hand), by: confirming(hand) };
    return decided(hand, confirmDisposal(held(hand), { related: relatedIn(hand) }, context));
  },
  'disposal-refuse': hand =>
    decided(hand, refuseDisposal(held(hand), { reason: hand.command.words }, contextOf(hand))),
  /** The clockwork enters that what was disposed of is erased, as often as it is told. */
  erase: hand => {
    const { head, green } = hand.world.file;
    const erased = { notes: green.length, versions: 0, scans: 0, shared: 0 };
    const decision = head.disposed && enterErased(head, erased, hand.world.now);
    return decision ? decided(hand, decision) : decided(hand);
  },
} as const satisfies Record<string, (hand: Hand) => Outcome>;
