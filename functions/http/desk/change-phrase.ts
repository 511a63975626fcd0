import type { Office } from '#functions/office/office.ts';
import type { UseCase } from '#functions/runtime/use-case.ts';
import type { contract } from '#shared/contract/routes.ts';
import { withTexts } from '#shared/domain/desk/phrases.ts';
import { changePhrases } from './change-phrases.ts';

export const changePhrase =
  (office: Office): UseCase<typeof contract.changePhrase> =>
  async ({ actor, params: { phraseId }, body: { officeId, ...texts }, once }) =>
    changePhrases(office, { actor, officeId, once }, phrases => withTexts(phrases, phraseId, texts));
