import type { UseCase } from '#functions/runtime/use-case.ts';
import type { contract } from '#shared/contract/routes.ts';
import type { DocumentState } from '#shared/domain/document.ts';
import { Refusal, type RefusalCode } from '#shared/domain/refusal.ts';
import { seePage } from './page.ts';
import type { Papers } from './papers.ts';
import { signedUntil } from './signed-until.ts';

const STILL_MISSING = {
  AWAITING_UPLOAD: 'document.not-ready',
  CHECKING: 'document.not-ready',
  READY: 'document.page-unreadable',
  REFUSED: 'document.refused',
} as const satisfies Record<DocumentState, RefusalCode>;

/** A page can be read as soon as its image is there, while the rest of the document is still being rendered. */
export const getPage =
  (papers: Papers): UseCase<typeof contract.getPage> =>
  async ({ actor, params, query }) => {
    const { documentId, page } = params;
    const { document, record } = await seePage(papers, { ...params, ...query, part: 'page' }, actor);
    // Once the document is ready every page was tried: what has no image then never gets one.
    if (!record) throw new Refusal(STILL_MISSING[document.state], { documentId, page });
    const url = await papers.addresses.presignPage(document.sha256, page);
    const { width, height } = record;
    return { documentId, page, url, type: 'image/webp', width, height, expiresAt: signedUntil(url) };
  };
