import type { Office } from '#functions/office/office.ts';
import type { UseCase } from '#functions/runtime/use-case.ts';
import type { contract } from '#shared/contract/routes.ts';
import { scanOf } from '#shared/domain/document.ts';
import { proposeEntry as propose } from '#shared/domain/proposals.ts';
import { Refusal } from '#shared/domain/refusal.ts';

/** A letter says who writes, its number and its subject on its first pages, and who signs on its last. */
const FIRST_PAGES = 2;

export const proposeEntry =
  ({ documents, store }: Office): UseCase<typeof contract.proposeEntry> =>
  async ({ actor, params: { documentId } }) => {
    const document = await documents.read(documentId, actor, { part: 'text' });
    const { state, pages = 0, readAt } = document;
    if (state === 'REFUSED') throw new Refusal('document.refused', { documentId });
    if (state !== 'READY') throw new Refusal('document.not-ready', { documentId });
    if (readAt === undefined) throw new Refusal('document.text-not-ready', { documentId });
    const wanted = Array.from({ length: pages }, (_, index) => index + 1).filter(
      page => page <= FIRST_PAGES || page === pages,
    );
    const texts = await Promise.all(wanted.map(page => store.documents.findText(scanOf(document), page)));
    return propose(
      texts.flatMap(text =>
        text ? [{ page: text.page, text: text.text, unreliable: text.unreliable }] : [],
      ),
    );
  };
