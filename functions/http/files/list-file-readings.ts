import type { Office } from '#functions/office/office.ts';
import type { UseCase } from '#functions/runtime/use-case.ts';
import type { contract } from '#shared/contract/routes.ts';
import { decide } from '#shared/domain/permission/decide.ts';
import { Refusal } from '#shared/domain/refusal.ts';

export const listFileReadings =
  ({ files, store }: Office): UseCase<typeof contract.listFileReadings> =>
  async ({ actor, params: { fileId }, query }) => {
    const { head, relations } = await files.see(fileId, actor);
    const { state, classification } = head;
    const asked = { object: 'file', act: 'list-readings', state, classification, relations } as const;
    const answer = decide({ ...asked, roles: ['officer'] });
    if (!answer.allowed) throw new Refusal(answer.refusal);
    return store.readings.list(fileId, query);
  };
