import { askOn } from '#functions/office/ask-on.ts';
import type { Office } from '#functions/office/office.ts';
import type { UseCase } from '#functions/runtime/use-case.ts';
import type { contract } from '#shared/contract/routes.ts';
import { consultOnFile as consult } from '#shared/domain/consultations/asking.ts';

export const consultOnFile =
  (office: Office): UseCase<typeof contract.consultOnFile> =>
  async asked => {
    const { file, context } = await office.files.take(asked, 'consult');
    return askOn(office, asked, file.head, question => consult(file, question, context));
  };
