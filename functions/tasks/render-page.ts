import type * as z from 'zod';
import type { Log } from '#functions/runtime/log.ts';
import { serveTask } from '#functions/runtime/task.ts';
import { clock, log, objects, office } from '#functions/runtime/wiring.ts';
import { renderPage as task } from '#shared/contract/tasks.ts';
import type { ObjectStore } from '#shared/documents/object-store.ts';
import { PAGE_WIDTH, renderPage as render } from '#shared/documents/render.ts';
import type { OfficeStore } from '#shared/store/office-store.ts';

type Input = z.output<typeof task.input>;
type Answer = z.output<typeof task.answer>;

export type Rendering = {
  readonly documents: Pick<OfficeStore['documents'], 'get' | 'findPage' | 'putPage'>;
  readonly objects: Pick<ObjectStore, 'readOriginal' | 'pageExists' | 'writePage'>;
  readonly render: typeof render;
  readonly log: Log;
};

/**
 * Renders one page. The image is written before the record of it, so a record means an image; a page that cannot be read
 * gets none, and the other pages go on.
 */
export const renderPage =
  ({ documents, objects, render, log }: Rendering) =>
  async ({ documentId, page }: Input): Promise<Answer> => {
    if (await documents.findPage(documentId, page)) return { documentId, page };
    const { sha256, foundType } = await documents.get(documentId);
    const original = await objects.readOriginal(sha256);
    if (original.kind !== 'read' || !foundType)
      throw new Error('a document that was accepted has no original');
    const image = await render(original.bytes, foundType, { number: page, width: PAGE_WIDTH });
    if (image.kind === 'refused') {
      log.say('document.page-unreadable', { documentId, page, reason: image.reason });
      return { documentId, page };
    }
    // Another document of the same bytes may have brought the image; a locked object would only gain a version.
    if (!(await objects.pageExists(sha256, page))) await objects.writePage(sha256, page, image.webp);
    const { width, height } = image;
    await documents.putPage(documentId, { page, width, height });
    return { documentId, page };
  };

export const handler = serveTask(task, () => ({
  log,
  now: clock.now,
  work: renderPage({ documents: office().store.documents, objects: objects(), render, log }),
}));
