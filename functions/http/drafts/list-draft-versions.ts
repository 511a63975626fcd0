import type { UseCase } from '#functions/runtime/use-case.ts';
import type { contract } from '#shared/contract/routes.ts';
import type { DraftOffice } from './draft-office.ts';

export const listDraftVersions =
  ({ drafts, store }: DraftOffice): UseCase<typeof contract.listDraftVersions> =>
  async ({ actor, params, query }) => {
    await drafts.read(params.draftId, actor);
    const { items, ...rest } = await store.drafts.versions(params.draftId, query);
    return { items: items.map(({ letter: _, ...line }) => line), ...rest };
  };
