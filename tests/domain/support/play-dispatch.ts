import { isIn } from '#shared/domain/dispatch/dispatch.ts';
import {
  bringBackDraft,
  deliverDraft,
  dispatchDraft,
  entrustDraft,
  type Outgoing,
  remindOfDraft,
  replyToDraft,
} from '#shared/domain/dispatch/dispatch-acts.ts';
import { type Deed, type RecipientState, STATES_OF_DEED } from '#shared/domain/dispatch/recipient.ts';
import { isUnderWay, takenIn } from '#shared/domain/dispatch/taken-in.ts';
import type { DraftState } from '#shared/domain/drafts/state.ts';
import type { Context } from '#shared/domain/file-decision.ts';
import { DISPATCH_RULES, type DispatchAct } from '#shared/domain/permission/dispatch-rules.ts';
import { Refusal } from '#shared/domain/refusal.ts';
import { dayPlus, istDay } from '#shared/domain/time.ts';
import { contextOf, decided, type Hand, held, type Outcome, picked } from './hand.ts';
import { letterIn } from './play-draft.ts';
import type { DraftInWorld } from './world.ts';

/** Mostly one that the act is for; now and then any. */
const outgoingIn = (hand: Hand, act: DispatchAct, deed?: Deed): Outgoing => {
  const { world, command } = hand;
  const states: readonly DraftState[] = DISPATCH_RULES[act].states;
  const wanted: readonly RecipientState[] = deed === undefined ? [] : STATES_OF_DEED[deed];
  const isFor = ({ head: { state, dispatch } }: DraftInWorld) =>
    states.includes(state) && (deed === undefined || (dispatch !== undefined && isIn(dispatch, wanted)));
  const fit = command.pick % 4 === 0 ? [] : world.drafts.filter(isFor);
  const draft = picked(fit.length > 0 ? fit : world.drafts, command.pick);
  if (!draft) throw new Refusal('draft.unknown');
  return { head: draft.head, file: held(hand) };
};

/** Whoever it was entrusted to sends it, be they who they may: mostly it is they who try. */
const contextFor = (hand: Hand, { head }: Outgoing, act: DispatchAct): Context => {
  const sender = head.dispatch?.by;
  const asSender = act !== 'entrust' && sender !== undefined && hand.command.pick % 3 !== 0;
  const context = contextOf(asSender ? { ...hand, post: sender } : hand);
  const sends = context.by.postId === sender;
  return {
    ...context,
    relations: new Set([...context.relations, ...(sends ? (['dispatches'] as const) : [])]),
  };
};

const on =
  (
    name: DispatchAct,
    act: (hand: Hand, outgoing: Outgoing, context: Context) => readonly Parameters<typeof decided>[1][],
    deed?: Deed,
  ) =>
  (hand: Hand): Outcome => {
    const outgoing = outgoingIn(hand, name, deed);
    return decided(hand, ...act(hand, outgoing, contextFor(hand, outgoing, name)));
  };

const today = ({ world: { now } }: Hand) => istDay(now);
/** The awkward say that it will happen. */
const dayIn = (hand: Hand) => (hand.command.awkward ? dayPlus(today(hand), 1) : today(hand));
/** Mostly of one about whom that can be done; now and then of any, or of nobody. */
const serialFor = ({ command: { pick } }: Hand, { head }: Outgoing, deed: Deed): number => {
  const states: readonly RecipientState[] = STATES_OF_DEED[deed];
  const fit = head.dispatch?.recipients.filter(({ state }) => states.includes(state)) ?? [];
  return (pick % 4 === 0 ? undefined : picked(fit, pick)?.serial) ?? 1 + (pick % 3);
};

/** To somebody outside and to a post here. */
const letterFor = (hand: Hand) => ({
  ...letterIn(hand),
  addressees: [
    { kind: 'outside' as const, name: 'तहसीलदार' },
    { kind: 'post' as const, postId: hand.command.to },
  ],
});

export const DISPATCH_PLAYS = {
  'draft-entrust': on('entrust', (hand, outgoing, context) => [
    entrustDraft(
      outgoing,
      {
        to: hand.command.to,
        letter: letterFor(hand),
        replyBy: hand.command.awkward ? today(hand) : dayPlus(today(hand), 7),
        cleared: [outgoing.file.head.holder],
      },
      context,
    ),
  ]),
  'draft-dispatch': on('dispatch', (hand, outgoing, context) => {
    const { pick, awkward } = hand.command;
    const waiting = outgoing.head.dispatch?.recipients.filter(({ state }) => state === 'WAITING') ?? [];
    const some =
      awkward || waiting.length === 0
        ? [{ serial: serialFor(hand, outgoing, 'dispatch') }]
        : waiting.slice(0, 1 + (pick % 2));
    const more = pick % 7 === 0 ? { mode: 'here' as const } : { mode: 'by-hand' as const };
    const paid = pick % 11 === 0 ? { postage: 500 } : {};
    const sent = some.map(({ serial }) => ({ serial, ...more, ...paid }));
    return dispatchDraft(
      outgoing,
      { on: dayIn(hand), sent: pick % 13 === 0 ? [...sent, ...sent] : sent },
      context,
    );
  }),
  'draft-deliver': on(
    'dispatch',
    (hand, outgoing, context) => [
      deliverDraft(outgoing, { serial: serialFor(hand, outgoing, 'deliver'), on: dayIn(hand) }, context),
    ],
    'deliver',
  ),
  'draft-come-back': on(
    'dispatch',
    (hand, outgoing, context) => {
      const serial = serialFor(hand, outgoing, 'come-back');
      return [bringBackDraft(outgoing, { serial, on: dayIn(hand), reason: hand.command.words }, context)];
    },
    'come-back',
  ),
  'draft-remind': on(
    'remind',
    (hand, outgoing, context) => [remindOfDraft(outgoing, [serialFor(hand, outgoing, 'remind')], context)],
    'remind',
  ),
  'draft-reply': on(
    'remind',
    (hand, outgoing, context) => [
      replyToDraft(outgoing, { serial: serialFor(hand, outgoing, 'reply'), on: dayIn(hand) }, context),
    ],
    'reply',
  ),
  /** Another office takes in what is under way to it. */
  'draft-taken-in': hand => {
    const outgoing = outgoingIn(hand, 'dispatch', 'deliver');
    const serial = serialFor(hand, outgoing, 'deliver');
    if (!isUnderWay(outgoing.head, serial)) throw new Refusal('draft.unknown');
    return decided(hand, takenIn(outgoing.head, { serial, diaryNumber: 'D/1' }, contextOf(hand)));
  },
} as const satisfies Record<string, (hand: Hand) => Outcome>;
