import { changeDirectory } from '#functions/office/directory.ts';
import type { Office } from '#functions/office/office.ts';
import type { UseCase } from '#functions/runtime/use-case.ts';
import type { contract } from '#shared/contract/routes.ts';
import { admitMandate } from '#shared/domain/directory/checks.ts';
import { notOneself } from '#shared/domain/directory/keepers.ts';
import { mustKeepPlace } from './mandated.ts';

export const giveMandate =
  (office: Office): UseCase<typeof contract.giveMandate> =>
  async ({ actor, body, once }) =>
    changeDirectory(office, { actor, once, operation: 'giveMandate', status: 201 }, (directory, at) => {
      const mandate = { ...body.mandate, mandateId: office.ids.mandate() };
      mustKeepPlace(directory, actor, { mandate, at });
      notOneself(actor, mandate.officerId);
      admitMandate(directory, mandate);
      return { puts: { mandates: [mandate] }, answer: mandate };
    });
