import type { Office } from '#functions/office/office.ts';
import { seesFree } from '#functions/office/onlooker.ts';
import type { UseCase } from '#functions/runtime/use-case.ts';
import type { contract } from '#shared/contract/routes.ts';
import { type Document, isUndiarised, undiarisedSince } from '#shared/domain/document.ts';
import { given } from '#shared/domain/holding.ts';

const lineOf = (document: Document, isSeen: boolean) => {
  const { documentId, fileName, type, foundType, pages, uploadedBy, createdAt, letter } = document;
  return {
    documentId,
    ...(isSeen ? { fileName } : {}),
    type: foundType ?? type,
    ...given('pages', pages),
    uploadedBy,
    createdAt,
    ...given('letter', isSeen ? letter : undefined),
  };
};

/** That a paper waits is the whole office's to know; who diarises it must have it in hand, as who brought it has. */
export const listUndiarised =
  ({ clock, store }: Office): UseCase<typeof contract.listUndiarised> =>
  async ({ actor, query: { which, ...page } }) => {
    const before = which === 'late' ? undiarisedSince(clock.now()) : undefined;
    const { items, ...rest } = await store.documents.undiarised(actor.officeId, { ...page, before });
    // The list is an index and may lag: what was diarised just now is not on it.
    const onlooker = { directory: await store.directory.lately(), actor };
    const line = (document: Document) => lineOf(document, seesFree(onlooker, document));
    return { items: items.filter(isUndiarised).map(line), ...rest };
  };
