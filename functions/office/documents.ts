import type { ByOfficer } from '#shared/domain/actor.ts';
import type { Document, DocumentState } from '#shared/domain/document.ts';
import type { DocumentId } from '#shared/domain/ids.ts';
import type { ReceiptHead } from '#shared/domain/receipt.ts';
import { Refusal, type RefusalCode } from '#shared/domain/refusal.ts';
import type { OfficeStore } from '#shared/store/office-store.ts';
import type { Files } from './files.ts';
import { isThere } from './is-there.ts';
import type { Receipts, SeenReceipt } from './receipts.ts';

export type Documents = {
  /**
   * Reads a document for a post: for the post that uploaded it, and for whoever may read the receipt it is the scan of
   * (or the file that receipt lies in). For all others it does not exist.
   */
  readonly see: (documentId: DocumentId, actor: ByOfficer) => Promise<Document>;
  /** A document that a receipt of this post may take as its scan: ready, and not yet another's. */
  /**
   * A document whose text this post may correct: who holds the receipt it is the scan of, or the file that receipt lies in;
   * before it is diarised who uploaded it. With the receipt's head, on whose journal the correction stands.
   */
  readonly takeText: (
    documentId: DocumentId,
    actor: ByOfficer,
  ) => Promise<{ readonly document: Document; readonly receipt: ReceiptHead | undefined }>;
  readonly takeScan: (documentId: DocumentId, actor: ByOfficer) => Promise<Document>;
};

/** Why a document in this state cannot be read or taken yet. */
const NOT_YET = {
  AWAITING_UPLOAD: 'document.not-ready',
  CHECKING: 'document.not-ready',
  REFUSED: 'document.refused',
  READY: undefined,
} as const satisfies Record<DocumentState, RefusalCode | undefined>;

export const openDocuments = (
  { documents }: Pick<OfficeStore, 'documents'>,
  receipts: Pick<Receipts, 'see'>,
  files: Pick<Files, 'see'>,
): Documents => {
  const see: Documents['see'] = async (documentId, actor) => {
    const document = await documents.get(documentId);
    const { uploadedBy, receiptId } = document;
    if (uploadedBy === actor.postId) return document;
    const readable =
      receiptId !== undefined && (await isThere('receipt.unknown', () => receipts.see(receiptId, actor)));
    if (!readable) throw new Refusal('document.unknown');
    return document;
  };
  const holds = async ({ head, relations }: SeenReceipt, actor: ByOfficer): Promise<boolean> =>
    relations.has('holds') ||
    (head.fileId !== undefined && (await files.see(head.fileId, actor)).relations.has('holds'));

  return {
    see,
    takeText: async (documentId, actor) => {
      const document = await see(documentId, actor);
      if (document.receiptId === undefined) return { document, receipt: undefined };
      const notHeld = new Refusal('document.not-in-custody', { documentId });
      // Who uploaded it may see it still, though the receipt be nothing of theirs any more.
      const seen = await receipts.see(document.receiptId, actor).catch((error: unknown) => {
        throw error instanceof Refusal && error.code === 'receipt.unknown' ? notHeld : error;
      });
      if (!(await holds(seen, actor))) throw notHeld;
      return { document, receipt: seen.head };
    },
    takeScan: async (documentId, actor) => {
      const document = await see(documentId, actor);
      const refusal = NOT_YET[document.state];
      if (refusal) throw new Refusal(refusal, { documentId });
      if (document.receiptId) throw new Refusal('document.in-use', { documentId });
      return document;
    },
  };
};
