import type { UseCase } from '#functions/runtime/use-case.ts';
import type { contract } from '#shared/contract/routes.ts';
import { scanOf } from '#shared/domain/document.ts';
import { Refusal } from '#shared/domain/refusal.ts';
import { readingOf, seePage } from './page.ts';
import type { Papers } from './papers.ts';
import { textViewOf } from './text-view.ts';

export const getPageText =
  (papers: Papers): UseCase<typeof contract.getPageText> =>
  async ({ actor, params, query }) => {
    const { documentId, page } = params;
    const { document, record } = await seePage(papers, { ...params, ...query, part: 'text' }, actor);
    const { state } = readingOf(document, record, page);
    if (state === 'FAILED') throw new Refusal('document.page-unread', { documentId, page });
    const text = await papers.store.documents.findText(scanOf(document), page);
    if (!text) throw new Error('a page that was read has no text');
    return textViewOf(papers, document, text);
  };
