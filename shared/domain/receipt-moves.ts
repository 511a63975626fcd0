import type { Acknowledgement } from './acknowledged.ts';
import type { HoldingChange, ReceiptDecision } from './act.ts';
import { notGiven } from './delay.ts';
import type { Context, Destination } from './file-decision.ts';
import {
  type Action,
  beginHolding,
  endHolding,
  given,
  type Holding,
  type Outcome,
  type Priority,
} from './holding.ts';
import type { PostId } from './ids.ts';
import { admitOnReceipt, decideOnReceipt, type HeldReceipt, whereReceiptIs } from './receipt.ts';
import { arrivalOf } from './receipt-state.ts';
import { Refusal } from './refusal.ts';
import type { Day, Instant } from './time.ts';

/** Where a receipt goes. It does not matter whether the office has left paper: a letter that came on paper goes on. */
export type ReceiptDestination = Pick<
  Destination,
  'postId' | 'holdingId' | 'rules' | 'vacant' | 'onLeave'
> & {
  /** The own post of the link officer who has the charge meanwhile. */
  readonly linkPost?: PostId | undefined;
};

/** What a sender asks of the next post. */
export type ReceiptMark = {
  readonly action: Action;
  readonly priority?: Priority | undefined;
  readonly remark?: string | undefined;
  readonly dueOn?: Day | undefined;
  /** What the sender was warned of, and sends all the same. */
  readonly acknowledged: readonly Acknowledgement[];
};
export type ReceiptSending = ReceiptMark & { readonly to: ReceiptDestination };

/** Nothing is silently queued to an empty seat (domain.md 5, trap 4): the sender is warned, and told who has the charge. */
export const admitSeat = (
  { postId, vacant, onLeave, linkPost }: ReceiptDestination,
  acknowledged: readonly Acknowledgement[],
): void => {
  if (vacant && !acknowledged.includes('vacant')) throw new Refusal('post.vacant', { postId });
  if (onLeave && !acknowledged.includes('on-leave'))
    throw new Refusal('post.on-leave', { postId, ...given('linkPost', linkPost) });
};

/** What the journal says of an empty seat to which it was sent all the same. */
export const saidOfSeat = ({ vacant, onLeave }: ReceiptDestination) => ({
  ...given('toVacantSeat', vacant ? true : undefined),
  ...given('toSeatOnLeave', onLeave ? true : undefined),
});

type Passing = {
  readonly from?: PostId | undefined;
  readonly mark?: Pick<ReceiptMark, 'action' | 'priority' | 'dueOn'>;
  readonly opened: boolean;
};

/** The stay that follows. Its clock begins anew; the age of the matter goes on from the diary entry (domain.md 5, trap 2). */
const nextStay = (
  { head, holding }: HeldReceipt,
  to: Pick<Destination, 'postId' | 'holdingId' | 'rules'>,
  at: Instant,
  { from, mark, opened }: Passing,
): Holding =>
  beginHolding({
    holdingId: to.holdingId,
    objectId: head.receiptId,
    number: head.diaryNumber,
    subject: head.details.subject,
    classification: head.classification,
    nature: head.nature,
    category: head.details.category,
    postId: to.postId,
    from,
    action: mark?.action,
    priority: mark?.priority ?? holding.priority,
    dueOn: mark?.dueOn,
    state: opened ? 'OPENED' : arrivalOf(head.nature),
    at,
    ageFrom: head.diarisedAt,
    rules: to.rules,
    opened,
  });

const handOver = (
  { head, holding }: HeldReceipt,
  outcome: Outcome,
  next: Holding,
  at: Instant,
): readonly HoldingChange[] => [
  { kind: 'end', holding: { ...endHolding(holding, outcome, at), state: head.state } },
  { kind: 'begin', holding: next },
];

const begun = ({ holdingId, postId, dueAt }: Holding, endedHoldingId: Holding['holdingId']) => ({
  holdingId,
  postId,
  ...given('dueAt', dueAt),
  endedHoldingId,
});

/** The holder opens the receipt: from now on it cannot be pulled back. */
export const openReceipt = ({ head, holding }: HeldReceipt, context: Context): ReceiptDecision => {
  admitOnReceipt(head, 'open', context.relations);
  return decideOnReceipt<'receipt.opened'>(
    head,
    context,
    { type: 'receipt.opened', data: { holdingId: head.holdingId } },
    [{ kind: 'change', holding: { ...holding, openedAt: context.at, state: 'OPENED' } }],
  );
};

/** Sends the receipt on to another post. */
export const sendReceipt = (
  receipt: HeldReceipt,
  { to, acknowledged, ...mark }: ReceiptSending,
  context: Context,
): ReceiptDecision => {
  const { head, holding } = receipt;
  admitOnReceipt(head, 'send', context.relations);
  if (to.postId === head.holder) throw new Refusal('post.same', whereReceiptIs(head));
  admitSeat(to, acknowledged);
  const next = nextStay(receipt, to, context.at, { from: head.holder, mark, opened: false });
  return decideOnReceipt<'receipt.sent'>(
    head,
    context,
    {
      type: 'receipt.sent',
      data: {
        from: head.holder,
        action: mark.action,
        priority: next.priority,
        ...given('remark', mark.remark),
        ...saidOfSeat(to),
        ...given('dueOn', mark.dueOn),
        ...begun(next, holding.holdingId),
      },
    },
    handOver(receipt, 'sent', next, context.at),
  );
};

/** The sender takes it back, unopened. */
export const pullBackReceipt = (
  receipt: HeldReceipt,
  to: ReceiptDestination,
  reason: string,
  context: Context,
): ReceiptDecision => {
  const { head, holding } = receipt;
  admitOnReceipt(head, 'pull-back', context.relations);
  const next = nextStay(receipt, to, context.at, { from: head.fromBefore, opened: true });
  return decideOnReceipt<'receipt.pulled-back'>(
    head,
    context,
    {
      type: 'receipt.pulled-back',
      data: { from: head.holder, reason, ...begun(next, holding.holdingId) },
    },
    handOver(receipt, 'pulled-back', next, context.at),
  );
};

/** A post above takes it to itself. Whoever had it for too long was not asked why: that stands in the journal. */
export const pullUpReceipt = (
  receipt: HeldReceipt,
  to: ReceiptDestination,
  reason: string,
  context: Context,
): ReceiptDecision => {
  const { head, holding } = receipt;
  admitOnReceipt(head, 'pull-up', context.relations);
  const { holding: left, by } = notGiven(holding, context.at);
  const next = nextStay(receipt, to, context.at, {
    from: head.holder,
    opened: head.nature === 'electronic',
  });
  return decideOnReceipt<'receipt.pulled-up'>(
    head,
    context,
    {
      type: 'receipt.pulled-up',
      data: {
        from: head.holder,
        reason,
        ...given('delayNotGivenBy', by),
        ...begun(next, holding.holdingId),
      },
    },
    handOver({ head, holding: left }, 'pulled-up', next, context.at),
  );
};
