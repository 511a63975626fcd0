import { viewOf } from '#functions/office/document-view.ts';
import type { Office } from '#functions/office/office.ts';
import type { Intake } from '#functions/runtime/intake.ts';
import type { UseCase } from '#functions/runtime/use-case.ts';
import type { contract } from '#shared/contract/routes.ts';
import { isBeingRead, lookAgainAt } from '#shared/domain/document.ts';
import { given } from '#shared/domain/holding.ts';
import { Refusal } from '#shared/domain/refusal.ts';

/** Pages that were read stay as they are; only those that could not be are tried again. */
export const readDocumentAgain =
  ({
    clock,
    documents,
    intake,
    store,
  }: Office & { readonly intake: Intake }): UseCase<typeof contract.readDocumentAgain> =>
  async ({ actor, params: { documentId }, once }) => {
    const named = await documents.read(documentId, actor, { part: 'document' });
    // Its text is changed by it, so that it is for whose hands the text is in.
    await documents.takeText(documentId, actor);
    // What letters have in common is read once for all of them.
    const document = named.sharedFrom ? await store.documents.get(named.sharedFrom) : named;
    const { state } = document;
    if (state === 'REFUSED') throw new Refusal('document.refused', { documentId });
    if (state !== 'READY') throw new Refusal('document.not-ready', { documentId });
    if (isBeingRead(document)) throw new Refusal('document.being-read', { documentId });
    const now = clock.now();
    const lookAt = lookAgainAt({ state, pages: document.pages }, now);
    const { readAt: _, ...again } = document;
    const pages = await store.documents.pages(document.documentId);
    const view = viewOf({ ...again, documentId, ...given('receiptId', named.receiptId) }, pages, now);
    await store.commit({
      decisions: [],
      also: [{ kind: 'document-restarted', document, lookAt }],
      once,
      answer: { status: 200, body: view },
    });
    // Should this fail, the sweep starts it when it finds the document standing still.
    await intake.restart(document);
    return view;
  };
