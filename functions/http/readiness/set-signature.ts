import { changeDirectory } from '#functions/office/directory.ts';
import type { Office } from '#functions/office/office.ts';
import type { UseCase } from '#functions/runtime/use-case.ts';
import type { contract } from '#shared/contract/routes.ts';
import { placeOf } from '#shared/domain/readiness/place.ts';
import { sightOf } from '#shared/domain/readiness/sight.ts';
import { changeSignature } from '#shared/domain/readiness/signature.ts';

export const setSignature =
  (office: Office): UseCase<typeof contract.setSignature> =>
  async ({ actor, params: { officerId }, body, once }) =>
    changeDirectory(office, { actor, once, operation: 'setSignature' }, (directory, at) => {
      const place = placeOf(directory, directory.getOfficer(officerId), at);
      sightOf(directory, actor, at).enter(place, ['signature']);
      const row = changeSignature(directory, officerId, { asked: body, at });
      return { puts: { readiness: [row] }, answer: row };
    });
