import { changeDirectory } from '#functions/office/directory.ts';
import type { Office } from '#functions/office/office.ts';
import type { UseCase } from '#functions/runtime/use-case.ts';
import type { contract } from '#shared/contract/routes.ts';
import { mustKeepAll } from '#shared/domain/directory/keepers.ts';

export const setDistrictPolicy =
  (office: Office): UseCase<typeof contract.setDistrictPolicy> =>
  async ({ actor, body: { policy }, once }) =>
    changeDirectory(office, { actor, once, operation: 'setDistrictPolicy' }, () => {
      mustKeepAll(actor);
      return { puts: { district: [{ of: 'district', policy }] }, answer: { policy } };
    });
