import type { DraftDecision, FileDecision } from '../act.ts';
import { admitDraft, type DraftHead, draftWhereabouts } from '../drafts/draft.ts';
import { counted, decideOnDraft } from '../drafts/draft-decision.ts';
import { type Context, decideOnFile, type HeldFile } from '../file-decision.ts';
import { given } from '../holding.ts';
import type { DocumentId, PostId, ReceiptId } from '../ids.ts';
import { type Letter, recipientsOf } from '../letters/letter.ts';
import type { DraftAct } from '../permission/draft-rules.ts';
import { Refusal } from '../refusal.ts';
import { type Day, istDay } from '../time.ts';
import { type Dispatch, hasLeft } from './dispatch.ts';
import { type DispatchMode, isPaid } from './mode.ts';
import { type Deed, MOST_REMINDERS, type Recipient, STATES_OF_DEED } from './recipient.ts';

/** A signed letter with its file, as an act finds both: the file is counted one draft less when all has left. */
export type Outgoing = { readonly head: DraftHead; readonly file: HeldFile };

/** The gate, and the letter's way out, which it must have. */
const onItsWay = ({ head, file }: Outgoing, act: DraftAct, { relations }: Context): Dispatch => {
  admitDraft(head, act, { file: file.head, relations });
  if (!head.dispatch) throw new Refusal('draft.not-entrusted', draftWhereabouts(head));
  return head.dispatch;
};

/** What is said to have happened, happened neither ahead of today nor before the letter was signed. */
const admitDay = ({ issued }: DraftHead, on: Day, { at }: Context): void => {
  if (on > istDay(at) || (issued && on < issued.signedOn)) throw new Refusal('draft.day-invalid', { on });
};

/** The recipient under a serial, if that can be done about it now. */
const recipientFor = (head: DraftHead, { recipients }: Dispatch, serial: number, deed: Deed): Recipient => {
  const one = recipients.find(each => each.serial === serial);
  if (!one) throw new Refusal('draft.recipient-unknown', { serial });
  const states: readonly string[] = STATES_OF_DEED[deed];
  if (!states.includes(one.state))
    throw new Refusal('draft.recipient-state', { ...draftWhereabouts(head), serial, recipient: one.state });
  return one;
};

/** A copy in the text, without names: they stand in the text. */
const listed = (letter: Letter) =>
  recipientsOf(letter).map(({ serial, as, party }) => ({
    serial,
    as,
    ...given('postId', party.kind === 'post' ? party.postId : undefined),
  }));

export type Entrusting = {
  readonly to: PostId;
  readonly letter: Letter;
  readonly replyBy?: Day | undefined;
  /** Of what is confidential: the posts that may know of it. */
  readonly cleared: readonly PostId[];
};

/** Says who sends a signed letter out: one's own post or a registry. It can be said anew as long as something waits. */
export const entrustDraft = (
  { head, file }: Outgoing,
  { to, letter, replyBy, cleared }: Entrusting,
  context: Context,
): DraftDecision => {
  admitDraft(head, 'entrust', { file: file.head, relations: context.relations });
  if (head.classification === 'confidential' && !cleared.includes(to))
    throw new Refusal('draft.dispatcher-not-cleared', { to });
  if (replyBy !== undefined && replyBy <= istDay(context.at))
    throw new Refusal('draft.day-invalid', { on: replyBy });
  return decideOnDraft<'draft.entrusted'>(head, context, {
    type: 'draft.entrusted',
    data: {
      to,
      ...given('recipients', head.dispatch ? undefined : listed(letter)),
      ...given('replyBy', replyBy),
    },
  });
};

/** How one recipient gets it. */
export type Sending = {
  readonly serial: number;
  readonly mode: DispatchMode;
  readonly tracking?: string | undefined;
  /** In paise. */
  readonly postage?: number | undefined;
  /** Of what goes to another office here: its name among what nobody has diarised there. */
  readonly documentId?: DocumentId | undefined;
};

const admitSending = (one: Recipient, { mode, postage = 0 }: Sending): void => {
  if (mode === 'here' && one.postId === undefined)
    throw new Refusal('draft.recipient-outside', { serial: one.serial });
  if (postage > 0 && !isPaid(mode)) throw new Refusal('draft.postage-unfit', { serial: one.serial });
};

const said = ({ serial, mode, tracking, postage, documentId }: Sending) => ({
  serial,
  mode,
  ...given('tracking', tracking),
  ...given('postage', postage),
  ...given('documentId', documentId),
});

/** Sends it to some or all of those who wait for it. With the last of them the letter has left, and the file says so too. */
export const dispatchDraft = (
  outgoing: Outgoing,
  { on, sent }: { readonly on: Day; readonly sent: readonly Sending[] },
  context: Context,
): readonly [FileDecision, DraftDecision] | readonly [DraftDecision] => {
  const dispatch = onItsWay(outgoing, 'dispatch', context);
  const { head, file } = outgoing;
  admitDay(head, on, context);
  if (new Set(sent.map(({ serial }) => serial)).size < sent.length)
    throw new Refusal('draft.recipient-twice', draftWhereabouts(head));
  for (const one of sent) admitSending(recipientFor(head, dispatch, one.serial, 'dispatch'), one);
  const decision = decideOnDraft<'draft.dispatched'>(head, context, {
    type: 'draft.dispatched',
    data: { on, sent: sent.map(said) },
  });
  const left = decision.after.dispatch && hasLeft(decision.after.dispatch);
  if (!left || hasLeft(dispatch)) return [decision];
  const { draftId, n } = head;
  const settled = decideOnFile<'file.draft-settled'>(
    file.head,
    context,
    { type: 'file.draft-settled', data: { draftId, n, how: 'dispatched' } },
    counted(file),
  );
  return [settled, decision];
};

type OfOne = { readonly serial: number; readonly on: Day };

/** It reached whom it was sent to: by whose hand, if that was told. */
export const deliverDraft = (
  outgoing: Outgoing,
  { serial, on, receivedBy }: OfOne & { readonly receivedBy?: string | undefined },
  context: Context,
): DraftDecision => {
  const dispatch = onItsWay(outgoing, 'dispatch', context);
  const { head } = outgoing;
  admitDay(head, on, context);
  recipientFor(head, dispatch, serial, 'deliver');
  return decideOnDraft<'draft.delivered'>(head, context, {
    type: 'draft.delivered',
    data: { serial, on, ...given('receivedBy', receivedBy) },
  });
};

/** It came back, and waits to be sent again. */
export const bringBackDraft = (
  outgoing: Outgoing,
  { serial, on, reason }: OfOne & { readonly reason: string },
  context: Context,
): DraftDecision => {
  const dispatch = onItsWay(outgoing, 'dispatch', context);
  const { head } = outgoing;
  admitDay(head, on, context);
  recipientFor(head, dispatch, serial, 'come-back');
  return decideOnDraft<'draft.came-back'>(head, context, {
    type: 'draft.came-back',
    data: { serial, on, reason },
  });
};

/** Reminds those who have not answered: the same day once, three times at most. */
export const remindOfDraft = (
  outgoing: Outgoing,
  serials: readonly number[],
  context: Context,
): DraftDecision => {
  const dispatch = onItsWay(outgoing, 'remind', context);
  const { head } = outgoing;
  const on = istDay(context.at);
  for (const serial of serials) {
    const { remindedOn = [] } = recipientFor(head, dispatch, serial, 'remind');
    if (remindedOn.length >= MOST_REMINDERS || remindedOn.includes(on))
      throw new Refusal('draft.reminded-enough', { serial, reminders: remindedOn.length });
  }
  return decideOnDraft<'draft.reminded'>(head, context, {
    type: 'draft.reminded',
    data: { on, serials: [...new Set(serials)] },
  });
};

/** An answer came: a letter of the diary, or as it is told in words. */
export const replyToDraft = (
  outgoing: Outgoing,
  {
    serial,
    on,
    receiptId,
    reference,
  }: OfOne & { readonly receiptId?: ReceiptId | undefined; readonly reference?: string | undefined },
  context: Context,
): DraftDecision => {
  const dispatch = onItsWay(outgoing, 'remind', context);
  const { head } = outgoing;
  admitDay(head, on, context);
  recipientFor(head, dispatch, serial, 'reply');
  return decideOnDraft<'draft.replied'>(head, context, {
    type: 'draft.replied',
    data: { serial, on, ...given('receiptId', receiptId), ...given('reference', reference) },
  });
};
