import type { Office } from '#functions/office/office.ts';
import { questionsOn } from '#functions/office/questions.ts';
import type { UseCase } from '#functions/runtime/use-case.ts';
import type { contract } from '#shared/contract/routes.ts';

export const listConsultations =
  ({ files, store }: Office): UseCase<typeof contract.listConsultations> =>
  async ({ actor, params: { fileId }, query }) => {
    await files.read(fileId, actor, { part: 'consultations' });
    return questionsOn({ store }, fileId, query);
  };
