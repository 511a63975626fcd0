import { changeDirectory } from '#functions/office/directory.ts';
import type { Office } from '#functions/office/office.ts';
import type { UseCase } from '#functions/runtime/use-case.ts';
import type { contract } from '#shared/contract/routes.ts';
import { admitDesignation } from '#shared/domain/directory/checks.ts';
import { mustKeepAll } from '#shared/domain/directory/keepers.ts';

export const createDesignation =
  (office: Office): UseCase<typeof contract.createDesignation> =>
  async ({ actor, body, once }) =>
    changeDirectory(office, { actor, once, operation: 'createDesignation', status: 201 }, directory => {
      mustKeepAll(actor);
      const made = admitDesignation(directory, { ...body, designationId: office.ids.designation() });
      return { puts: { designations: [made] }, answer: made };
    });
