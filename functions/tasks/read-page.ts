import type * as z from 'zod';
import type { Clock } from '#functions/office/clock.ts';
import type { Log } from '#functions/runtime/log.ts';
import { pageReader, unreliableUnder } from '#functions/runtime/page-reader.ts';
import { serveTask } from '#functions/runtime/task.ts';
import { clock, log, objects, office } from '#functions/runtime/wiring.ts';
import { readPage as task } from '#shared/contract/tasks.ts';
import type { ObjectStore } from '#shared/documents/object-store.ts';
import type { PageReader } from '#shared/documents/reading/reader.ts';
import type { PageReason } from '#shared/documents/reading/reasons.ts';
import type { OfficeStore } from '#shared/store/office-store.ts';
import { machineText } from './machine-text.ts';

type Input = z.output<typeof task.input>;
type Answer = z.output<typeof task.answer>;

export type ReadingPages = {
  readonly documents: Pick<OfficeStore['documents'], 'get' | 'findPage' | 'keepReading'>;
  readonly objects: Pick<ObjectStore, 'readPage' | 'writeWords'>;
  readonly reader: Pick<PageReader, 'read'>;
  /** Percent of confidence. */
  readonly unreliableUnder: number;
  readonly clock: Clock;
  readonly log: Log;
};

/** Names a page that could not be read; a later run may still read it. */
const nameFailed = async (
  { documents, log }: ReadingPages,
  { documentId, page }: Input,
  reason: PageReason,
): Promise<Answer> => {
  log.say('page.unread', { documentId, page, reason });
  await documents.keepReading(documentId, page, { reading: { state: 'FAILED', reason } });
  return { documentId, page, state: 'FAILED' };
};

/**
 * Reads the text of one page from its image. The words are written before the text that says they are there; a page that
 * cannot be read is named with its reason, and the others go on.
 */
export const readPage =
  (reading: ReadingPages) =>
  async (input: Input): Promise<Answer> => {
    const { documents, objects, reader, unreliableUnder, clock, log } = reading;
    const { documentId, page, failed = false } = input;
    const record = await documents.findPage(documentId, page);
    if (!record) return { documentId, page, state: 'NO_IMAGE' };
    if (record.reading?.state === 'READ') return { documentId, page, state: 'READ' };
    if (failed) return nameFailed(reading, input, 'page.engine-failed');
    const { sha256 } = await documents.get(documentId);
    const image = await objects.readPage(sha256, page);
    if (image.kind !== 'read') throw new Error('a page that was drawn has no image');
    const read = await reader.read(image.bytes);
    if (read.kind === 'unread') return nameFailed(reading, input, read.reason);
    const { words, source, languages, text, confidence } = read;
    const made = machineText(
      { documentId, page, at: clock.now() },
      { source, languages, text, confidence, hasWords: words.length > 0 },
      unreliableUnder,
    );
    if (made.text.hasWords)
      await objects.writeWords({ sha256, page, textSha256: made.text.textSha256 }, words);
    if (await documents.keepReading(documentId, page, made))
      log.say('page.read', { documentId, page, source, confidence });
    return { documentId, page, state: 'READ' };
  };

export const handler = serveTask(task, () => ({
  log,
  now: clock.now,
  work: readPage({
    documents: office().store.documents,
    objects: objects(),
    reader: pageReader(),
    unreliableUnder: unreliableUnder(),
    clock: office().clock,
    log,
  }),
}));
