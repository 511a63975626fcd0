import type * as z from 'zod';
import type { Clock } from '#functions/office/clock.ts';
import type { Log } from '#functions/runtime/log.ts';
import { serveTask } from '#functions/runtime/task.ts';
import { clock, log, objects, office } from '#functions/runtime/wiring.ts';
import { checkDocument as task } from '#shared/contract/tasks.ts';
import { inspect } from '#shared/documents/inspect.ts';
import { parseUploadKey, type Upload } from '#shared/documents/keys.ts';
import type { ObjectStore } from '#shared/documents/object-store.ts';
import type { DocumentReason, Verdict } from '#shared/documents/verdict.ts';
import { accepted, type Document, refused } from '#shared/domain/document.ts';
import type { OfficeStore } from '#shared/store/office-store.ts';

type Input = z.output<typeof task.input>;
type Answer = z.output<typeof task.answer>;

export type Intake = {
  readonly documents: Pick<OfficeStore['documents'], 'find' | 'settle'>;
  readonly objects: Pick<ObjectStore, 'readQuarantine' | 'moveToImmutable' | 'removeFromQuarantine'>;
  readonly inspect: (bytes: Uint8Array, announced: { readonly sha256: string }) => Promise<Verdict>;
  readonly clock: Clock;
  readonly log: Log;
};

const pagesOf = ({ pages = 0 }: Document): number[] => Array.from({ length: pages }, (_, index) => index + 1);

/** What the bytes of an awaited upload are; undefined when they lie in quarantine no more. */
const judge = async (
  { objects, inspect }: Intake,
  document: Document,
  upload: Upload,
): Promise<Verdict | undefined> => {
  const refuse = (reason: DocumentReason): Verdict => ({ kind: 'refused', reason });
  const found = await objects.readQuarantine(upload);
  if (found.kind === 'absent') return undefined;
  if (found.kind === 'too-large') return refuse('document.too-large');
  if (found.bytes.length !== document.length) return refuse('document.hash-mismatch');
  return inspect(found.bytes, upload);
};

/** The document after the look: still awaited when its bytes have gone meanwhile. */
const afterLook = async (intake: Intake, document: Document, upload: Upload): Promise<Document> => {
  const verdict = await judge(intake, document, upload);
  if (verdict === undefined) return document;
  const at = intake.clock.now();
  if (verdict.kind === 'refused') return refused(document, verdict.reason, at);
  // The copy first: a document that says it is accepted has its bytes where they cannot change.
  await intake.objects.moveToImmutable(upload, verdict.type);
  return accepted(document, verdict, at);
};

const say = (log: Log, { documentId, state, pages, reason }: Document): void => {
  if (state === 'CHECKING') log.say('document.accepted', { documentId, pages });
  if (state === 'REFUSED') log.say('document.refused', { documentId, reason });
};

const removeStray = async ({ objects, log }: Intake, upload: Upload): Promise<Answer> => {
  log.say('upload.stray', { documentId: upload.documentId });
  await objects.removeFromQuarantine(upload);
  return { documentId: upload.documentId, verdict: 'settled', pages: [] };
};

/**
 * Looks at one upload: what it is, whether it is whole and open, how many pages. Each step may be done again: what was
 * found stands in the document, and a run that comes second goes by it.
 */
export const checkDocument =
  (intake: Intake) =>
  async ({ key }: Pick<Input, 'key'>): Promise<Answer> => {
    const { documents, objects, log } = intake;
    const upload = parseUploadKey(key);
    if (!upload) throw new Error('an object in quarantine has a key that no upload of ours makes');
    const { documentId } = upload;
    let document = await documents.find(documentId);
    while (document?.state === 'AWAITING_UPLOAD' && document.sha256 === upload.sha256) {
      const looked = await afterLook(intake, document, upload);
      if (looked === document) return { documentId, verdict: 'settled', pages: [] };
      const isOurs = await documents.settle(document, looked);
      if (isOurs) say(log, looked);
      document = isOurs ? looked : await documents.find(documentId);
    }
    if (document?.sha256 !== upload.sha256) return removeStray(intake, upload);
    if (document.state === 'CHECKING') return { documentId, verdict: 'accepted', pages: pagesOf(document) };
    // Settled by now: what lies in quarantine is of no more use.
    await objects.removeFromQuarantine(upload);
    return { documentId, ...whatIsLeft(document) };
  };

/** What is still to be done with a settled document: one whose reading was cut short, or is asked again, is read on. */
const whatIsLeft = (document: Document): Pick<Answer, 'verdict' | 'pages'> => {
  if (document.state === 'REFUSED') return { verdict: 'refused', pages: [] };
  if (document.readAt === undefined) return { verdict: 'readable', pages: pagesOf(document) };
  return { verdict: 'settled', pages: [] };
};

export const handler = serveTask(task, () => ({
  log,
  now: clock.now,
  work: checkDocument({
    documents: office().store.documents,
    clock: office().clock,
    objects: objects(),
    inspect,
    log,
  }),
}));
