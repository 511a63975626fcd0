import { changeDirectory } from '#functions/office/directory.ts';
import type { Office } from '#functions/office/office.ts';
import type { UseCase } from '#functions/runtime/use-case.ts';
import type { contract } from '#shared/contract/routes.ts';
import { mustKeep } from '#shared/domain/directory/keepers.ts';

export const setLetterhead =
  (office: Office): UseCase<typeof contract.setLetterhead> =>
  async ({ actor, params, body: letterhead, once }) =>
    changeDirectory(office, { actor, once, operation: 'setLetterhead' }, directory => {
      const before = directory.getOffice(params.officeId);
      mustKeep(directory, actor, params.officeId);
      const headed = { ...before, letterhead };
      return { puts: { offices: [headed] }, answer: headed };
    });
