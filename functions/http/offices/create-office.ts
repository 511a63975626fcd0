import { changeDirectory } from '#functions/office/directory.ts';
import type { Office } from '#functions/office/office.ts';
import type { UseCase } from '#functions/runtime/use-case.ts';
import type { contract } from '#shared/contract/routes.ts';
import { DEFAULT_CALENDAR } from '#shared/domain/calendar.ts';
import { admitOffice } from '#shared/domain/directory/checks.ts';
import { mustKeep, mustKeepAll, mustSetLadder } from '#shared/domain/directory/keepers.ts';

export const createOffice =
  (office: Office): UseCase<typeof contract.createOffice> =>
  async ({ actor, body, once }) =>
    changeDirectory(office, { actor, once, operation: 'createOffice', status: 201 }, directory => {
      if (body.parent === undefined) mustKeepAll(actor);
      else mustKeep(directory, actor, body.parent);
      const { calendar = DEFAULT_CALENDAR, policy = {} } = body;
      mustSetLadder(actor, {}, policy);
      const made = admitOffice(directory, { ...body, officeId: office.ids.office(), calendar, policy });
      return { puts: { offices: [made] }, answer: made };
    });
