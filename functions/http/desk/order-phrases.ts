import type { Office } from '#functions/office/office.ts';
import type { UseCase } from '#functions/runtime/use-case.ts';
import type { contract } from '#shared/contract/routes.ts';
import { inOrder } from '#shared/domain/desk/phrases.ts';
import { changePhrases } from './change-phrases.ts';

export const orderPhrases =
  (office: Office): UseCase<typeof contract.orderPhrases> =>
  async ({ actor, body: { officeId, order }, once }) =>
    changePhrases(office, { actor, officeId, once }, phrases => inOrder(phrases, order));
