import { anotherName } from '#functions/office/another-name.ts';
import type { Office } from '#functions/office/office.ts';
import type { ByOfficer } from '#shared/domain/actor.ts';
import type { Kept } from '#shared/domain/classification.ts';
import { type Document, lookAgainAt } from '#shared/domain/document.ts';
import { given } from '#shared/domain/holding.ts';
import type { DocumentId, ReceiptId } from '#shared/domain/ids.ts';
import { Refusal } from '#shared/domain/refusal.ts';
import type { Instant } from '#shared/domain/time.ts';
import type { Also } from '#shared/store/also.ts';

type Asked = {
  readonly documentId?: DocumentId | undefined;
  readonly copyOf?: ReceiptId | undefined;
  readonly classification: Kept;
};

/** The scan of a letter that is entered: what it has it by, and what each further letter or part would. */
export type Scan = {
  readonly documentId: DocumentId;
  readonly also: readonly Also[];
  /** Of what another office of the district sent here: whose letter it is. */
  readonly letter?: Document['letter'];
  readonly shareWith: (receiptId: ReceiptId, listed: boolean) => Extract<Also, { kind: 'document-shared' }>;
};

/** A name of its own for each letter; while the machine still reads, the sweep looks after each. */
const sharer =
  ({ ids }: Pick<Office, 'ids'>, document: Document, actor: ByOfficer, at: Instant): Scan['shareWith'] =>
  (receiptId, listed) => {
    const as = { documentId: ids.document(), officeId: actor.officeId };
    const { readAt, pages } = document;
    const named: Document = {
      ...anotherName(document, as, { actor, at }),
      receiptId,
      ...given('lookAt', readAt === undefined ? lookAgainAt({ state: 'READY', pages }, at) : undefined),
    };
    return { kind: 'document-shared', document: named, listed };
  };

/**
 * The scan of the paper of this bundle that was entered before. Who entered that one has the bundle in hand. A scan is read
 * and searched whole by whoever reads any letter of it: what is confidential has none in common with an open letter.
 */
const scanOfBundle = async (
  { receipts, store }: Pick<Office, 'receipts' | 'store'>,
  documentId: DocumentId,
  copyOf: ReceiptId,
  { actor, classification }: { readonly actor: ByOfficer; readonly classification: Kept },
): Promise<Document> => {
  const { head } = await receipts.see(copyOf, actor);
  const isOpen = head.classification === 'normal' && head.fileClassification !== 'confidential';
  const isOwn = head.diarisedBy === actor.postId && head.details.documentId === documentId;
  if (!isOwn || (classification === 'normal') !== isOpen)
    throw new Refusal('document.in-use', { documentId });
  return store.documents.get(documentId);
};

/** Takes the scan for a letter that is entered as `receiptId`; undefined where it is entered without one. */
export const takeScan = async (
  office: Pick<Office, 'ids' | 'receipts' | 'documents' | 'store'>,
  { documentId, copyOf, classification }: Asked,
  {
    actor,
    at,
    receiptId,
  }: { readonly actor: ByOfficer; readonly at: Instant; readonly receiptId: ReceiptId },
): Promise<Scan | undefined> => {
  if (documentId === undefined) return undefined;
  if (copyOf === undefined) {
    const document = await office.documents.takeScan(documentId, actor);
    const also = [{ kind: 'document-taken', documentId, by: { receiptId } }] as const;
    return {
      documentId,
      also,
      ...given('letter', document.letter),
      shareWith: sharer(office, document, actor, at),
    };
  }
  const document = await scanOfBundle(office, documentId, copyOf, { actor, classification });
  const shareWith = sharer(office, document, actor, at);
  const own = shareWith(receiptId, true);
  return { documentId: own.document.documentId, also: [own], shareWith };
};
