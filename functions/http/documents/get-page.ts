import type { UseCase } from '#functions/runtime/use-case.ts';
import type { contract } from '#shared/contract/routes.ts';
import { Refusal } from '#shared/domain/refusal.ts';
import type { Papers } from './papers.ts';
import { signedUntil } from './signed-until.ts';

/** A page can be read as soon as its image is there, while the rest of the document is still being rendered. */
export const getPage =
  ({ documents, objects, store }: Papers): UseCase<typeof contract.getPage> =>
  async ({ actor, params: { documentId, page } }) => {
    const { state, pages, sha256 } = await documents.see(documentId, actor);
    if (state === 'REFUSED') throw new Refusal('document.refused', { documentId });
    if (pages === undefined) throw new Refusal('document.not-ready', { documentId });
    const image = page <= pages ? await store.documents.findPage(documentId, page) : undefined;
    if (!image) {
      const mayCome = page <= pages && state !== 'READY';
      throw new Refusal(mayCome ? 'document.not-ready' : 'document.page-unknown', { documentId, page });
    }
    const url = await objects.presignPage(sha256, page);
    const { width, height } = image;
    return { documentId, page, url, type: 'image/webp', width, height, expiresAt: signedUntil(url) };
  };
