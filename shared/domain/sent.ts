import * as z from 'zod';
import { Action, given, type PaperStay } from './holding.ts';
import { HoldingId, ObjectId, PostId } from './ids.ts';
import { Day, Instant } from './time.ts';

/** One thing that a post sent or returned to another, as it went. Where it is now, its head says. */
export const Sent = z.strictObject({
  objectId: ObjectId,
  /** The stay that began by it. */
  holdingId: HoldingId,
  by: PostId,
  to: PostId,
  at: Instant,
  /** Absent: it was given back. */
  action: Action.optional(),
  dueOn: Day.optional(),
});
export type Sent = z.infer<typeof Sent>;

/** `undone`: pulled back while it was unopened, as if it had not been sent. */
export type Sending = { readonly undone: boolean; readonly sent: Sent };

type Stays = readonly PaperStay[];
type FromAnother = PaperStay & { readonly from: PostId };

const isFromAnother = (stay: PaperStay): stay is FromAnother => stay.from !== undefined;

/** A part of a receipt is with its addressee from its first stay on; every other goes from the stay that ended by it. */
const wasSent = (stays: Stays, stay: FromAnother): boolean => {
  const { from, receivedAt } = stay;
  const before = stays.find(({ endedAt, postId }) => endedAt === receivedAt && postId === from);
  if (before) return before.outcome === 'sent' || before.outcome === 'returned';
  return stays.every(other => other === stay || other.receivedAt > receivedAt);
};

/** Everything that was sent of one file or receipt, by all its stays, earliest first. */
export const sendingsOf = (stays: Stays): readonly Sending[] =>
  stays
    .filter(isFromAnother)
    .filter(stay => wasSent(stays, stay))
    .map(({ from, ...stay }) => ({
      undone: stay.outcome === 'pulled-back',
      sent: {
        objectId: stay.objectId,
        holdingId: stay.holdingId,
        by: from,
        to: stay.postId,
        at: stay.receivedAt,
        ...given('action', stay.action),
        ...given('dueOn', stay.dueOn),
      },
    }))
    .sort((a, b) => (a.sent.at < b.sent.at ? -1 : 1));

/** What a post waits for others to do with it: it lies open with another, and left this post last by being sent. */
const waitingOf = (stays: Stays, sendings: readonly Sending[], postId: PostId): Sent | undefined => {
  const open = stays.find(({ endedAt }) => endedAt === undefined);
  if (!open || open.postId === postId) return undefined;
  const last = sendings.findLast(({ sent, undone }) => sent.by === postId && !undone);
  // What was given back by mistake and pulled back unopened has not come back.
  const cameBack = stays.some(
    stay =>
      stay.postId === postId && stay.outcome !== 'pulled-back' && last && stay.receivedAt > last.sent.at,
  );
  return cameBack ? undefined : last?.sent;
};

/** What stands of one file or receipt in the lists of what posts have sent, and of what they wait for. */
export type SentRows = {
  readonly objectId: ObjectId;
  readonly sent: readonly Sending[];
  readonly waiting: readonly { readonly postId: PostId; readonly row: Sent | undefined }[];
};

/** The stays that began and ended by an event. */
export type Touched = { readonly began?: HoldingId; readonly ended?: HoldingId };

/**
 * The rows that one event may have changed, as all stays say they should be now: told late, twice or in any order, it comes
 * to the same. A hand-over concerns the posts it is between; what closes or opens again, everybody who sent it.
 */
export const rowsAfter = (objectId: ObjectId, stays: Stays, { began, ended }: Touched): SentRows => {
  const sendings = sendingsOf(stays);
  const touched = stays.filter(({ holdingId }) => holdingId === began || holdingId === ended);
  const isHandOver = began !== undefined && ended !== undefined;
  const concerned = isHandOver
    ? touched.flatMap(({ postId, from }) => (from === undefined ? [postId] : [postId, from]))
    : [...sendings.map(({ sent }) => sent.by), ...touched.map(({ postId }) => postId)];
  return {
    objectId,
    sent: sendings.filter(({ sent }) => touched.some(({ holdingId }) => holdingId === sent.holdingId)),
    waiting: [...new Set(concerned)].map(postId => ({ postId, row: waitingOf(stays, sendings, postId) })),
  };
};
