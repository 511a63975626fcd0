import type { DocumentView, Reading } from '#shared/contract/document-views.ts';
import { PAGE_REASONS } from '#shared/documents/reading/reasons.ts';
import { DOCUMENT_REASONS } from '#shared/documents/reasons.ts';
import type { Document, DocumentState } from '#shared/domain/document.ts';
import { given } from '#shared/domain/holding.ts';
import { outcomeOf, type PageRecord } from '#shared/domain/page-text.ts';
import type { Instant } from '#shared/domain/time.ts';

/** `UPLOAD_EXPIRED` is a state nobody writes: the upload was awaited, and its time has passed. */
const stateOf = ({ state, uploadExpiresAt }: Document, now: Instant): DocumentView['state'] =>
  state === 'AWAITING_UPLOAD' && uploadExpiresAt < now ? 'UPLOAD_EXPIRED' : state;

const STATE_OF_READING = {
  AWAITING_UPLOAD: 'WAITING',
  CHECKING: 'WAITING',
  READY: 'RUNNING',
  REFUSED: 'WAITING',
} as const satisfies Record<DocumentState, Reading['state']>;

/** While pages are still being drawn none is missing; once they have been, what has no image never gets one. */
const readingOf = (
  { state, readAt, pages = 0 }: Document,
  records: readonly PageRecord[],
): DocumentView['reading'] => {
  const { read, unreliable, failed } = outcomeOf(records, state === 'READY' ? pages : 0);
  return {
    state: readAt === undefined ? STATE_OF_READING[state] : 'DONE',
    read,
    unreliable: [...unreliable],
    failed: failed.flatMap(({ page, reason }) =>
      PAGE_REASONS.filter(({ code }) => code === reason).map(words => ({ page, reason: words })),
    ),
  };
};

/** @param records of the pages that have an image. */
export const viewOf = (document: Document, records: readonly PageRecord[], now: Instant): DocumentView => {
  const { documentId, fileName, type, foundType, length, sha256, uploadedBy, createdAt } = document;
  return {
    documentId,
    fileName,
    type: foundType ?? type,
    length,
    sha256,
    state: stateOf(document, now),
    ...given('pages', document.pages),
    rendered: records.length,
    ...given(
      'reason',
      DOCUMENT_REASONS.find(({ code }) => code === document.reason),
    ),
    reading: readingOf(document, records),
    uploadedBy,
    createdAt,
    ...given('receiptId', document.receiptId),
    ...given('letter', document.letter),
  };
};
