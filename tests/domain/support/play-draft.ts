import {
  approveDraft,
  beginDraft,
  cancelDraft,
  issueDraft,
  putToSigning,
  returnDraft,
  reviseDraft,
} from '#shared/domain/drafts/draft-acts.ts';
import type { Answering, DraftContext, HeldDraft, Wording } from '#shared/domain/drafts/draft-decision.ts';
import type { DraftState } from '#shared/domain/drafts/state.ts';
import type { PostId } from '#shared/domain/ids.ts';
import { pastedText } from '#shared/domain/notes/pasted.ts';
import { DRAFT_RULES, type DraftAct } from '#shared/domain/permission/draft-rules.ts';
import { Refusal } from '#shared/domain/refusal.ts';
import { dayPlus, istDay } from '#shared/domain/time.ts';
import { canonicalBytes, sha256 } from '#shared/journal/seal.ts';
import { contextOf, decided, type Hand, held, ids, type Outcome, picked } from './hand.ts';
import { levelOf, lineAbove, OFFICE } from './office.ts';

/** An officer's own, or for the next above, or for anybody. */
const signatoryIn = ({
  command: { pick, to },
  post,
}: {
  readonly command: Pick<Hand['command'], 'pick' | 'to'>;
  readonly post: PostId;
}): PostId => (pick % 3 === 0 ? to : pick % 3 === 1 ? post : (lineAbove(post)[0] ?? post));

/** Every fourth letter has still nobody to whom it goes. */
export const letterIn = ({ command: { words, pick, to }, post }: Hand): Wording['letter'] => ({
  form: 'letter',
  language: 'hi',
  urgency: 'ordinary',
  subject: 'पैमाइश की आख्या',
  references: [],
  body: pastedText(words),
  addressees: pick % 4 === 0 ? [] : [{ kind: 'outside', name: 'तहसीलदार' }],
  copies: [],
  enclosures: [],
  signatory: signatoryIn({ command: { pick, to }, post }),
});
/** Some lay it before somebody higher than who signs; the awkward before whoever it may be. */
const wordingIn = (hand: Hand): Wording => {
  const letter = letterIn(hand);
  const { awkward, pick } = hand.command;
  const higher = pick % 5 === 0 ? lineAbove(letter.signatory).at(-1) : undefined;
  return {
    letter,
    textSha256: sha256(canonicalBytes(letter)),
    approver: awkward ? hand.post : higher,
  };
};
const answeringFor = (signatory: PostId): Answering => ({
  signs: levelOf(signatory) >= 2,
  aboveSignatory: lineAbove(signatory),
});

/** Mostly one that the act is for; now and then any. */
const draftIn = (hand: Hand, act: DraftAct): HeldDraft => {
  const { world, command } = hand;
  const states: readonly DraftState[] = DRAFT_RULES[act].states;
  const fit = command.pick % 3 === 0 ? [] : world.drafts.filter(({ head }) => states.includes(head.state));
  const draft = picked(fit.length > 0 ? fit : world.drafts, command.pick);
  if (!draft) throw new Refusal('draft.unknown');
  return { head: draft.head, file: held(hand) };
};
const contextFor = (hand: Hand, { head }: HeldDraft): DraftContext => ({
  ...contextOf(hand),
  // The awkward have an old version before them now and then.
  revision: head.revision - (hand.command.awkward && hand.command.pick % 3 === 0 ? 1 : 0),
  aboveApprover: lineAbove(head.approver),
});

const on =
  (
    name: DraftAct,
    act: (hand: Hand, draft: HeldDraft, context: DraftContext) => Parameters<typeof decided>[1][],
  ) =>
  (hand: Hand): Outcome => {
    const draft = draftIn(hand, name);
    return decided(hand, ...act(hand, draft, contextFor(hand, draft)));
  };

export const DRAFT_PLAYS = {
  'draft-begin': hand =>
    decided(
      hand,
      ...beginDraft(
        held(hand),
        { draftId: ids.draft(), ...wordingIn(hand) },
        { ...contextOf(hand), answering: answeringFor(signatoryIn(hand)) },
      ),
    ),
  'draft-revise': on('revise', (hand, draft, context) => [
    reviseDraft(draft, wordingIn(hand), { ...context, answering: answeringFor(signatoryIn(hand)) }),
  ]),
  'draft-return': on('return', (hand, draft, context) => [returnDraft(draft, hand.command.words, context)]),
  'draft-approve': on('approve', (hand, draft, context) => [
    approveDraft(draft, { letter: letterIn(hand) }, context),
  ]),
  'draft-sign': on('put-to-signing', (hand, draft, context) => [
    ...putToSigning(
      draft,
      { letter: letterIn(hand), registered: `${hand.world.now}`, issuedBy: OFFICE },
      context,
    ),
  ]),
  'draft-issue': on('issue', (hand, draft, context) => {
    const today = istDay(hand.world.now);
    const signedOn = hand.command.awkward ? dayPlus(today, 1) : today;
    return [issueDraft(draft, { documentId: ids.document(), signedOn }, context)];
  }),
  'draft-cancel': on('cancel', (hand, draft, context) => [
    ...cancelDraft(draft, hand.command.words, context),
  ]),
} as const satisfies Record<string, (hand: Hand) => Outcome>;
