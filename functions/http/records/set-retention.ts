import { changeDirectory } from '#functions/office/directory.ts';
import type { Office } from '#functions/office/office.ts';
import type { UseCase } from '#functions/runtime/use-case.ts';
import type { contract } from '#shared/contract/routes.ts';
import { mustKeepAll } from '#shared/domain/directory/keepers.ts';
import { districtRow } from '#shared/domain/directory/rules.ts';

export const setRetention =
  (office: Office): UseCase<typeof contract.setRetention> =>
  async ({ actor, body: { categories, loanDays }, once }) =>
    changeDirectory(office, { actor, once, operation: 'setRetention' }, directory => {
      mustKeepAll(actor);
      return {
        puts: { district: [{ ...districtRow(directory), retention: categories, loanDays }] },
        answer: { categories, loanDays },
      };
    });
