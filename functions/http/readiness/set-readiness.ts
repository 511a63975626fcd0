import { changeDirectory } from '#functions/office/directory.ts';
import type { Office } from '#functions/office/office.ts';
import type { UseCase } from '#functions/runtime/use-case.ts';
import type { contract } from '#shared/contract/routes.ts';
import { READINESS_STEPS } from '#shared/domain/directory/readiness.ts';
import { enterSteps } from '#shared/domain/readiness/enter.ts';
import { placeOf } from '#shared/domain/readiness/place.ts';
import { sightOf } from '#shared/domain/readiness/sight.ts';

export const setReadiness =
  (office: Office): UseCase<typeof contract.setReadiness> =>
  async ({ actor, params: { officerId }, body: { steps }, once }) =>
    changeDirectory(office, { actor, once, operation: 'setReadiness' }, (directory, at) => {
      const place = placeOf(directory, directory.getOfficer(officerId), at);
      const given = READINESS_STEPS.filter(step => steps[step] !== undefined);
      sightOf(directory, actor, at).enter(place, given);
      const row = enterSteps(directory, officerId, { steps, at });
      return { puts: { readiness: [row] }, answer: row };
    });
