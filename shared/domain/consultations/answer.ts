import * as z from 'zod';
import type { AnswerDecision, HoldingChange } from '../act.ts';
import type { By, ByOfficer } from '../actor.ts';
import { Kept } from '../classification.ts';
import { Sha256 } from '../document.ts';
import { QUESTION } from '../events/consultation-events.ts';
import type { AnswerEventName, EventOf } from '../events.ts';
import type { Holding } from '../holding.ts';
import { AnswerId, ConsultationId, HoldingId, OfficerId, PostId } from '../ids.ts';
import { ANSWER_RULES, type AnswerAct } from '../permission/consultation-rules.ts';
import { decide } from '../permission/decide.ts';
import type { Relations } from '../permission/relation.ts';
import { rolesOf } from '../permission/role.ts';
import { Refusal } from '../refusal.ts';
import { Day, Instant } from '../time.ts';
import { foldAnswer } from './fold-answer.ts';
import { GivenPaper } from './papers.ts';
import { AnswerState } from './state.ts';

const Hand = z.strictObject({ postId: PostId, officerId: OfficerId, at: Instant });

/** The head of what one post was asked: the fold of its journal. */
export const AnswerHead = z.strictObject({
  answerId: AnswerId,
  consultationId: ConsultationId,
  ...QUESTION,
  classification: Kept,
  state: AnswerState,
  version: z.int().min(1),
  /** The post that was asked; `holder` has it now, or had it last. */
  asked: PostId,
  askedAt: Instant,
  holder: PostId,
  holdingId: HoldingId,
  heldSince: Instant,
  openedAt: Instant.optional(),
  from: PostId.optional(),
  /** Reminders: the clockwork's and the asker's own together; and which of the asker's came last. */
  reminders: z.int().min(0),
  lastReminder: z.int().min(0),
  /** The highest post told by an escalation of the present stay. */
  escalatedTo: PostId.optional(),
  timeAsked: Hand.extend({ until: Day, reason: z.string() }).optional(),
  given: Hand.extend({
    textSha256: Sha256,
    papers: z.array(GivenPaper).min(1).optional(),
    late: z.literal(true).optional(),
  }).optional(),
  lapsedAt: Instant.optional(),
});
export type AnswerHead = z.infer<typeof AnswerHead>;

/** An answer as an act finds it: its head and the present (or last) stay. */
export type HeldAnswer = { readonly head: AnswerHead; readonly holding: Holding };

/** An act of an officer on an answer. */
export type AnswerContext = {
  readonly by: ByOfficer;
  readonly at: Instant;
  readonly relations: Relations;
};

/** What a refusal tells of where an answer is now. */
export const whereAnswerIs = ({ answerId, state, holder, version }: AnswerHead) => ({
  answerId,
  state,
  holder,
  version,
});

/** The gate before every act on an answer. */
export const admitAnswer = (head: AnswerHead, act: AnswerAct, relations: Relations): void => {
  const { state, classification } = head;
  const roles = rolesOf(ANSWER_RULES[act].needs);
  const answer = decide({ object: 'answer', act, state, classification, relations, roles });
  if (answer.allowed) return;
  throw new Refusal(answer.refusal, answer.refusal === 'answer.unknown' ? {} : whereAnswerIs(head));
};

/** Makes the one event of an act, folds it into the head, and says what becomes of the stays. */
export const decideOnAnswer = <N extends AnswerEventName>(
  head: AnswerHead | undefined,
  { by, at }: { readonly by: By; readonly at: Instant },
  said: Pick<EventOf<N>, 'type' | 'data'>,
  holdings: readonly HoldingChange[],
): AnswerDecision => {
  const event = { ...said, seq: (head?.version ?? 0) + 1, at, by } as EventOf<AnswerEventName>;
  return { object: 'answer', before: head, after: foldAnswer(head, event), event, holdings };
};
