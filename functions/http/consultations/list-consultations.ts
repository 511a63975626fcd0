import type { Office } from '#functions/office/office.ts';
import { consultationLineOf } from '#functions/office/questions.ts';
import type { UseCase } from '#functions/runtime/use-case.ts';
import type { contract } from '#shared/contract/routes.ts';

export const listConsultations =
  ({ files, store }: Office): UseCase<typeof contract.listConsultations> =>
  async ({ actor, params: { fileId }, query }) => {
    await files.read(fileId, actor, { part: 'consultations' });
    const { items, ...rest } = await store.consultations.ofPaper(fileId, query);
    const heads = await store.consultations.getMany(items.map(({ consultationId }) => consultationId));
    const newestFirst = [...heads].sort((a, b) => b.n - a.n);
    return { items: newestFirst.map(consultationLineOf), ...rest };
  };
