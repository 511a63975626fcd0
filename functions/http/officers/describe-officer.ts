import { changeDirectory } from '#functions/office/directory.ts';
import type { Office } from '#functions/office/office.ts';
import type { UseCase } from '#functions/runtime/use-case.ts';
import type { contract } from '#shared/contract/routes.ts';
import { admitOfficer } from '#shared/domain/directory/checks.ts';
import { mustGiveOffices, mustGiveRoles, mustKeepOfficer } from '#shared/domain/directory/keepers.ts';

export const describeOfficer =
  (office: Office): UseCase<typeof contract.describeOfficer> =>
  async ({ actor, params: { officerId }, body, once }) =>
    changeDirectory(office, { actor, once, operation: 'describeOfficer' }, (directory, at) => {
      const before = directory.getOfficer(officerId);
      mustKeepOfficer(directory, actor, { officer: before, at });
      mustGiveRoles(actor, before.roles, body.roles);
      mustGiveOffices(actor, before.administers, body.administers);
      const { login, employeeNumber } = before;
      const described = admitOfficer(directory, { ...body, officerId, login, employeeNumber });
      return { puts: { officers: [described] }, answer: described };
    });
