import type { FileDecision, HoldingChange } from './act.ts';
import { admit, ageOf, type FileHead, whereabouts } from './file.ts';
import { type Context, type Destination, decideOnFile, type HeldFile } from './file-decision.ts';
import {
  type Action,
  beginHolding,
  endHolding,
  given,
  type Holding,
  type Outcome,
  type Priority,
} from './holding.ts';
import type { OfficerId, PostId } from './ids.ts';
import { saidNature } from './nature.ts';
import { Refusal } from './refusal.ts';
import type { Instant } from './time.ts';

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
    classification: head.classification,
    nature: head.nature,
    ageFrom: ageOf(head),
    postId: to.postId,
    from: passing.from,
    action: passing.action,
    priority: passing.priority ?? holding.priority,
    state: head.state === 'CLOSED' ? 'ACTIVE' : head.state,
    at,
    rules: to.rules,
    opened: passing.opened,
  });

/** Paper goes to no office that has left paper; what is there may be taken back or finished. */
const admitPaper = (
  head: FileHead,
  { postId, paperClosed }: Pick<Destination, 'postId' | 'paperClosed'>,
): void => {
  if (head.nature === 'physical' && paperClosed) throw new Refusal('office.paper-closed', { postId });
};

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
  /** Whose proposal is confirmed by sending so. */
  readonly proposedBy?: OfficerId | undefined;
};

/** Sends the file to another post. A vacant seat is warned of, never silently queued to. */
export const sendFile = (file: HeldFile, sending: Sending, context: Context): FileDecision => {
  const { head, holding } = file;
  const { to } = sending;
  admit(head, 'send', context.relations);
  if (to.postId === head.holder) throw new Refusal('post.same', whereabouts(head));
  admitPaper(head, to);
  if (to.vacant && !sending.acknowledgeVacant) throw new Refusal('post.vacant', { postId: to.postId });
  const next = nextStay(file, to, context.at, { ...sending, from: head.holder });
  return decideOnFile<'file.sent'>(
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
        ...given('proposedBy', sending.proposedBy),
        ...saidNature(head.nature, 'electronic'),
        holdingId: next.holdingId,
        level: to.level,
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
  to: Omit<Destination, 'vacant' | 'onLeave'>,
  remark: string | undefined,
  context: Context,
): FileDecision => {
  const { head, holding } = file;
  admit(head, 'return', context.relations);
  admitPaper(head, to);
  const next = nextStay(file, { ...to, postId: returnsTo(head) }, context.at, { from: head.holder });
  return decideOnFile<'file.returned'>(
    head,
    context,
    {
      type: 'file.returned',
      data: {
        from: head.holder,
        ...given('remark', remark),
        ...saidNature(head.nature, 'electronic'),
        holdingId: next.holdingId,
        level: to.level,
        postId: next.postId,
        ...given('dueAt', next.dueAt),
        endedHoldingId: holding.holdingId,
      },
    },
    () => handOver(holding, 'returned', next, context.at),
  );
};

/**
 * The sender takes the file back, as long as the receiver has not opened it (domain.md 1.3). It is then with them as it was
 * before they sent it: it can still be returned to the post they had it from.
 */
export const pullBackFile = (
  file: HeldFile,
  to: Pick<Destination, 'postId' | 'holdingId' | 'rules' | 'level'>,
  reason: string,
  context: Context,
): FileDecision => {
  const { head, holding } = file;
  admit(head, 'pull-back', context.relations);
  const next = nextStay(file, to, context.at, { from: head.fromBefore, opened: true });
  return decideOnFile<'file.pulled-back'>(
    head,
    context,
    {
      type: 'file.pulled-back',
      data: {
        from: head.holder,
        reason,
        holdingId: next.holdingId,
        level: to.level,
        postId: next.postId,
        ...given('dueAt', next.dueAt),
        endedHoldingId: holding.holdingId,
      },
    },
    () => handOver(holding, 'pulled-back', next, context.at),
  );
};
/** Takes a closed file up again, with the post that closed it; by that post or one above it. */
export const reopenFile = (
  file: HeldFile,
  to: Pick<Destination, 'postId' | 'holdingId' | 'rules' | 'level'>,
  reason: string,
  context: Context,
): FileDecision => {
  const { head } = file;
  admit(head, 'reopen', context.relations);
  const next = nextStay(file, { ...to, postId: head.holder }, context.at, { opened: true });
  return decideOnFile<'file.reopened'>(
    head,
    context,
    {
      type: 'file.reopened',
      data: {
        reason,
        holdingId: next.holdingId,
        level: to.level,
        postId: next.postId,
        ...given('dueAt', next.dueAt),
      },
    },
    () => [{ kind: 'begin', holding: next }],
  );
};
