import { changeDirectory } from '#functions/office/directory.ts';
import type { Office } from '#functions/office/office.ts';
import type { UseCase } from '#functions/runtime/use-case.ts';
import type { contract } from '#shared/contract/routes.ts';
import { admitOfficer } from '#shared/domain/directory/checks.ts';
import { mustGiveOffices, mustGiveRoles } from '#shared/domain/directory/keepers.ts';
import { provisionalLogin } from '#shared/domain/provisional-login.ts';

export const createOfficer =
  (office: Office): UseCase<typeof contract.createOfficer> =>
  async ({ actor, body, once }) =>
    changeDirectory(office, { actor, once, operation: 'createOfficer', status: 201 }, directory => {
      mustGiveRoles(actor, [], body.roles);
      mustGiveOffices(actor, undefined, body.administers);
      const login = body.login ?? provisionalLogin(body.employeeNumber);
      const officer = admitOfficer(directory, { ...body, login, officerId: office.ids.officer() });
      return { puts: { officers: [officer] }, answer: officer };
    });
