import { changeDirectory } from '#functions/office/directory.ts';
import type { Office } from '#functions/office/office.ts';
import type { UseCase } from '#functions/runtime/use-case.ts';
import type { contract } from '#shared/contract/routes.ts';
import { endMandate as end } from '#shared/domain/directory/mandate.ts';
import { Refusal } from '#shared/domain/refusal.ts';
import { mustKeepPlace } from './mandated.ts';

export const endMandate =
  (office: Office): UseCase<typeof contract.endMandate> =>
  async ({ actor, params: { mandateId }, once }) =>
    changeDirectory(office, { actor, once, operation: 'endMandate' }, (directory, at) => {
      const mandate = directory.find('mandates', mandateId);
      if (!mandate) throw new Refusal('mandate.unknown');
      mustKeepPlace(directory, actor, { mandate, at });
      const ended = end(mandate, at);
      return { puts: { mandates: [ended] }, answer: ended };
    });
