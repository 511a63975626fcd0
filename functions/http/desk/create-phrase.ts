import type { Office } from '#functions/office/office.ts';
import type { UseCase } from '#functions/runtime/use-case.ts';
import type { contract } from '#shared/contract/routes.ts';
import { withPhrase } from '#shared/domain/desk/phrases.ts';
import { changePhrases } from './change-phrases.ts';

export const createPhrase =
  (office: Office): UseCase<typeof contract.createPhrase> =>
  async ({ actor, body: { officeId, ...texts }, once }) =>
    changePhrases(office, { actor, officeId, once, status: 201 }, phrases =>
      withPhrase(phrases, { phraseId: office.ids.phrase(), ...texts }),
    );
