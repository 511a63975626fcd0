import type { UseCase } from '#functions/runtime/use-case.ts';
import type { contract } from '#shared/contract/routes.ts';
import type { DraftOffice } from './draft-office.ts';

export const getDraftVersion =
  ({ drafts, store }: DraftOffice): UseCase<typeof contract.getDraftVersion> =>
  async ({ actor, params }) => {
    await drafts.read(params.draftId, actor);
    return store.drafts.getVersion(params.draftId, params.revision);
  };
