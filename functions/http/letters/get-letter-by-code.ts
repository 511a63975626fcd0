import type { Drafts } from '#functions/office/drafts.ts';
import type { Office } from '#functions/office/office.ts';
import type { UseCase } from '#functions/runtime/use-case.ts';
import type { contract } from '#shared/contract/routes.ts';
import { isDraftId } from '#shared/domain/ids.ts';
import { Refusal } from '#shared/domain/refusal.ts';
import { readSlipCode } from '#shared/domain/slip-code.ts';

export const getLetterByCode =
  ({ drafts, store }: Office & { readonly drafts: Drafts }): UseCase<typeof contract.getLetterByCode> =>
  async ({ actor, params }) => {
    const found = await store.codes.find(readSlipCode(params.code));
    if (!found || !isDraftId(found)) throw new Refusal('draft.unknown');
    return (await drafts.read(found, actor)).head;
  };
