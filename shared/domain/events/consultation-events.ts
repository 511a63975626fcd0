import * as z from 'zod';
import { Kept } from '../classification.ts';
import { GivenPaper } from '../consultations/papers.ts';
import { Sha256 } from '../document.ts';
import { AnswerId, ConsultationId, DraftId, HoldingId, ObjectId, OfficeId, PostId } from '../ids.ts';
import { Priority } from '../priority.ts';
import { Day } from '../time.ts';
import { BEGINS, ENDS, EXTENDS, REASON } from './parts.ts';

/** One post of those that are asked, with the names that its answer and its stay will have. */
export const Asked = z.strictObject({ answerId: AnswerId, holdingId: HoldingId, postId: PostId });
export type Asked = z.infer<typeof Asked>;

/** What is asked, of what, and by which post; the text itself stands beside the journal, its hash inside (ADR 1). */
export const QUESTION = {
  /** The paper on which it is asked; it stays with whoever has it. */
  about: ObjectId,
  number: z.string(),
  officeId: OfficeId,
  subject: z.string(),
  asker: PostId,
  priority: Priority,
  /** The day by which the answer is wanted. */
  replyBy: Day.optional(),
  /** Asked on this issued letter of the file: number and subject are the letter's. */
  letter: DraftId.optional(),
  /** A channel of submission asks, in the name of the post: no officer signed it. */
  byChannel: z.literal(true).optional(),
};
const OF_ANSWER = { answerId: AnswerId, postId: PostId };
const REMARK = { remark: z.string().optional() };

/** What each event of a question says, by its type. */
export const CONSULTATION_EVENT_DATA = {
  'consultation.asked': z.strictObject({
    consultationId: ConsultationId,
    /** The how-manyeth of its paper. */
    n: z.int().min(1),
    ...QUESTION,
    /** Absent: normal. */
    classification: Kept.optional(),
    textSha256: Sha256,
    /** Papers of what it is asked on, which those that are asked may see. */
    papers: z.array(GivenPaper).min(1).optional(),
    asked: z.array(Asked).min(1),
  }),
  /** Whatever its journal said up to here has reached every post it concerns. */
  'consultation.carried': z.strictObject({ upTo: z.int().min(1) }),
  'consultation.answered': z.strictObject({
    ...OF_ANSWER,
    /** How many have still to answer. */
    left: z.int().min(0),
    /** The asker had closed the question. */
    late: z.literal(true).optional(),
  }),
  /** The last of those that were asked has answered. */
  'consultation.settled': z.strictObject(OF_ANSWER),
  /** The asker reminds some of those that have not answered, or all. */
  'consultation.reminded': z.strictObject({ n: z.int().min(1), of: z.array(AnswerId).min(1), ...REMARK }),
  'consultation.closed': z.strictObject({ left: z.int().min(0), ...REASON }),
} as const;

/** What each event of an answer says, by its type. */
export const ANSWER_EVENT_DATA = {
  'answer.asked': z.strictObject({
    answerId: AnswerId,
    consultationId: ConsultationId,
    ...QUESTION,
    classification: Kept.optional(),
    ...BEGINS,
  }),
  'answer.opened': z.strictObject({ holdingId: HoldingId }),
  /** To another post of the same office. */
  'answer.passed': z.strictObject({ from: PostId, ...REMARK, ...BEGINS, ...ENDS }),
  'answer.given': z.strictObject({
    textSha256: Sha256,
    /** Papers brought by whoever answers. */
    papers: z.array(GivenPaper).min(1).optional(),
    late: z.literal(true).optional(),
    /** Absent: its stay had ended when the question was closed. */
    endedHoldingId: HoldingId.optional(),
  }),
  'answer.time-asked': z.strictObject({ until: Day, ...REASON }),
  'answer.extended': z.strictObject(EXTENDS),
  /** The asker's own reminder, beside those of the clockwork; `n` is the question's. */
  'answer.reminded': z.strictObject({ n: z.int().min(1), holdingId: HoldingId, postId: PostId, ...REMARK }),
  /** The question was closed without it. */
  'answer.lapsed': z.strictObject(ENDS),
} as const;
