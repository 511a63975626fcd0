import * as z from 'zod';

/** How a question to several posts stands: some have still to answer; all have; or the asker waits no longer. */
export const CONSULTATION_STATES = ['ASKED', 'SETTLED', 'CLOSED'] as const;
export const ConsultationState = z.enum(CONSULTATION_STATES);
export type ConsultationState = z.infer<typeof ConsultationState>;

/**
 * How what one post was asked stands: `MARKED` unopened and `OPENED` at work, as of a receipt; `ANSWERED`; or `LAPSED`, since the
 * question was closed without it. A late answer is taken even then.
 */
export const ANSWER_STATES = ['MARKED', 'OPENED', 'ANSWERED', 'LAPSED'] as const;
export const AnswerState = z.enum(ANSWER_STATES);
export type AnswerState = z.infer<typeof AnswerState>;

/** States in which a post has it in hand. */
export const OPEN_ANSWERS = ['MARKED', 'OPENED'] as const satisfies readonly AnswerState[];
