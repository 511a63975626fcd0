import * as z from 'zod';
import type { ConsultationDecision } from '../act.ts';
import type { By } from '../actor.ts';
import { Kept } from '../classification.ts';
import { Sha256 } from '../document.ts';
import { Asked, QUESTION } from '../events/consultation-events.ts';
import type { ConsultationEventName, EventOf } from '../events.ts';
import type { FileState } from '../file-state.ts';
import { AnswerId, ConsultationId, OfficerId, PostId } from '../ids.ts';
import { CONSULTATION_RULES, type ConsultationAct } from '../permission/consultation-rules.ts';
import { decide } from '../permission/decide.ts';
import type { Relations } from '../permission/relation.ts';
import { rolesOf } from '../permission/role.ts';
import type { ReceiptState } from '../receipt-state.ts';
import { Refusal } from '../refusal.ts';
import { Instant } from '../time.ts';
import { foldConsultation } from './fold-consultation.ts';
import { GivenPaper } from './papers.ts';
import { ConsultationState } from './state.ts';

export { Asked } from '../events/consultation-events.ts';

/** The asker's reminder, and of whom; its number is counted from 1. */
const Reminder = z.strictObject({
  n: z.int().min(1),
  at: Instant,
  of: z.array(AnswerId).min(1),
  remark: z.string().optional(),
});
export type Reminder = z.infer<typeof Reminder>;

/** The head of a question to several posts: the fold of its journal. */
export const ConsultationHead = z.strictObject({
  consultationId: ConsultationId,
  n: z.int().min(1),
  state: ConsultationState,
  /** Number of events in the journal. */
  version: z.int().min(1),
  ...QUESTION,
  classification: Kept,
  textSha256: Sha256,
  papers: z.array(GivenPaper).min(1).optional(),
  askedAt: Instant,
  /** Absent: asked by the clockwork, in the name of the post. */
  askedBy: OfficerId.optional(),
  asked: z.array(Asked).min(1),
  /** How many have not answered. */
  left: z.int().min(0),
  /** The asker's last reminder. */
  reminded: Reminder.optional(),
  /** Those before it that are still to be carried, each of those alone whom no later one names. */
  remindedBefore: z.array(Reminder).min(1).optional(),
  /** Since when something of it has still to be carried to those whom it concerns. */
  toCarry: Instant.optional(),
  settledAt: Instant.optional(),
  closed: z
    .strictObject({ postId: PostId, officerId: OfficerId, at: Instant, reason: z.string() })
    .optional(),
});
export type ConsultationHead = z.infer<typeof ConsultationHead>;

/** The last reminder of one of those asked, of all that are still to be carried; undefined where none names it. */
export const reminderOf = (
  { reminded, remindedBefore = [] }: ConsultationHead,
  answerId: AnswerId,
): Reminder | undefined =>
  [...remindedBefore, ...(reminded ? [reminded] : [])].findLast(({ of }) => of.includes(answerId));

/** What a refusal tells of how a question stands now. */
export const howItStands = ({ consultationId, state, version, left }: ConsultationHead) => ({
  consultationId,
  state,
  version,
  left,
});

/** How whoever acts stands to the paper the question is about, and how that stands itself. */
export type AboutPaper = { readonly state: FileState | ReceiptState; readonly relations: Relations };

/** The gate before every act on a question. */
export const admitConsultation = (
  head: ConsultationHead,
  act: ConsultationAct,
  { state: heldState, relations }: AboutPaper,
): void => {
  const { state, classification } = head;
  const answer = decide({
    object: 'consultation',
    act,
    state,
    heldState,
    classification,
    relations,
    roles: rolesOf(CONSULTATION_RULES[act].needs),
  });
  if (answer.allowed) return;
  throw new Refusal(answer.refusal, answer.refusal === 'consultation.unknown' ? {} : howItStands(head));
};

/** Makes the one event of an act and folds it into the head. */
export const decideOnConsultation = <N extends ConsultationEventName>(
  head: ConsultationHead | undefined,
  { by, at }: { readonly by: By; readonly at: Instant },
  said: Pick<EventOf<N>, 'type' | 'data'>,
): ConsultationDecision => {
  const event = { ...said, seq: (head?.version ?? 0) + 1, at, by } as EventOf<ConsultationEventName>;
  return { object: 'consultation', before: head, after: foldConsultation(head, event), event, holdings: [] };
};
