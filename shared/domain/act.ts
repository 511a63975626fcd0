import type { AnswerHead } from './consultations/answer.ts';
import type { ConsultationHead } from './consultations/consultation.ts';
import type { DraftHead } from './drafts/draft.ts';
import type { EventName, EventOf } from './events.ts';
import type { FileHead } from './file.ts';
import type { Holding } from './holding.ts';
import type { ReceiptHead } from './receipt.ts';

/** What becomes of a stay by an act. At most one begins and one ends; `change` is opening, suspension, a rung done. */
export type HoldingChange = { readonly kind: 'begin' | 'change' | 'end'; readonly holding: Holding };

/**
 * A decided act, not yet committed: one event, the head it leads to, and the stays it touches. The store writes all of it
 * in one transaction, on condition that the head still has the version it was decided on.
 */
type DecisionOn<
  Kind extends string,
  Head,
  Stays extends readonly HoldingChange[] = readonly HoldingChange[],
> = {
  readonly object: Kind;
  readonly before: Head | undefined;
  readonly after: Head;
  readonly event: EventOf<EventName>;
  readonly holdings: Stays;
};
export type FileDecision = DecisionOn<'file', FileHead>;
export type ReceiptDecision = DecisionOn<'receipt', ReceiptHead>;
/** A draft is with nobody but its file. */
export type DraftDecision = DecisionOn<'draft', DraftHead, readonly []>;
/** The question lies with nobody: what was asked of each post does. */
export type ConsultationDecision = DecisionOn<'consultation', ConsultationHead, readonly []>;
export type AnswerDecision = DecisionOn<'answer', AnswerHead>;
export type Decision = FileDecision | ReceiptDecision | DraftDecision | ConsultationDecision | AnswerDecision;
