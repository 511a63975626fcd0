import type { Office } from '#functions/office/office.ts';
import type { UseCase } from '#functions/runtime/use-case.ts';
import type { contract } from '#shared/contract/routes.ts';
import { withoutPhrase } from '#shared/domain/desk/phrases.ts';
import { changePhrases } from './change-phrases.ts';

export const removePhrase =
  (office: Office): UseCase<typeof contract.removePhrase> =>
  async ({ actor, params: { phraseId }, body: { officeId }, once }) =>
    changePhrases(office, { actor, officeId, once }, phrases => withoutPhrase(phrases, phraseId));
