import type { FileDecision, HoldingChange } from './act.ts';
import type { By, ByOfficer } from './actor.ts';
import type { EventOf, FileEvent, FileEventName } from './events.ts';
import { admit, type FileHead, foldFile, whereabouts } from './file.ts';
import {
  type Action,
  beginHolding,
  endHolding,
  given,
  type Holding,
  type Outcome,
  type Priority,
  resumeHolding,
  suspendHolding,
} from './holding.ts';
import type { FileId, HoldingId, OfficeId, PostId, ReceiptId } from './ids.ts';
import type { Relations } from './permission.ts';
import type { Rules } from './policy.ts';
import { Refusal } from './refusal.ts';
import type { Instant } from './time.ts';

/** Who acts, as which post, when, and how that post stands to the file. */
export type Context = { readonly by: ByOfficer; readonly at: Instant; readonly relations: Relations };

/** A file as an act finds it: its head and the present (or, when closed, the last) stay. */
export type HeldFile = { readonly head: FileHead; readonly holding: Holding };

/** Where a file goes: the post, the id of the new stay, and the rules of that post's office. */
export type Destination = {
  readonly postId: PostId;
  readonly holdingId: HoldingId;
  readonly rules: Rules;
  readonly vacant: boolean;
};

type Draft<N extends FileEventName> = Pick<EventOf<N>, 'type' | 'data'>;

const decide = <N extends FileEventName>(
  head: FileHead | undefined,
  { by, at }: { readonly by: By; readonly at: Instant },
  draft: Draft<N>,
  holdings: (after: FileHead) => readonly HoldingChange[],
): FileDecision => {
  const event = { ...draft, seq: (head?.version ?? 0) + 1, at, by } as FileEvent;
  const after = foldFile(head, event);
  return { object: 'file', before: head, after, event, holdings: holdings(after) };
};

export type NewFile = {
  readonly fileId: FileId;
  readonly number: string;
  readonly officeId: OfficeId;
  readonly subject: string;
  readonly priority: Priority;
  readonly receiptId?: ReceiptId | undefined;
  readonly holdingId: HoldingId;
  readonly rules: Rules;
};

/** Opens a new file with the post that creates it. */
export const createFile = (file: NewFile, { by, at }: Pick<Context, 'by' | 'at'>): FileDecision => {
  const holding = beginHolding({
    holdingId: file.holdingId,
    objectId: file.fileId,
    number: file.number,
    subject: file.subject,
    postId: by.postId,
    priority: file.priority,
    state: 'ACTIVE',
    at,
    rules: file.rules,
    opened: true,
  });
  const { fileId, number, officeId, subject, priority, holdingId } = file;
  return decide<'file.created'>(
    undefined,
    { by, at },
    {
      type: 'file.created',
      data: {
        fileId,
        number,
        officeId,
        subject,
        priority,
        ...given('receiptId', file.receiptId),
        holdingId,
        postId: by.postId,
        ...given('dueAt', holding.dueAt),
      },
    },
    () => [{ kind: 'begin', holding }],
  );
};

/** The holder opens the file: from now on it cannot be pulled back. */
export const openFile = ({ head, holding }: HeldFile, context: Context): FileDecision => {
  admit(head, 'open', context.relations);
  if (head.openedAt !== undefined) throw new Refusal('file.already-opened', whereabouts(head));
  return decide<'file.opened'>(
    head,
    context,
    { type: 'file.opened', data: { holdingId: head.holdingId } },
    () => [{ kind: 'change', holding: { ...holding, openedAt: context.at } }],
  );
};

type Passing = {
  readonly action?: Action | undefined;
  readonly priority?: Priority | undefined;
  readonly from?: PostId | undefined;
  readonly opened?: boolean;
};

/** The stay that follows at the destination, in the state the file is in. */
const nextStay = (
  { head, holding }: HeldFile,
  to: Pick<Destination, 'postId' | 'holdingId' | 'rules'>,
  at: Instant,
  passing: Passing,
): Holding =>
  beginHolding({
    holdingId: to.holdingId,
    objectId: head.fileId,
    number: head.number,
    subject: head.subject,
    postId: to.postId,
    from: passing.from,
    action: passing.action,
    priority: passing.priority ?? holding.priority,
    state: head.state === 'CLOSED' ? 'ACTIVE' : head.state,
    at,
    rules: to.rules,
    opened: passing.opened,
  });

const handOver = (
  holding: Holding,
  outcome: Outcome,
  next: Holding,
  at: Instant,
): readonly HoldingChange[] => [
  { kind: 'end', holding: endHolding(holding, outcome, at) },
  { kind: 'begin', holding: next },
];

export type Sending = {
  readonly to: Destination;
  readonly action: Action;
  readonly priority?: Priority | undefined;
  readonly remark?: string | undefined;
  /** The sender was warned that the seat is vacant and sends all the same (domain.md 5, trap 4). */
  readonly acknowledgeVacant: boolean;
};

/** Sends the file to another post. A vacant seat is warned of, never silently queued to. */
export const sendFile = (file: HeldFile, sending: Sending, context: Context): FileDecision => {
  const { head, holding } = file;
  const { to } = sending;
  admit(head, 'send', context.relations);
  if (to.postId === head.holder) throw new Refusal('post.same', whereabouts(head));
  if (to.vacant && !sending.acknowledgeVacant) throw new Refusal('post.vacant', { postId: to.postId });
  const next = nextStay(file, to, context.at, { ...sending, from: head.holder });
  return decide<'file.sent'>(
    head,
    context,
    {
      type: 'file.sent',
      data: {
        from: head.holder,
        action: sending.action,
        priority: next.priority,
        ...given('remark', sending.remark),
        ...given('toVacantSeat', to.vacant ? true : undefined),
        holdingId: next.holdingId,
        postId: next.postId,
        ...given('dueAt', next.dueAt),
        endedHoldingId: holding.holdingId,
      },
    },
    () => handOver(holding, 'sent', next, context.at),
  );
};

/** The post a return goes to: the one this stay came from. */
export const returnsTo = (head: FileHead): PostId => {
  if (head.from === undefined) throw new Refusal('file.nowhere-to-return', whereabouts(head));
  return head.from;
};

/** Gives the file back to the post it came from. */
export const returnFile = (
  file: HeldFile,
  to: Omit<Destination, 'vacant'>,
  remark: string | undefined,
  context: Context,
): FileDecision => {
  const { head, holding } = file;
  admit(head, 'return', context.relations);
  const next = nextStay(file, { ...to, postId: returnsTo(head) }, context.at, { from: head.holder });
  return decide<'file.returned'>(
    head,
    context,
    {
      type: 'file.returned',
      data: {
        from: head.holder,
        ...given('remark', remark),
        holdingId: next.holdingId,
        postId: next.postId,
        ...given('dueAt', next.dueAt),
        endedHoldingId: holding.holdingId,
      },
    },
    () => handOver(holding, 'returned', next, context.at),
  );
};

/** The sender takes the file back, as long as the receiver has not opened it (domain.md 1.3). */
export const pullBackFile = (
  file: HeldFile,
  to: Omit<Destination, 'vacant'>,
  reason: string,
  context: Context,
): FileDecision => {
  const { head, holding } = file;
  admit(head, 'pull-back', context.relations);
  if (head.openedAt !== undefined) throw new Refusal('file.already-opened', whereabouts(head));
  const next = nextStay(file, to, context.at, { opened: true });
  return decide<'file.pulled-back'>(
    head,
    context,
    {
      type: 'file.pulled-back',
      data: {
        from: head.holder,
        reason,
        holdingId: next.holdingId,
        postId: next.postId,
        ...given('dueAt', next.dueAt),
        endedHoldingId: holding.holdingId,
      },
    },
    () => handOver(holding, 'pulled-back', next, context.at),
  );
};

/** Sets the file aside until a day, with a reason. The stay and its clock go on: parking hides nothing. */
export const parkFile = (
  { head, holding }: HeldFile,
  until: Instant,
  reason: string,
  context: Context,
): FileDecision => {
  admit(head, 'park', context.relations);
  if (until <= context.at) throw new Refusal('file.wake-date-invalid');
  return decide<'file.parked'>(head, context, { type: 'file.parked', data: { until, reason } }, after => [
    { kind: 'change', holding: { ...holding, state: after.state } },
  ]);
};

/** Stops the clock while another must act first (a court's stay, the applicant's answer). The stay goes on. */
export const suspendFile = ({ head, holding }: HeldFile, reason: string, context: Context): FileDecision => {
  admit(head, 'suspend', context.relations);
  return decide<'file.suspended'>(
    head,
    context,
    { type: 'file.suspended', data: { holdingId: head.holdingId, reason } },
    after => [{ kind: 'change', holding: { ...suspendHolding(holding, context.at), state: after.state } }],
  );
};

/** Takes a parked or suspended file up again, or withdraws a closing request. */
export const resumeFile = (
  { head, holding }: HeldFile,
  rules: Rules,
  reason: string | undefined,
  context: Context,
): FileDecision => {
  admit(head, 'resume', context.relations);
  const resumed = resumeHolding(holding, context.at, rules);
  return decide<'file.resumed'>(
    head,
    context,
    {
      type: 'file.resumed',
      data: {
        holdingId: head.holdingId,
        postId: head.holder,
        ...given('dueAt', resumed.dueAt),
        ...given('reason', reason),
      },
    },
    after => [{ kind: 'change', holding: { ...resumed, state: after.state } }],
  );
};

/** Asks that the file be closed; it stays where it is and can be sent to who decides. */
export const requestClosing = (
  { head, holding }: HeldFile,
  reason: string,
  context: Context,
): FileDecision => {
  admit(head, 'request-closing', context.relations);
  return decide<'file.closing-requested'>(
    head,
    context,
    { type: 'file.closing-requested', data: { reason } },
    after => [{ kind: 'change', holding: { ...holding, state: after.state } }],
  );
};

/** Closes the file with a reason. A typed note nobody confirmed would be lost to the record, so it blocks closing. */
export const closeFile = (
  { head, holding }: HeldFile,
  reason: string,
  yellowNotes: number,
  context: Context,
): FileDecision => {
  admit(head, 'close', context.relations);
  if (yellowNotes > 0) throw new Refusal('file.notes-unconfirmed', { ...whereabouts(head), yellowNotes });
  return decide<'file.closed'>(
    head,
    context,
    { type: 'file.closed', data: { reason, endedHoldingId: holding.holdingId } },
    after => [{ kind: 'end', holding: { ...endHolding(holding, 'closed', context.at), state: after.state } }],
  );
};

/** Takes a closed file up again, with the post that closed it; by that post or one above it. */
export const reopenFile = (
  file: HeldFile,
  to: Omit<Destination, 'vacant'>,
  reason: string,
  context: Context,
): FileDecision => {
  const { head } = file;
  admit(head, 'reopen', context.relations);
  const next = nextStay(file, { ...to, postId: head.holder }, context.at, { opened: true });
  return decide<'file.reopened'>(
    head,
    context,
    {
      type: 'file.reopened',
      data: {
        reason,
        holdingId: next.holdingId,
        postId: next.postId,
        ...given('dueAt', next.dueAt),
      },
    },
    () => [{ kind: 'begin', holding: next }],
  );
};

/** Puts a receipt on the correspondence side; the receipt's own journal says the same in the same transaction. */
export const addReceipt = (
  { head }: HeldFile,
  receipt: { readonly receiptId: ReceiptId; readonly diaryNumber: string },
  context: Context,
): FileDecision => {
  admit(head, 'add-receipt', context.relations);
  return decide<'file.receipt-added'>(
    head,
    context,
    {
      type: 'file.receipt-added',
      data: { receiptId: receipt.receiptId, diaryNumber: receipt.diaryNumber, serial: head.receipts + 1 },
    },
    () => [],
  );
};

export { decide as decideOnFile };
