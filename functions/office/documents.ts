import type { ByOfficer } from '#shared/domain/actor.ts';
import { type Document, type DocumentState, isFree } from '#shared/domain/document.ts';
import type { FileHead } from '#shared/domain/file.ts';
import { type DocumentId, FileId, ReceiptId } from '#shared/domain/ids.ts';
import { may } from '#shared/domain/permission/decide.ts';
import { inHand } from '#shared/domain/permission/rule.ts';
import type { ReadPart } from '#shared/domain/reading-record.ts';
import type { ReceiptHead } from '#shared/domain/receipt.ts';
import { Refusal, type RefusalCode } from '#shared/domain/refusal.ts';
import type { Also } from '#shared/store/also.ts';
import type { OfficeStore } from '#shared/store/office-store.ts';
import type { Files, SeenFile } from './files.ts';
import { foundOr } from './found-or.ts';
import type { KeepReading } from './keep-reading.ts';
import { seesFree } from './onlooker.ts';
import type { LookedReceipt, Receipts, SeenReceipt } from './receipts.ts';

export type TakenText = {
  readonly document: Document;
  readonly receipt: ReceiptHead | undefined;
  /** The file whose own paper part it is the scan of. */
  readonly file: FileHead | undefined;
  readonly still: readonly Also[];
};

export type Documents = {
  /**
   * Reads a document for a post: for the post that uploaded it and, until it is diarised, for the one in charge of its
   * office (`seesFree`); and for whoever may read the receipt it is the scan of (or the file that receipt lies in), or the
   * file it is the paper part of; of what is confidential for these only. For all others it does not exist, and
   * looking for it costs what looking for one that never was costs.
   */
  readonly see: (documentId: DocumentId, actor: ByOfficer) => Promise<Document>;
  /** The same, to show it: of what is confidential the reading is kept before anything is answered. */
  readonly read: (documentId: DocumentId, actor: ByOfficer, part: ReadPart) => Promise<Document>;
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

/** A receipt that never was, to be looked for in the place of the one a document is not the scan of. */
const noReceipt = (documentId: DocumentId): ReceiptId => ReceiptId.parse(documentId.replace('doc_', 'rct_'));

const noFile = (documentId: DocumentId): FileId => FileId.parse(documentId.replace('doc_', 'fil_'));

const underFile = ({ head }: SeenFile): FileId | undefined =>
  head.classification === 'confidential' ? head.fileId : undefined;

/** In the hands of whoever has opened it: what was not opened may still be taken back (ADR 4). */
const isAtWork = ({ head, relations }: SeenFile): boolean => inHand(relations) && head.openedAt !== undefined;

/** Whoever brought a scan goes on seeing it, unless it became part of what is confidential. */
const isOpenly = (head: LookedReceipt['head']): boolean =>
  head?.classification === 'normal' && head.fileClassification !== 'confidential';

export const openDocuments = (
  {
    documents,
    directory,
  }: Pick<OfficeStore, 'documents'> & { readonly directory: Pick<OfficeStore['directory'], 'lately'> },
  {
    receipts,
    files,
    keepReading,
  }: {
    readonly receipts: Pick<Receipts, 'look' | 'see'>;
    readonly files: Pick<Files, 'see'>;
    readonly keepReading: KeepReading;
  },
): Documents => {
  const look = async (documentId: DocumentId, actor: ByOfficer) => {
    const document = await documents.find(documentId);
    const isOwn = document?.uploadedBy === actor.postId;
    const onlooker = { directory: await directory.lately(), actor };
    if (document && isFree(document) && seesFree(onlooker, document)) return { document, under: undefined };
    const inFile = () =>
      foundOr('file.unknown', () => files.see(document?.fileId ?? noFile(documentId), actor));
    const fileFirst = document?.fileId ? await inFile() : undefined;
    if (document && fileFirst) return { document, under: underFile(fileFirst) };
    const looked = await receipts.look(document?.receiptId ?? noReceipt(documentId), actor);
    const { head, seen, refusal } = looked;
    // Who acts in another's name sees what that post has in hand, not what it once brought.
    const stillOwn = isOwn && actor.mandate === undefined && isOpenly(head);
    if (document && (seen || stillOwn)) return { document, under: seen?.under };
    // So that neither tells of the other: looking in vain is looking for a receipt and for a file.
    if (!document?.fileId) await inFile();
    throw new Refusal(refusal === 'permission.mandate-lacks-act' ? refusal : 'document.unknown');
  };
  const see: Documents['see'] = async (documentId, actor) => (await look(documentId, actor)).document;
  /** Who holds the receipt, or the file it lies in. The receipt's own version is the journal's to watch over. */
  const heldIn = async ({ head, relations }: SeenReceipt, actor: ByOfficer): Promise<readonly Also[]> => {
    const { state, classification } = head;
    const asked = { object: 'receipt', act: 'correct-text', state, classification, relations } as const;
    if (may({ ...asked, roles: ['officer'] })) return [];
    if (head.fileId === undefined) throw new Refusal('document.not-in-custody');
    const file = await files.see(head.fileId, actor);
    if (!isAtWork(file)) throw new Refusal('document.not-in-custody');
    return [{ kind: 'file-unchanged', head: file.head }];
  };

  return {
    see,
    read: async (documentId, actor, part) => {
      const { document, under } = await look(documentId, actor);
      if (under) await keepReading(under, actor, { ...part, documentId });
      return document;
    },
    takeText: async (documentId, actor) => {
      const document = await see(documentId, actor);
      const { receiptId, fileId } = document;
      if (fileId !== undefined) {
        const file = await files.see(fileId, actor);
        if (!isAtWork(file)) throw new Refusal('document.not-in-custody', { documentId });
        return { document, receipt: undefined, file: file.head, still: [] };
      }
      if (receiptId === undefined) {
        if (document.uploadedBy !== actor.postId)
          throw new Refusal('document.not-in-custody', { documentId });
        const still = [{ kind: 'document-free', documentId }] as const;
        return { document, receipt: undefined, file: undefined, still };
      }
      try {
        const seen = await receipts.see(receiptId, actor);
        return { document, receipt: seen.head, file: undefined, still: await heldIn(seen, actor) };
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
      if (!isFree(document)) throw new Refusal('document.in-use', { documentId });
      return document;
    },
  };
};
