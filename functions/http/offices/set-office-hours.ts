import { changeDirectory } from '#functions/office/directory.ts';
import type { Office } from '#functions/office/office.ts';
import type { UseCase } from '#functions/runtime/use-case.ts';
import type { contract } from '#shared/contract/routes.ts';
import { mustKeep } from '#shared/domain/directory/keepers.ts';

export const setOfficeHours =
  (office: Office): UseCase<typeof contract.setOfficeHours> =>
  async ({ actor, params, body, once }) =>
    changeDirectory(office, { actor, once, operation: 'setOfficeHours' }, directory => {
      const before = directory.getOffice(params.officeId);
      mustKeep(directory, actor, params.officeId);
      const { holidays } = before.calendar;
      const set = { ...before, calendar: { ...body, holidays } };
      return { puts: { offices: [set] }, answer: set };
    });
