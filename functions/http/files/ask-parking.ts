import type { Office } from '#functions/office/office.ts';
import type { UseCase } from '#functions/runtime/use-case.ts';
import type { contract } from '#shared/contract/routes.ts';
import { askParking as ask } from '#shared/domain/file-asks.ts';
import { isFitToBeAsked } from './ask-fit.ts';

export const askParking =
  (office: Office): UseCase<typeof contract.askParking> =>
  async asked => {
    const { files, ids } = office;
    const { file, context } = await files.take(asked, 'ask-parking');
    const fit = await isFitToBeAsked(office, file.head, asked.body.of);
    return files.commit(ask(file, { ...asked.body, askId: ids.ask(), fit }, context), asked);
  };
