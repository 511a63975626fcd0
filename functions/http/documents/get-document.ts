import { viewOf } from '#functions/office/document-view.ts';
import type { UseCase } from '#functions/runtime/use-case.ts';
import type { contract } from '#shared/contract/routes.ts';
import { scanOf } from '#shared/domain/document.ts';
import type { Papers } from './papers.ts';
import { readDocument } from './read-document.ts';

export const getDocument =
  (papers: Papers): UseCase<typeof contract.getDocument> =>
  async ({ actor, params, query }) => {
    const { clock, store } = papers;
    const document = await readDocument(papers, { ...params, ...query }, actor, { part: 'document' });
    const pages = document.pages === undefined ? [] : await store.documents.pages(scanOf(document));
    return viewOf(document, pages, clock.now());
  };
