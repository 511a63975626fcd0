import { changeDirectory } from '#functions/office/directory.ts';
import type { Office } from '#functions/office/office.ts';
import type { UseCase } from '#functions/runtime/use-case.ts';
import type { contract } from '#shared/contract/routes.ts';
import { mustKeep } from '#shared/domain/directory/keepers.ts';

export const setPostageRule =
  (office: Office): UseCase<typeof contract.setPostageRule> =>
  async ({ actor, params, body: postage, once }) =>
    changeDirectory(office, { actor, once, operation: 'setPostageRule' }, directory => {
      const before = directory.getOffice(params.officeId);
      mustKeep(directory, actor, params.officeId);
      const ruled = { ...before, postage };
      return { puts: { offices: [ruled] }, answer: ruled };
    });
