import type { Document } from '#shared/domain/document.ts';
import { type DocumentId, OfficeId, PostId } from '#shared/domain/ids.ts';
import { instantOf } from '#shared/domain/time.ts';
import { openStore } from '#shared/store/open-store.ts';
import { ids, onceOf, somebody } from '#tests/support/office.ts';
import type { District } from './district.ts';
import type { Handlers } from './handlers.ts';

/** A scan that a post of the office brought and that passed its check. */
export const bringScan = async (
  { table }: Pick<Handlers, 'table'>,
  { office, clerk }: Pick<District, 'office' | 'clerk'>,
  more: Partial<Document> = {},
): Promise<DocumentId> => {
  const now = instantOf(Date.now());
  const document: Document = {
    documentId: ids.document(),
    fileName: 'patra.pdf',
    type: 'application/pdf',
    length: 10,
    sha256: 'b'.repeat(64),
    state: 'READY',
    pages: 2,
    uploadedBy: PostId.parse(clerk.postId),
    officeId: OfficeId.parse(office.officeId),
    createdAt: now,
    uploadExpiresAt: now,
    ...more,
  };
  const { documents } = openStore({ client: table.client, table: table.name, now: Date.now });
  await documents.create(document, onceOf(somebody(), 'requestUpload'), { status: 201, body: {} });
  return document.documentId;
};
