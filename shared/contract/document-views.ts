import * as z from 'zod';
import { ArrivedLetter, DOCUMENT_STATES } from '#shared/domain/document.ts';
import { DocumentId, PostId, ReceiptId } from '#shared/domain/ids.ts';
import { PageText } from '#shared/domain/page-text.ts';
import { Instant } from '#shared/domain/time.ts';

/** Why something came to nothing, in both languages. */
export const Reason = z.strictObject({ code: z.string(), hi: z.string(), en: z.string() });

/**
 * How far the machine has read a document: `WAITING` until its pages are drawn, `DONE` once every page was tried. Pages it
 * is not sure of and pages it could not read are named.
 */
export const Reading = z.strictObject({
  state: z.enum(['WAITING', 'RUNNING', 'DONE']),
  read: z.int(),
  unreliable: z.array(z.int()),
  failed: z.array(z.strictObject({ page: z.int(), reason: Reason })),
});
export type Reading = z.infer<typeof Reading>;

/** A document and where its checking and reading stand; when refused, why, in both languages. */
export const DocumentView = z.strictObject({
  documentId: DocumentId,
  fileName: z.string(),
  type: z.string(),
  length: z.int(),
  sha256: z.string(),
  state: z.enum([...DOCUMENT_STATES, 'UPLOAD_EXPIRED']),
  pages: z.int().optional(),
  /** Pages whose image can be read already; a document is readable while the rest is rendered. */
  rendered: z.int(),
  reason: Reason.optional(),
  reading: Reading,
  uploadedBy: PostId,
  createdAt: Instant,
  receiptId: ReceiptId.optional(),
  /** Of what another office of the district sent here: whose letter it is. */
  letter: ArrivedLetter.optional(),
});
export type DocumentView = z.infer<typeof DocumentView>;

/** How to bring the bytes: one PUT to `url` with exactly these headers. */
export const UploadOrder = z.strictObject({
  document: DocumentView,
  upload: z.strictObject({
    url: z.string(),
    method: z.literal('PUT'),
    headers: z.record(z.string(), z.string()),
    expiresAt: Instant,
  }),
});
export type UploadOrder = z.infer<typeof UploadOrder>;

export const PageImage = z.strictObject({
  documentId: DocumentId,
  page: z.int(),
  url: z.string(),
  type: z.literal('image/webp'),
  width: z.int(),
  height: z.int(),
  expiresAt: Instant,
});
export type PageImage = z.infer<typeof PageImage>;

/**
 * One version of a page's text. `words` is where its words lie with their places on the page's image, as JSON: a list of
 * `Word`; absent where nobody knows the places, as in a correction.
 */
export const PageTextView = PageText.omit({ hasWords: true }).extend({
  words: z.strictObject({ url: z.string(), expiresAt: Instant }).optional(),
});
export type PageTextView = z.infer<typeof PageTextView>;
