import { changeDirectory } from '#functions/office/directory.ts';
import type { Office } from '#functions/office/office.ts';
import type { UseCase } from '#functions/runtime/use-case.ts';
import type { contract } from '#shared/contract/routes.ts';
import { mustKeep, mustSetLadder } from '#shared/domain/directory/keepers.ts';

export const setOfficeRules =
  (office: Office): UseCase<typeof contract.setOfficeRules> =>
  async ({ actor, params, body, once }) =>
    changeDirectory(office, { actor, once, operation: 'setOfficeRules' }, directory => {
      const before = directory.getOffice(params.officeId);
      mustKeep(directory, actor, params.officeId);
      mustSetLadder(actor, before.policy, body.policy);
      const ruled = { ...before, ...body };
      return { puts: { offices: [ruled] }, answer: ruled };
    });
