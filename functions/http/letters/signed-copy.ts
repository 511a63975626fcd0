import { printed, type SlipRoom } from '#functions/http/slips/slip-room.ts';
import { inLanes } from '#functions/runtime/in-lanes.ts';
import type { LetterPrint } from '#shared/contract/draft-views.ts';
import type { PagePictures } from '#shared/documents/page-pictures.ts';
import { type Document, hasBytes, scanOf } from '#shared/domain/document.ts';
import { given } from '#shared/domain/holding.ts';
import type { DocumentId } from '#shared/domain/ids.ts';
import { Refusal } from '#shared/domain/refusal.ts';
import type { SlipCode } from '#shared/domain/slip-code.ts';
import { type CopiedPage, type Signed, signedCopyOf } from './signed-copy-sheet.ts';

export type CopyRoom = SlipRoom & { readonly pictures: PagePictures };

/** So many are drawn and set in the time and the memory that a request has. */
const MOST_PAGES = 20;
const LANES = 4;

type Asked = {
  readonly signed: Signed;
  readonly code: SlipCode;
  readonly documentId: DocumentId;
  /** The first page of the part. */
  readonly from: number;
};

/** The scan; refuses when nothing but its hash is left of it. */
const scan = async ({ store }: Pick<CopyRoom, 'store'>, documentId: DocumentId): Promise<Document> => {
  const document = await store.documents.get(documentId);
  if (!hasBytes(document)) throw new Refusal('file.disposed', given('fileId', document.fileId));
  return document;
};

/** The pages of one part with their pictures. */
const copied = async (
  room: Pick<CopyRoom, 'pictures' | 'store'>,
  document: Document,
  { from, last }: { readonly from: number; readonly last: number },
): Promise<readonly CopiedPage[]> => {
  const { documentId, sha256 } = document;
  const records = await room.store.documents.pages(scanOf(document));
  const known = new Map(records.map(record => [record.page, record]));
  const numbers = Array.from({ length: last - from + 1 }, (_, at) => from + at);
  return inLanes(numbers, LANES, async number => {
    const record = known.get(number);
    if (!record) return { number, wide: false };
    const jpeg = await room.pictures.jpeg(sha256, number);
    if (jpeg) return { number, wide: record.width > record.height, picture: { jpeg } };
    // Erased since it was looked at; whoever still finds it here misses a picture that must be there.
    await scan(room, documentId);
    throw new Error(`page ${number} of a signed letter has no picture`);
  });
};

/** Prints one part of the scan of a signed letter, stamped on every page that it was signed in ink, and by whom and when. */
export const printSignedCopy = async (
  room: CopyRoom,
  { signed, code, documentId, from }: Asked,
): Promise<LetterPrint> => {
  const document = await scan(room, documentId);
  const { pages: of = 0 } = document;
  if (from > of) throw new Refusal('document.page-unknown', { documentId, page: from });
  const last = Math.min(of, from + MOST_PAGES - 1);
  const pages = await copied(room, document, { from, last });
  const order = signedCopyOf(await room.store.directory.lately(), { signed, code, pages, of });
  const name = `letter-${signed.issue.number}${from > 1 ? `-${from}` : ''}`;
  return { ...(await printed(room, name, order)), code, ...given('next', last < of ? last + 1 : undefined) };
};
