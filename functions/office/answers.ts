import type { AnswerActed } from '#shared/contract/consultation-views.ts';
import type { AnswerDecision, ConsultationDecision } from '#shared/domain/act.ts';
import type { ByOfficer } from '#shared/domain/actor.ts';
import {
  type AnswerContext,
  type AnswerHead,
  admitAnswer,
  type HeldAnswer,
  whereAnswerIs,
} from '#shared/domain/consultations/answer.ts';
import type { AnswerId } from '#shared/domain/ids.ts';
import type { AnswerAct } from '#shared/domain/permission/consultation-rules.ts';
import type { Relations } from '#shared/domain/permission/relation.ts';
import { Refusal } from '#shared/domain/refusal.ts';
import { relationsToAnswer, standingOf } from '#shared/domain/relations.ts';
import type { Also } from '#shared/store/also.ts';
import type { Once } from '#shared/store/office-store.ts';
import { later } from './clock.ts';
import type { Office } from './office.ts';
import { passes } from './passes.ts';
import { hasPaper } from './questions.ts';

/** What was asked of a post, as one post sees it. */
export type SeenAnswer = { readonly head: AnswerHead; readonly relations: Relations };
export type TakenAnswer = { readonly answer: HeldAnswer; readonly context: AnswerContext };

type AskedAct = {
  readonly actor: ByOfficer;
  readonly params: { readonly answerId: AnswerId };
  readonly ifMatch?: number | undefined;
};
type Looks = Pick<Office, 'files' | 'receipts' | 'store'>;

/**
 * Looks at an answer for a post; `answer.unknown` to whom it is none of their business. What the post had in hand is asked only
 * where the head does not let it read; so is who has the paper.
 */
export const seeAnswer = async (office: Looks, answerId: AnswerId, actor: ByOfficer): Promise<SeenAnswer> => {
  const { store } = office;
  const directory = await store.directory.lately();
  const head = await store.consultations.getAnswer(answerId);
  const standing = { ...standingOf(actor), aboveHolder: directory.lineAbove(head.holder) };
  const byHead = relationsToAnswer(head, { ...standing, asks: head.asker === actor.postId });
  if (passes(() => admitAnswer(head, 'read', byHead))) return { head, relations: byHead };
  const past = await store.holdings.past(answerId, actor.postId);
  const asks = head.asker === actor.postId || (await hasPaper(office, head.about, actor));
  const relations = relationsToAnswer(head, { ...standing, ...past, asks });
  admitAnswer(head, 'read', relations);
  return { head, relations };
};

/** An answer in the hands of whoever may do this with it, and the act's circumstances. */
export const takeAnswer = async (
  office: Looks & Pick<Office, 'clock'>,
  { actor, params, ifMatch }: AskedAct,
  act: AnswerAct,
): Promise<TakenAnswer> => {
  const { head, relations } = await seeAnswer(office, params.answerId, actor);
  if (ifMatch !== undefined && ifMatch !== head.version)
    throw new Refusal('precondition.failed', whereAnswerIs(head));
  admitAnswer(head, act, relations);
  const holding = await office.store.holdings.of(head);
  const at = later(office.clock.now(), head.heldSince);
  return { answer: { head, holding }, context: { by: actor, at, relations } };
};

export const answerActedOf = (head: AnswerHead): AnswerActed => ({
  answerId: head.answerId,
  consultationId: head.consultationId,
  state: head.state,
  version: head.version,
  holder: head.holder,
  holdingId: head.holdingId,
});

/** Commits what was decided on an answer, and on its question where that counts it, with the idempotency record. */
export const commitAnswer = async (
  { store }: Pick<Office, 'store'>,
  decisions: readonly [AnswerDecision, ...ConsultationDecision[]],
  { once }: { readonly once: Once },
  also: readonly Also[] = [],
): Promise<AnswerActed> => {
  const acted = answerActedOf(decisions[0].after);
  await store.commit({ decisions, also, once, answer: { status: 200, body: acted } });
  return acted;
};
