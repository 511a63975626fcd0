import type { Decision, HoldingChange } from './act.ts';
import { CLOCKWORK } from './actor.ts';
import { MOST_ASKS } from './ask.ts';
import { type AnswerHead, decideOnAnswer } from './consultations/answer.ts';
import type { EventOf } from './events.ts';
import type { FileHead } from './file.ts';
import { decideOnFile } from './file-decision.ts';
import { given, type Holding, isCountedAlike, recounted } from './holding.ts';
import type { AskId, OfficerId, PostId } from './ids.ts';
import { rungDue, termsFor } from './ladder.ts';
import type { Rules } from './policy.ts';
import { decideOnReceipt, type ReceiptHead } from './receipt.ts';
import type { Instant } from './time.ts';

/** A held object as a timer finds it. */
export type Held =
  | { readonly object: 'file'; readonly head: FileHead }
  | { readonly object: 'receipt'; readonly head: ReceiptHead }
  | { readonly object: 'answer'; readonly head: AnswerHead };

/** What a timer has to do with a stay, decided from what stands in the table now, never from what it was started with. */
export type TimerAnswer =
  | { readonly kind: 'over' }
  | { readonly kind: 'sleep'; readonly until: Instant }
  | { readonly kind: 'fire'; readonly rung: number; readonly dueAt: Instant }
  /** The calendar or the policy changed: what the stay was counted to is no longer right. */
  | { readonly kind: 'move'; readonly counted: Holding };

/**
 * Late, doubled and stale timers are harmless: a stay that ended answers `over`, a rung already done is not found again,
 * and a rung not yet due answers with the moment to look again.
 */
export const askTimer = (holding: Holding, rules: Rules, now: Instant): TimerAnswer => {
  if (holding.endedAt !== undefined || holding.suspendedAt !== undefined) return { kind: 'over' };
  const counted = recounted(holding, rules);
  if (!isCountedAlike(counted, holding)) return { kind: 'move', counted };
  const { dueAt } = counted;
  if (dueAt === undefined) return { kind: 'over' };
  return dueAt <= now ? { kind: 'fire', rung: holding.rung, dueAt } : { kind: 'sleep', until: dueAt };
};

/** Whom a rung tells: the holder, or the post so many levels up its line; undefined past the top of the line. */
export const toldBy = (
  rung: number,
  holding: Holding,
  lineAbove: readonly PostId[],
  rules: Rules,
): PostId | undefined => {
  const step = termsFor(holding, rules).rungs[rung];
  if (!step) return undefined;
  return step.tell === 'holder' ? holding.postId : lineAbove[step.levels - 1];
};

export type Firing = {
  readonly rung: number;
  readonly dueAt: Instant;
  readonly at: Instant;
  readonly rules: Rules;
  /** Posts above the holder, nearest first. */
  readonly lineAbove: readonly PostId[];
  /** The officers in charge of the told post at this hour; empty for a vacant seat. */
  readonly officers: readonly OfficerId[];
  /** Of what the holder may be asked by it. */
  readonly askId: AskId;
};

type CustodyEvent = 'custody.reminded' | 'custody.escalated' | 'custody.ladder-ended';
type Draft = { [N in CustodyEvent]: Pick<EventOf<N>, 'type' | 'data'> }[CustodyEvent];

/**
 * What comes with telling a superior. The holder of a file is asked once at a time, and where its head has room: while an
 * answer is due no second superior asks, after it one may, since the file lies there still; a receipt has no
 * notes to answer in (ADR 19). Only what the superior may see are they offered to pull up; so is what was to come up by itself and may not.
 */
const comingWith = ({ object, head }: Held, holding: Holding, { rung, rules, askId }: Firing) => {
  const step = termsFor(holding, rules).rungs[rung];
  const kind = step?.tell === 'superior' ? step.kind : undefined;
  // What was asked of a post is not taken from it: a superior sees that it is late.
  if (object === 'answer') return {};
  if (kind === 'offer' || kind === 'advance')
    return head.classification === 'normal' ? { offers: 'pull-up' as const } : {};
  if (kind !== 'ask' || object !== 'file') return {};
  const { asks = [] } = head;
  const isAsked = asks.length >= MOST_ASKS || asks.some(ask => ask.kind === 'explanation');
  return isAsked ? {} : { askId };
};

const say = (held: Held, holding: Holding, firing: Firing): Draft => {
  const { rung, dueAt, rules } = firing;
  const postId = toldBy(rung, holding, firing.lineAbove, rules);
  const { holdingId } = holding;
  if (postId === undefined) return { type: 'custody.ladder-ended', data: { holdingId, rung, dueAt } };
  const officers = [...firing.officers];
  return postId === holding.postId
    ? { type: 'custody.reminded', data: { holdingId, rung, dueAt, postId, officers } }
    : {
        type: 'custody.escalated',
        data: {
          holdingId,
          rung,
          dueAt,
          heldBy: holding.postId,
          postId,
          officers,
          ...comingWith(held, holding, firing),
        },
      };
};

/** Records one rung of the ladder: one event, and the stay's next due instant. The stay itself goes on. */
export const fireRung = (held: Held, holding: Holding, firing: Firing): Decision => {
  const draft = say(held, holding, firing);
  const { dueAt: _, ...rest } = holding;
  const next = firing.rung + 1;
  const ended = draft.type === 'custody.ladder-ended';
  const after: Holding = {
    ...rest,
    rung: ended ? termsFor(holding, firing.rules).rungs.length : next,
    ...given('dueAt', ended ? undefined : rungDue(holding, next, firing.rules)),
  };
  const changes: readonly HoldingChange[] = [{ kind: 'change', holding: after }];
  const who = { by: CLOCKWORK, at: firing.at };
  switch (held.object) {
    case 'file':
      return decideOnFile<CustodyEvent>(held.head, who, draft, () => changes);
    case 'receipt':
      return decideOnReceipt<CustodyEvent>(held.head, who, draft, changes);
    case 'answer':
      return decideOnAnswer<CustodyEvent>(held.head, who, draft, changes);
  }
};
