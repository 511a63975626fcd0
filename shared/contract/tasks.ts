import * as z from 'zod';
import { DocumentId, HoldingId, ObjectId, PostId } from '#shared/domain/ids.ts';
import { Instant } from '#shared/domain/time.ts';

/**
 * Inputs and answers of the state machines' tasks. Executions run for months on the definition they were started with:
 * a field once read here stays readable.
 */
export const checkCustody = {
  id: 'check-custody',
  input: z.object({ holdingId: HoldingId, objectId: ObjectId, postId: PostId, wakeAt: Instant }),
  answer: z.object({
    holdingId: HoldingId,
    objectId: ObjectId,
    postId: PostId,
    over: z.boolean(),
    wakeAt: Instant,
  }),
} as const;

/** Given by the bucket's Object Created event, through the rule that starts `document-intake`. */
export const checkDocument = {
  id: 'check-document',
  input: z.object({ bucket: z.string(), key: z.string() }),
  answer: z.object({
    documentId: DocumentId,
    verdict: z.enum(['accepted', 'refused', 'settled']),
    pages: z.array(z.int()),
  }),
} as const;

export const renderPage = {
  id: 'render-page',
  input: z.object({ documentId: DocumentId, page: z.int().min(1) }),
  answer: z.object({ documentId: DocumentId, page: z.int() }),
} as const;

export const finishDocument = {
  id: 'finish-document',
  /** `failed` is set when a step failed for good: the document then ends refused, with that reason, not stuck. */
  input: z.object({
    documentId: DocumentId.optional(),
    key: z.string().optional(),
    failed: z.boolean().optional(),
  }),
  answer: z.object({ documentId: DocumentId, state: z.enum(['READY', 'REFUSED']) }),
} as const;

export const TASKS = [checkCustody, checkDocument, renderPage, finishDocument] as const;

/** What the publisher puts on the topic for each journal event; consumers read the event itself from it. */
export { SealedEvent } from '#shared/domain/sealed-event.ts';
