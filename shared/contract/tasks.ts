import * as z from 'zod';
import { DocumentId, FileId, HeldId, HoldingId, PostId } from '#shared/domain/ids.ts';
import { Instant } from '#shared/domain/time.ts';

/**
 * Inputs and answers of the state machines' tasks. Executions run for months on the definition they were started with:
 * a field once read here stays readable.
 */
export const checkCustody = {
  id: 'check-custody',
  input: z.object({ holdingId: HoldingId, objectId: HeldId, postId: PostId, wakeAt: Instant }),
  answer: z.object({
    holdingId: HoldingId,
    objectId: HeldId,
    postId: PostId,
    over: z.boolean(),
    wakeAt: Instant,
  }),
} as const;

/**
 * One look at a file on a channel: at which stage it is now. With a token the execution then waits until the file goes on; that it
 * is over says the answer of a look without one.
 */
export const enterStage = {
  id: 'enter-stage',
  input: z.object({
    fileId: FileId,
    /** The number of the event by which the execution was started. */
    startedBy: z.int().min(1),
    token: z.string().optional(),
    /** By what name the execution waits; absent of those that were started on an earlier definition. */
    execution: z.string().optional(),
  }),
  answer: z.object({ fileId: FileId, startedBy: z.int().min(1), over: z.boolean() }),
} as const;

/** Given by the bucket's Object Created event, through the rule that starts `document-intake`. */
export const checkDocument = {
  id: 'check-document',
  input: z.object({ bucket: z.string(), key: z.string() }),
  answer: z.object({
    documentId: DocumentId,
    /** `readable`: ready already, but not every page has been read. */
    verdict: z.enum(['accepted', 'readable', 'refused', 'settled']),
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

export const readPage = {
  id: 'read-page',
  /** `failed` is set when reading it failed for good: the page is then named as unread, and the others go on. */
  input: z.object({ documentId: DocumentId, page: z.int().min(1), failed: z.boolean().optional() }),
  answer: z.object({ documentId: DocumentId, page: z.int(), state: z.enum(['READ', 'FAILED', 'NO_IMAGE']) }),
} as const;

export const finishReading = {
  id: 'finish-reading',
  input: z.object({ documentId: DocumentId }),
  answer: z.object({ documentId: DocumentId }),
} as const;

export const TASKS = [
  checkCustody,
  enterStage,
  checkDocument,
  renderPage,
  finishDocument,
  readPage,
  finishReading,
] as const;

/** What the publisher puts on the topic for each journal event; consumers read the event itself from it. */
export { SealedEvent } from '#shared/domain/sealed-event.ts';
