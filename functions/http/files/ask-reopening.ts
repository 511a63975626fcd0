import type { Office } from '#functions/office/office.ts';
import type { UseCase } from '#functions/runtime/use-case.ts';
import type { contract } from '#shared/contract/routes.ts';
import { askReopening as ask } from '#shared/domain/file-asks.ts';
import { isFitToBeAsked } from './ask-fit.ts';

export const askReopening =
  (office: Office): UseCase<typeof contract.askReopening> =>
  async asked => {
    const { files, ids } = office;
    const { file, context } = await files.take(asked, 'ask-reopening');
    const fit = await isFitToBeAsked(office, file.head, asked.body.of);
    return files.commit(ask(file, { ...asked.body, askId: ids.ask(), fit }, context), asked);
  };
