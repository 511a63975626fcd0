import * as z from 'zod';
import { DocumentId, PostId, ReceiptId } from './ids.ts';
import { Instant } from './time.ts';

/** `UPLOAD_EXPIRED` is not stored: it is an awaited upload whose time has passed. */
export const DOCUMENT_STATES = ['AWAITING_UPLOAD', 'CHECKING', 'READY', 'REFUSED'] as const;
export const DocumentState = z.enum(DOCUMENT_STATES);
export type DocumentState = z.infer<typeof DocumentState>;

/** What paper may come in. A scanner or a phone makes nothing else; office formats carry macros and are not read. */
export const DOCUMENT_TYPES = ['application/pdf', 'image/jpeg', 'image/png', 'image/tiff'] as const;
export const DocumentType = z.enum(DOCUMENT_TYPES);
export type DocumentType = z.infer<typeof DocumentType>;

/** SHA-256 in lower-case hexadecimal, as it stands in every key and event. */
export const Sha256 = z.string().regex(/^[0-9a-f]{64}$/);

export const PageSize = z.strictObject({ page: z.int().min(1), width: z.int(), height: z.int() });
export type PageSize = z.infer<typeof PageSize>;

/** What is known of an uploaded paper; its bytes and page images lie in the buckets under `sha256`. */
export const Document = z.strictObject({
  documentId: DocumentId,
  fileName: z.string(),
  /** As announced; what the bytes really are is `foundType`. */
  type: DocumentType,
  foundType: DocumentType.optional(),
  length: z.int().min(0),
  sha256: Sha256,
  state: DocumentState,
  pages: z.int().min(0).optional(),
  /** A code of shared/documents/reasons.ts, when refused. */
  reason: z.string().optional(),
  uploadedBy: PostId,
  createdAt: Instant,
  uploadExpiresAt: Instant,
  settledAt: Instant.optional(),
  /** The receipt it is the scan of. */
  receiptId: ReceiptId.optional(),
});
export type Document = z.infer<typeof Document>;

/** Which states a document may pass to; settled states stay. */
export const NEXT_DOCUMENT_STATES = {
  AWAITING_UPLOAD: ['CHECKING', 'REFUSED'],
  CHECKING: ['READY', 'REFUSED'],
  READY: [],
  REFUSED: [],
} as const satisfies Record<DocumentState, readonly DocumentState[]>;
