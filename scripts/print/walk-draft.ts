import { consultOnLetter } from '#shared/domain/consultations/asking.ts';
import { dispatchDraft, entrustDraft, remindOfDraft } from '#shared/domain/dispatch/dispatch-acts.ts';
import type { DraftHead } from '#shared/domain/drafts/draft.ts';
import {
  approveDraft,
  beginDraft,
  cancelDraft,
  issueDraft,
  putToSigning,
  returnDraft,
  reviseDraft,
} from '#shared/domain/drafts/draft-acts.ts';
import type { DraftContext, HeldDraft } from '#shared/domain/drafts/draft-decision.ts';
import { DRAFT_STATES, type DraftState } from '#shared/domain/drafts/state.ts';
import { createFile, type HeldFile } from '#shared/domain/file-acts.ts';
import { DISPATCH_DEEDS } from '#shared/domain/permission/dispatch-rules.ts';
import { DRAFT_DEEDS } from '#shared/domain/permission/draft-rules.ts';
import type { Relation, Relations } from '#shared/domain/permission/relation.ts';
import { istDay } from '#shared/domain/time.ts';
import { QUESTION } from './walk-consultation.ts';
import { LETTER } from './walk-letter.ts';
import { type Answer, at, by, clerk, ids, officer, SUBJECT, tried } from './walk-office.ts';

/** What is done to a draft, and then to the letter on its way out. */
export const DRAFT_WALKS = [...DRAFT_DEEDS, ...DISPATCH_DEEDS] as const;
export type DraftDeed = (typeof DRAFT_WALKS)[number];

const answering = { signs: true, aboveSignatory: [] };
const FILE: HeldFile = (() => {
  const named = { fileId: ids.file(), number: '1', officeId: by.officeId, holdingId: ids.holding() };
  const { after, holdings } = createFile({ ...SUBJECT, ...named, classification: 'normal' }, { by, at });
  const [stay] = holdings;
  if (!stay) throw new Error('a new file is with nobody');
  return { head: after, holding: stay.holding };
})();

/** Who approves it stands above the clerk who begins it, and is the one of the tables who may. */
const competent = { ...by, postId: officer };
const context = (relations: Relations): DraftContext => ({
  ...{ by: competent, at, relations },
  revision: 1,
  aboveApprover: [],
});

const { letter } = LETTER;
/** One right way to do each act, by somebody competent, so that nothing but state and relation can refuse it. */
const DO = {
  revise: (held, given) => reviseDraft(held, LETTER, { ...given, answering }),
  return: (held, given) => returnDraft(held, '…', given),
  approve: (held, given) => approveDraft(held, { letter }, given),
  'put-to-signing': (held, given) =>
    putToSigning(held, { letter, registered: '1', issuedBy: by.officeId }, given)[1],
  issue: (held, given) => issueDraft(held, { documentId: ids.document(), signedOn: istDay(at) }, given),
  cancel: (held, given) => cancelDraft(held, '…', given)[1],
  entrust: (held, given) => entrustDraft(held, { to: officer, letter, cleared: [] }, given),
  dispatch: (held, given) => {
    const sends = { on: istDay(at), sent: [{ serial: 1, mode: 'by-hand' as const }] };
    const [last] = dispatchDraft(held, sends, given).slice(-1);
    if (last?.object !== 'draft') throw new Error('a letter is decided on last');
    return last;
  },
  remind: (held, given) => remindOfDraft(held, [1], given),
  // The letter stands as it stood: the question is the file's.
  consult: (held, given) => {
    consultOnLetter(held, QUESTION, given);
    return { after: held.head };
  },
} as const satisfies Record<
  DraftDeed,
  (held: HeldDraft, given: DraftContext) => { readonly after: DraftHead }
>;

const HOLDS = new Set<Relation>(['holds', 'dispatches']);
const BEGUN = beginDraft(
  FILE,
  { draftId: ids.draft(), ...LETTER },
  { by: { ...by, postId: clerk }, at, relations: HOLDS, answering },
)[1].after;
const walked = (...acts: readonly DraftDeed[]): DraftHead =>
  acts.reduce<DraftHead>((head, act) => DO[act]({ head, file: FILE }, context(HOLDS)).after, BEGUN);

const STANDINGS = {
  DFA: BEGUN,
  RETURNED: walked('return'),
  APPROVED: walked('approve'),
  SIGN_PENDING: walked('approve', 'put-to-signing'),
  ISSUED: walked('approve', 'put-to-signing', 'issue', 'entrust'),
  DISPATCHED: walked('approve', 'put-to-signing', 'issue', 'entrust', 'dispatch'),
  CANCELLED: walked('cancel'),
} as const satisfies Record<DraftState, DraftHead>;

/** Tries an act on a draft in this state, in a file at work before a post with these relations to it. */
export const tryOnDraft = (
  state: DraftState,
  act: DraftDeed,
  relations: Relations,
): Answer<DraftState, DraftHead> =>
  tried(() => DO[act]({ head: STANDINGS[state], file: FILE }, context(relations)).after);

export { DRAFT_STATES };
