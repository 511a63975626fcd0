import type * as z from 'zod';
import type { Clock } from '#functions/office/clock.ts';
import type { Log } from '#functions/runtime/log.ts';
import { serveTask } from '#functions/runtime/task.ts';
import { clock, log, objects, office, readingLanguages } from '#functions/runtime/wiring.ts';
import { renderPage as task } from '#shared/contract/tasks.ts';
import type { ObjectStore } from '#shared/documents/object-store.ts';
import { PAGE_WIDTH, type RenderedPage, renderPage as render } from '#shared/documents/render.ts';
import { given } from '#shared/domain/holding.ts';
import { type Language, languagesIn } from '#shared/domain/page-text.ts';
import { findSlipCode, type SlipCode } from '#shared/domain/slip-code.ts';
import type { OfficeStore } from '#shared/store/office-store.ts';
import { machineText } from './machine-text.ts';

type Input = z.output<typeof task.input>;
type Answer = z.output<typeof task.answer>;

export type Rendering = {
  readonly documents: Pick<OfficeStore['documents'], 'get' | 'findPage' | 'putPage'>;
  readonly objects: Pick<ObjectStore, 'readOriginal' | 'pageExists' | 'writePage' | 'writeWords'>;
  readonly render: typeof render;
  /** Languages that the district reads. */
  readonly languages: readonly Language[];
  readonly clock: Clock;
  readonly log: Log;
};

/** The text that a born-digital page brings is taken as it is; nobody recognises what is known. */
const textOf = (
  { languages, clock }: Rendering,
  { documentId, page }: Input,
  { text, words = [] }: Pick<RenderedPage, 'text' | 'words'>,
): ReturnType<typeof machineText> | undefined =>
  text === undefined
    ? undefined
    : machineText(
        { documentId, page, at: clock.now() },
        { source: 'pdf', languages: languagesIn(text, languages), text, hasWords: words.length > 0 },
        0,
      );

/** A code on the page, where it is one of ours. */
const ownCode = ({ code }: Pick<RenderedPage, 'code'>): SlipCode | undefined =>
  code === undefined ? undefined : findSlipCode(code);

/**
 * Renders one page. The image is written before the record of it, so a record means an image; a page that cannot be read
 * gets none, and the other pages go on.
 */
export const renderPage =
  (rendering: Rendering) =>
  async (input: Input): Promise<Answer> => {
    const { documents, objects, render, log } = rendering;
    const { documentId, page } = input;
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
    const { width, height, words = [] } = image;
    const brought = textOf(rendering, input, image);
    if (brought?.text.hasWords)
      await objects.writeWords({ sha256, page, textSha256: brought.text.textSha256 }, words);
    await documents.putPage(
      documentId,
      { page, width, height, ...given('reading', brought?.reading), ...given('code', ownCode(image)) },
      brought?.text,
    );
    return { documentId, page };
  };

export const handler = serveTask(task, () => ({
  log,
  now: clock.now,
  work: renderPage({
    documents: office().store.documents,
    objects: objects(),
    clock: office().clock,
    languages: readingLanguages(),
    render,
    log,
  }),
}));
