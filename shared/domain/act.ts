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
export type FileDecision = {
  readonly object: 'file';
  readonly before: FileHead | undefined;
  readonly after: FileHead;
  readonly event: EventOf<EventName>;
  readonly holdings: readonly HoldingChange[];
};
export type ReceiptDecision = {
  readonly object: 'receipt';
  readonly before: ReceiptHead | undefined;
  readonly after: ReceiptHead;
  readonly event: EventOf<EventName>;
  readonly holdings: readonly HoldingChange[];
};
export type DraftDecision = {
  readonly object: 'draft';
  readonly before: DraftHead | undefined;
  readonly after: DraftHead;
  readonly event: EventOf<EventName>;
  /** A draft is with nobody but its file. */
  readonly holdings: readonly [];
};
export type ConsultationDecision = {
  readonly object: 'consultation';
  readonly before: ConsultationHead | undefined;
  readonly after: ConsultationHead;
  readonly event: EventOf<EventName>;
  /** The question lies with nobody: what was asked of each post does. */
  readonly holdings: readonly [];
};
export type AnswerDecision = {
  readonly object: 'answer';
  readonly before: AnswerHead | undefined;
  readonly after: AnswerHead;
  readonly event: EventOf<EventName>;
  readonly holdings: readonly HoldingChange[];
};
export type Decision = FileDecision | ReceiptDecision | DraftDecision | ConsultationDecision | AnswerDecision;
