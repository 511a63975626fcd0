import { changeDirectory } from '#functions/office/directory.ts';
import type { Office } from '#functions/office/office.ts';
import type { UseCase } from '#functions/runtime/use-case.ts';
import type { contract } from '#shared/contract/routes.ts';
import { admitOffice } from '#shared/domain/directory/checks.ts';
import { mustKeep, mustKeepAll } from '#shared/domain/directory/keepers.ts';
import { given } from '#shared/domain/holding.ts';

export const describeOffice =
  (office: Office): UseCase<typeof contract.describeOffice> =>
  async ({ actor, params, body: { names, kind, parent }, once }) =>
    changeDirectory(office, { actor, once, operation: 'describeOffice' }, directory => {
      const { parent: before, ...kept } = directory.getOffice(params.officeId);
      mustKeep(directory, actor, params.officeId);
      // Moved in the tree, an office comes under other keepers.
      if (parent !== before) mustKeepAll(actor);
      const described = admitOffice(directory, { ...kept, names, kind, ...given('parent', parent) });
      return { puts: { offices: [described] }, answer: described };
    });
