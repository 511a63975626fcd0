import type { Office } from '#functions/office/office.ts';
import { questionsOn } from '#functions/office/questions.ts';
import { withParts } from '#functions/office/with-parts.ts';
import type { UseCase } from '#functions/runtime/use-case.ts';
import type { contract } from '#shared/contract/routes.ts';

export const listConsultations =
  ({ files, store }: Office): UseCase<typeof contract.listConsultations> =>
  async ({ actor, params: { fileId }, query }) => {
    const { head } = await files.read(fileId, actor, { part: 'consultations' });
    return withParts(head, query, (about, page) => questionsOn({ store }, about, page));
  };
