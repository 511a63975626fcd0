import { changeDirectory } from '#functions/office/directory.ts';
import type { Office } from '#functions/office/office.ts';
import type { UseCase } from '#functions/runtime/use-case.ts';
import type { contract } from '#shared/contract/routes.ts';
import { admitDesignation } from '#shared/domain/directory/checks.ts';
import { mustKeepAll } from '#shared/domain/directory/keepers.ts';
import { Refusal } from '#shared/domain/refusal.ts';

export const describeDesignation =
  (office: Office): UseCase<typeof contract.describeDesignation> =>
  async ({ actor, params: { designationId }, body, once }) =>
    changeDirectory(office, { actor, once, operation: 'describeDesignation' }, directory => {
      mustKeepAll(actor);
      if (!directory.find('designations', designationId)) throw new Refusal('designation.unknown');
      const described = admitDesignation(directory, { ...body, designationId });
      return { puts: { designations: [described] }, answer: described };
    });
