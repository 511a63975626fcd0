import * as z from 'zod';
import { viewOf } from '#functions/office/document-view.ts';
import type { Repeatable } from '#functions/runtime/use-case.ts';
import type { UploadOrder } from '#shared/contract/document-views.ts';
import type { contract } from '#shared/contract/routes.ts';
import { type Document, lookAgainAt } from '#shared/domain/document.ts';
import { DocumentId } from '#shared/domain/ids.ts';
import { Refusal } from '#shared/domain/refusal.ts';
import type { Papers } from './papers.ts';
import { signedUntil } from './signed-until.ts';

/** What is kept of the answer: an address is signed anew each time. */
const Stored = z.strictObject({ documentId: DocumentId });

export const requestUpload = ({
  clock,
  ids,
  addresses,
  store,
}: Papers): Repeatable<typeof contract.requestUpload> => {
  const orderOf = (document: Document, { url, headers }: { url: string; headers: object }): UploadOrder => ({
    document: viewOf(document, [], clock.now()),
    upload: { url, method: 'PUT', headers: { ...headers }, expiresAt: signedUntil(url) },
  });
  return {
    first: async ({ actor, body, once }) => {
      const documentId = ids.document();
      const signed = await addresses.presignUpload({ ...body, documentId });
      const uploadExpiresAt = signedUntil(signed.url);
      const document: Document = {
        documentId,
        ...body,
        state: 'AWAITING_UPLOAD',
        uploadedBy: actor.postId,
        officeId: actor.officeId,
        createdAt: clock.now(),
        uploadExpiresAt,
        lookAt: lookAgainAt({ state: 'AWAITING_UPLOAD' }, uploadExpiresAt),
      };
      await store.documents.create(document, once, { status: 201, body: { documentId } });
      return orderOf(document, signed);
    },
    again: async ({ body }, { postId }) => {
      const document = await store.documents.get(Stored.parse(body).documentId);
      // The upload is the post's: who sits elsewhere by now left it behind.
      const { uploadedBy } = document;
      if (uploadedBy !== postId) throw new Refusal('actor.post-not-held', { postId: uploadedBy });
      return orderOf(document, await addresses.presignUpload(document));
    },
  };
};
