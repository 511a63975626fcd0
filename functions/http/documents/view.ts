import type { DocumentView } from '#shared/contract/views.ts';
import { DOCUMENT_REASONS } from '#shared/documents/reasons.ts';
import type { Document } from '#shared/domain/document.ts';
import { given } from '#shared/domain/holding.ts';
import type { Instant } from '#shared/domain/time.ts';

/** `UPLOAD_EXPIRED` is a state nobody writes: the upload was awaited, and its time has passed. */
const stateOf = ({ state, uploadExpiresAt }: Document, now: Instant): DocumentView['state'] =>
  state === 'AWAITING_UPLOAD' && uploadExpiresAt < now ? 'UPLOAD_EXPIRED' : state;

/** @param rendered how many pages have an image. */
export const viewOf = (document: Document, rendered: number, now: Instant): DocumentView => {
  const { documentId, fileName, type, foundType, length, sha256, uploadedBy, createdAt } = document;
  return {
    documentId,
    fileName,
    type: foundType ?? type,
    length,
    sha256,
    state: stateOf(document, now),
    ...given('pages', document.pages),
    rendered,
    ...given(
      'reason',
      DOCUMENT_REASONS.find(({ code }) => code === document.reason),
    ),
    uploadedBy,
    createdAt,
    ...given('receiptId', document.receiptId),
  };
};
