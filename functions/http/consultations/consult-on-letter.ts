import { askOn } from '#functions/office/ask-on.ts';
import type { Office } from '#functions/office/office.ts';
import { takeOutgoing } from '#functions/office/outgoing.ts';
import type { UseCase } from '#functions/runtime/use-case.ts';
import type { contract } from '#shared/contract/routes.ts';
import { consultOnLetter as consult } from '#shared/domain/consultations/asking.ts';

export const consultOnLetter =
  (office: Office): UseCase<typeof contract.consultOnLetter> =>
  async asked => {
    const { outgoing, context } = await takeOutgoing(office, asked, 'consult');
    return askOn(office, asked, outgoing.file.head, question => consult(outgoing, question, context));
  };
