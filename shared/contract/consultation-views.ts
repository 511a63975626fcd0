import * as z from 'zod';
import { AnswerHead } from '#shared/domain/consultations/answer.ts';
import { ConsultationHead } from '#shared/domain/consultations/consultation.ts';
import { ShownPaper } from '#shared/domain/consultations/papers.ts';
import { AnswerState, ConsultationState } from '#shared/domain/consultations/state.ts';
import { AnswerId, ConsultationId, HoldingId, PostId } from '#shared/domain/ids.ts';
import { ANSWER_DEEDS, CONSULTATION_DEEDS } from '#shared/domain/permission/consultation-rules.ts';
import type { RefusalCode } from '#shared/domain/refusal.ts';
import { Instant } from '#shared/domain/time.ts';

/** What every act on a question answers: how it stands now, and how many of those asked have answered. */
export const ConsultationActed = z.strictObject({
  consultationId: ConsultationId,
  n: z.int(),
  state: ConsultationState,
  version: z.int(),
  received: z.int(),
  of: z.int(),
});
export type ConsultationActed = z.infer<typeof ConsultationActed>;

/** A question in a list. */
export const ConsultationLine = ConsultationHead.pick({
  about: true,
  number: true,
  subject: true,
  asker: true,
  askedAt: true,
  replyBy: true,
  letter: true,
  classification: true,
  byChannel: true,
}).extend(ConsultationActed.shape);
export type ConsultationLine = z.infer<typeof ConsultationLine>;

/** How one of those that were asked stands; `ON_ITS_WAY` before it has come to the post. */
export const AskedLine = AnswerHead.pick({
  reminders: true,
  escalatedTo: true,
  timeAsked: true,
  given: true,
  lapsedAt: true,
}).extend({
  answerId: AnswerId,
  postId: PostId,
  state: z.enum(['ON_ITS_WAY', ...AnswerState.options]),
  /** With whom it lies now, where that is another post of the office, and since when. */
  holder: PostId,
  heldSince: Instant.optional(),
});
export type AskedLine = z.infer<typeof AskedLine>;

/** A question with its text and the papers given along, every post that was asked, and what the caller may do. */
export const ConsultationView = ConsultationLine.extend({
  text: z.string(),
  papers: z.array(ShownPaper).optional(),
  settledAt: Instant.optional(),
  closed: ConsultationHead.shape.closed,
  asked: z.array(AskedLine),
  may: z.array(z.enum(CONSULTATION_DEEDS)),
});
export type ConsultationView = z.infer<typeof ConsultationView>;

/** One answer beside the others: whose it is and what it says, once it says something, with the papers brought along. */
export const AnswerLine = AskedLine.extend({
  text: z.string().optional(),
  papers: z.array(ShownPaper).optional(),
});
export type AnswerLine = z.infer<typeof AnswerLine>;

/** What every act on an answer answers. */
export const AnswerActed = z.strictObject({
  answerId: AnswerId,
  consultationId: ConsultationId,
  state: AnswerState,
  version: z.int(),
  holder: PostId,
  holdingId: HoldingId,
});
export type AnswerActed = z.infer<typeof AnswerActed>;

/** What a post was asked: the question's own text and the papers given along, and the answer once it is given. Of the paper it shows the number and subject. */
export const AnswerView = AnswerHead.extend({
  question: z.string(),
  /** Read through this answer (`through`). */
  papers: z.array(ShownPaper).optional(),
  text: z.string().optional(),
  /** Brought along with the answer. */
  brought: z.array(ShownPaper).optional(),
  may: z.array(z.enum(ANSWER_DEEDS)),
});
export type AnswerView = z.infer<typeof AnswerView>;

export const ANSWER_REFUSALS = [
  'answer.unknown',
  'answer.not-in-custody',
  'answer.given',
  'answer.lapsed',
  'file.lost-race',
  'precondition.failed',
] as const satisfies readonly RefusalCode[];
