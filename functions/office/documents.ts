import type { ByOfficer } from '#shared/domain/actor.ts';
import type { Document, DocumentState } from '#shared/domain/document.ts';
import type { DocumentId } from '#shared/domain/ids.ts';
import type { ReceiptHead } from '#shared/domain/receipt.ts';
import { Refusal, type RefusalCode } from '#shared/domain/refusal.ts';
import type { Also, OfficeStore } from '#shared/store/office-store.ts';
import type { Files } from './files.ts';
import { isThere } from './is-there.ts';
import type { Receipts, SeenReceipt } from './receipts.ts';

export type TakenText = {
  readonly document: Document;
  readonly receipt: ReceiptHead | undefined;
  readonly still: readonly Also[];
};

export type Documents = {
  /**
   * Reads a document for a post: for the post that uploaded it, and for whoever may read the receipt it is the scan of
   * (or the file that receipt lies in). For all others it does not exist.
   */
  readonly see: (documentId: DocumentId, actor: ByOfficer) => Promise<Document>;
  /**
   * A document whose text this post may correct: who holds the receipt it is the scan of, or the file that receipt lies in;
   * before it is diarised who uploaded it. With the receipt's head, on whose journal the correction stands, and with what
   * must still be so when it is made.
   */
  readonly takeText: (documentId: DocumentId, actor: ByOfficer) => Promise<TakenText>;
  /** A document that a receipt of this post may take as its scan: ready, and not yet another's. */
  readonly takeScan: (documentId: DocumentId, actor: ByOfficer) => Promise<Document>;
};

/** Why a document in this state cannot be read or taken yet. */
const NOT_YET = {
  AWAITING_UPLOAD: 'document.not-ready',
  CHECKING: 'document.not-ready',
  REFUSED: 'document.refused',
  READY: undefined,
} as const satisfies Record<DocumentState, RefusalCode | undefined>;

/** Each says that a post has no hand on the paper. */
const NOT_HELD: ReadonlySet<RefusalCode> = new Set([
  'receipt.unknown',
  'file.unknown',
  'document.not-in-custody',
]);

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
  /** Who holds the receipt, or the file it lies in. The receipt's own version is the journal's to watch over. */
  const heldIn = async ({ head, relations }: SeenReceipt, actor: ByOfficer): Promise<readonly Also[]> => {
    if (relations.has('holds')) return [];
    if (head.fileId === undefined) throw new Refusal('document.not-in-custody');
    const file = await files.see(head.fileId, actor);
    if (!file.relations.has('holds')) throw new Refusal('document.not-in-custody');
    return [{ kind: 'file-unchanged', head: file.head }];
  };

  return {
    see,
    takeText: async (documentId, actor) => {
      const document = await see(documentId, actor);
      const { receiptId } = document;
      if (receiptId === undefined)
        return { document, receipt: undefined, still: [{ kind: 'document-free', documentId }] };
      try {
        const seen = await receipts.see(receiptId, actor);
        return { document, receipt: seen.head, still: await heldIn(seen, actor) };
      } catch (error) {
        // Who sees the document need not know of the receipt any more, nor of the file that went on with it.
        const isRefused = error instanceof Refusal && NOT_HELD.has(error.code);
        throw isRefused ? new Refusal('document.not-in-custody', { documentId }) : error;
      }
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
