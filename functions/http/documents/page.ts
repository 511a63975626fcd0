import type { ByOfficer } from '#shared/domain/actor.ts';
import { type Document, scanOf } from '#shared/domain/document.ts';
import type { PageReading, PageRecord } from '#shared/domain/page-text.ts';
import { Refusal } from '#shared/domain/refusal.ts';
import type { Papers } from './papers.ts';
import { type DocumentAsked, readDocument } from './read-document.ts';

export type PageAsked = DocumentAsked & { readonly page: number };

/** A page's record, if it has an image already; refuses for a document without pages to be seen. */
export const recordOf = async (
  { store }: Pick<Papers, 'store'>,
  document: Document,
  page: number,
): Promise<PageRecord | undefined> => {
  const { documentId, state, pages } = document;
  if (state === 'REFUSED') throw new Refusal('document.refused', { documentId });
  if (pages === undefined) throw new Refusal('document.not-ready', { documentId });
  if (page > pages) throw new Refusal('document.page-unknown', { documentId, page });
  return store.documents.findPage(scanOf(document), page);
};

/** How the reading of a page ended; refuses while it has not. Once a document is ready, what has no image never gets one. */
export const readingOf = (
  { documentId, state }: Document,
  record: PageRecord | undefined,
  page: number,
): PageReading => {
  if (!record && state === 'READY') throw new Refusal('document.page-unread', { documentId, page });
  if (!record?.reading) throw new Refusal('document.text-not-ready', { documentId, page });
  return record.reading;
};

/** The document and the page's record, for who may see it. */
export const seePage = async (
  papers: Papers,
  { documentId, through, page, part }: PageAsked & { readonly part: 'page' | 'text' },
  actor: ByOfficer,
): Promise<{ readonly document: Document; readonly record: PageRecord | undefined }> => {
  const document = await readDocument(papers, { documentId, through }, actor, { part, page });
  return { document, record: await recordOf(papers, document, page) };
};
