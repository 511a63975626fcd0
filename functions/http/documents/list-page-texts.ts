import type { UseCase } from '#functions/runtime/use-case.ts';
import type { contract } from '#shared/contract/routes.ts';
import { scanOf } from '#shared/domain/document.ts';
import { seePage } from './page.ts';
import type { Papers } from './papers.ts';
import { textViewOf } from './text-view.ts';

export const listPageTexts =
  (papers: Papers): UseCase<typeof contract.listPageTexts> =>
  async ({ actor, params, query }) => {
    const { document } = await seePage(papers, { ...params, part: 'text' }, actor);
    const { items, ...rest } = await papers.store.documents.texts(scanOf(document), params.page, query);
    return {
      items: await Promise.all(items.map(text => textViewOf(papers, document, text))),
      ...rest,
    };
  };
