import { withParts } from '#functions/office/with-parts.ts';
import type { UseCase } from '#functions/runtime/use-case.ts';
import type { contract } from '#shared/contract/routes.ts';
import type { DraftOffice } from './draft-office.ts';

export const listDrafts =
  ({ files, store }: DraftOffice): UseCase<typeof contract.listDrafts> =>
  async ({ actor, params, query }) => {
    const { head } = await files.read(params.fileId, actor, { part: 'drafts' });
    return withParts(head, query, async (fileId, page) => {
      const { items, ...rest } = await store.drafts.ofFile(fileId, page);
      const heads = await store.drafts.getMany(items.map(({ draftId }) => draftId));
      return { items: heads.toSorted((a, b) => b.n - a.n), ...rest };
    });
  };
