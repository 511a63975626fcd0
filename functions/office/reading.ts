import { lookWhetherDiarised, scanOf } from '#shared/domain/document.ts';
import { fileTextRead } from '#shared/domain/file-text.ts';
import type { DocumentId } from '#shared/domain/ids.ts';
import { outcomeOf } from '#shared/domain/page-text.ts';
import { textRead } from '#shared/domain/receipt-text.ts';
import type { OfficeStore } from '#shared/store/office-store.ts';
import type { Clock } from './clock.ts';

export type ReadThrough = { readonly pages: number; readonly unreliable: number; readonly failed: number };

type Store = Pick<OfficeStore, 'commit'> & {
  readonly documents: Pick<OfficeStore['documents'], 'get' | 'pages'>;
  readonly receipts: Pick<OfficeStore['receipts'], 'get'>;
  readonly files: Pick<OfficeStore['files'], 'get'>;
};

/**
 * Enters that every page of a document was tried; undefined when just that was entered before. In the same transaction the
 * receipt or file whose scan it is says so in its journal, by which the search hears of the words; a paper that is diarised later
 * is searched when it is diarised. Throws Overtaken when the receipt or the document moved on meanwhile.
 */
export const enterReadThrough = async (
  store: Store,
  clock: Clock,
  documentId: DocumentId,
): Promise<ReadThrough | undefined> => {
  const document = await store.documents.get(documentId);
  const { pages = 0, receiptId, fileId, readAt, pagesRead } = document;
  const { read, unreliable, failed } = outcomeOf(await store.documents.pages(scanOf(document)), pages);
  // An execution taken for one that stood still may end after the one that was started in its place, with more to tell.
  if (readAt !== undefined && pagesRead === read) return undefined;
  const at = clock.now();
  const entered = { documentId, pages, unreliable: [...unreliable], failed: failed.map(({ page }) => page) };
  const decisions = [
    ...(receiptId === undefined ? [] : [textRead(await store.receipts.get(receiptId), entered, at)]),
    ...(fileId === undefined ? [] : [fileTextRead(await store.files.get(fileId), entered, at)]),
  ];
  await store.commit({
    decisions,
    also: [
      {
        kind: 'document-read',
        documentId,
        readAt: at,
        pagesRead: read,
        lookAt: lookWhetherDiarised(document, at),
        before: readAt,
      },
    ],
  });
  return { pages: read, unreliable: unreliable.length, failed: failed.length };
};

type Sharing = {
  readonly documents: Pick<OfficeStore['documents'], 'find' | 'shared'>;
  readonly receipts: Pick<OfficeStore['receipts'], 'get'>;
};

/** The names under which others have this scan: parts of its letter, and later letters of its bundle with their parts. */
export const sharersOf = async (
  { documents, receipts }: Sharing,
  documentId: DocumentId,
): Promise<readonly DocumentId[]> => {
  const ofParts = async (id: DocumentId): Promise<readonly DocumentId[]> => {
    const document = await documents.find(id);
    if (document?.receiptId === undefined) return [];
    const { parts = [] } = await receipts.get(document.receiptId);
    const heads = await Promise.all(parts.map(receipts.get));
    const scans = heads.flatMap(({ details }) => details.documentId ?? []);
    const found = await Promise.all(scans.map(documents.find));
    // A part whose scan was replaced has one of its own by now.
    return found.flatMap(scan => (scan?.sharedFrom === documentId ? [scan.documentId] : []));
  };
  const names: DocumentId[] = [...(await ofParts(documentId))];
  for (const { documentId: name } of await documents.shared(documentId))
    names.push(name, ...(await ofParts(name)));
  return names;
};
