import type { UseCase } from '#functions/runtime/use-case.ts';
import type { contract } from '#shared/contract/routes.ts';
import type { DocumentState } from '#shared/domain/document.ts';
import { Refusal, type RefusalCode } from '#shared/domain/refusal.ts';
import type { Papers } from './papers.ts';
import { signedUntil } from './signed-until.ts';

const STILL_MISSING = {
  AWAITING_UPLOAD: 'document.not-ready',
  CHECKING: 'document.not-ready',
  READY: 'document.page-unreadable',
} as const satisfies Record<Exclude<DocumentState, 'REFUSED'>, RefusalCode>;

/** A page can be read as soon as its image is there, while the rest of the document is still being rendered. */
export const getPage =
  ({ documents, objects, store }: Papers): UseCase<typeof contract.getPage> =>
  async ({ actor, params: { documentId, page } }) => {
    const { state, pages, sha256 } = await documents.see(documentId, actor);
    if (state === 'REFUSED') throw new Refusal('document.refused', { documentId });
    if (pages === undefined) throw new Refusal('document.not-ready', { documentId });
    if (page > pages) throw new Refusal('document.page-unknown', { documentId, page });
    const image = await store.documents.findPage(documentId, page);
    // Once the document is ready every page was tried: what has no image then never gets one.
    if (!image) throw new Refusal(STILL_MISSING[state], { documentId, page });
    const url = await objects.presignPage(sha256, page);
    const { width, height } = image;
    return { documentId, page, url, type: 'image/webp', width, height, expiresAt: signedUntil(url) };
  };
