import { viewOf } from '#functions/office/document-view.ts';
import type { UseCase } from '#functions/runtime/use-case.ts';
import type { contract } from '#shared/contract/routes.ts';
import { scanOf } from '#shared/domain/document.ts';
import type { Papers } from './papers.ts';

export const getDocument =
  ({ clock, documents, store }: Papers): UseCase<typeof contract.getDocument> =>
  async ({ actor, params }) => {
    const document = await documents.read(params.documentId, actor, { part: 'document' });
    const pages = document.pages === undefined ? [] : await store.documents.pages(scanOf(document));
    return viewOf(document, pages, clock.now());
  };
