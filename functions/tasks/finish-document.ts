import type * as z from 'zod';
import type { Clock } from '#functions/office/clock.ts';
import type { Log } from '#functions/runtime/log.ts';
import { serveTask } from '#functions/runtime/task.ts';
import { clock, log, objects, office } from '#functions/runtime/wiring.ts';
import { finishDocument as task } from '#shared/contract/tasks.ts';
import { parseUploadKey } from '#shared/documents/keys.ts';
import type { ObjectStore } from '#shared/documents/object-store.ts';
import type { DocumentReason } from '#shared/documents/verdict.ts';
import { type Document, ready, refused } from '#shared/domain/document.ts';
import type { DocumentId } from '#shared/domain/ids.ts';
import type { OfficeStore } from '#shared/store/office-store.ts';

type Input = z.output<typeof task.input>;
type Answer = z.output<typeof task.answer>;

export type Finishing = {
  readonly documents: Pick<OfficeStore['documents'], 'get' | 'settle' | 'pages'>;
  readonly objects: Pick<ObjectStore, 'removeFromQuarantine'>;
  readonly clock: Clock;
  readonly log: Log;
};

/** The one reason of a document whose pages nobody could draw, or whose checking failed for good. */
const UNREADABLE: DocumentReason = 'document.unreadable';

const idOf = ({ documentId, key }: Input): DocumentId => {
  const id = documentId ?? (key === undefined ? undefined : parseUploadKey(key)?.documentId);
  if (id === undefined) throw new Error('which document is to be finished was not said');
  return id;
};

/** How a document ends: with at least one page to be seen it is ready, else it is refused with a reason. */
const ending = async (
  { documents, clock }: Finishing,
  document: Document,
  failed: boolean,
): Promise<Document> => {
  const at = clock.now();
  const seen = failed ? 0 : (await documents.pages(document.documentId)).length;
  return seen === 0 ? refused(document, UNREADABLE, at) : ready(document, at);
};

/** A document that is finished here can be seen; its pages are read after this. */
export const finishDocument =
  (finishing: Finishing) =>
  async (input: Input): Promise<Answer> => {
    const { documents, objects, log } = finishing;
    const documentId = idOf(input);
    const { failed = false } = input;
    let document = await documents.get(documentId);
    while (document.state === 'CHECKING' || (failed && document.state === 'AWAITING_UPLOAD')) {
      const ended = await ending(finishing, document, failed);
      if (await documents.settle(document, ended)) {
        const { pages, reason } = ended;
        if (ended.state === 'READY') log.say('document.ready', { documentId, pages });
        else log.say('document.refused', { documentId, reason });
      }
      document = await documents.get(documentId);
    }
    const { state, sha256 } = document;
    if (state !== 'READY' && state !== 'REFUSED')
      throw new Error('a document was finished before it was checked');
    // After a failure of ours the upload stays, to be looked into; the bucket's own rule removes it in seven days.
    if (!failed) await objects.removeFromQuarantine({ sha256, documentId });
    return { documentId, state };
  };

export const handler = serveTask(task, () => ({
  log,
  now: clock.now,
  work: finishDocument({
    documents: office().store.documents,
    clock: office().clock,
    objects: objects(),
    log,
  }),
}));
