import type { ByOfficer } from '#shared/domain/actor.ts';
import { type Document, scanOf } from '#shared/domain/document.ts';
import { given } from '#shared/domain/holding.ts';
import type { DocumentId, OfficeId } from '#shared/domain/ids.ts';
import type { Instant } from '#shared/domain/time.ts';

/**
 * Another name for a scan, by which one more letter or office has it (ADR 16): read by whoever may read what bears that name,
 * and by nobody through the others. Whose it is, and when the sweep looks after it, is for the caller to add.
 */
export const anotherName = (
  scan: Document,
  { documentId, officeId }: { readonly documentId: DocumentId; readonly officeId: OfficeId },
  { actor, at }: { readonly actor: ByOfficer; readonly at: Instant },
): Document => {
  const { fileName, type, foundType, length, sha256, state, pages, uploadExpiresAt } = scan;
  const { settledAt, readAt, pagesRead } = scan;
  return {
    ...{ documentId, sharedFrom: scanOf(scan), fileName, type, length, sha256, state, uploadExpiresAt },
    ...given('foundType', foundType),
    ...given('pages', pages),
    uploadedBy: actor.postId,
    officeId,
    createdAt: at,
    ...given('settledAt', settledAt),
    ...given('readAt', readAt),
    ...given('pagesRead', pagesRead),
  };
};
