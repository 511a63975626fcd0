import { changeDirectory } from '#functions/office/directory.ts';
import type { Office } from '#functions/office/office.ts';
import type { UseCase } from '#functions/runtime/use-case.ts';
import type { contract } from '#shared/contract/routes.ts';
import { admitOfficer } from '#shared/domain/directory/checks.ts';
import { mustKeepOfficer } from '#shared/domain/directory/keepers.ts';

export const changeLogin =
  (office: Office): UseCase<typeof contract.changeLogin> =>
  async ({ actor, params: { officerId }, body: { login }, once }) =>
    changeDirectory(office, { actor, once, operation: 'changeLogin' }, (directory, at) => {
      const before = directory.getOfficer(officerId);
      mustKeepOfficer(directory, actor, { officer: before, at });
      const renamed = admitOfficer(directory, { ...before, login });
      return { puts: { officers: [renamed] }, answer: renamed };
    });
