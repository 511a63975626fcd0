import type { Context } from 'aws-lambda';
import type { Clock } from '#functions/office/clock.ts';
import { isThere } from '#functions/office/is-there.ts';
import type { Office } from '#functions/office/office.ts';
import { enterReadThrough } from '#functions/office/reading.ts';
import { tellUndiarised } from '#functions/office/undiarised.ts';
import { whileOvertaken } from '#functions/runtime/again.ts';
import { logFault } from '#functions/runtime/fault.ts';
import type { Intake } from '#functions/runtime/intake.ts';
import { lazily } from '#functions/runtime/lazily.ts';
import type { Log } from '#functions/runtime/log.ts';
import { clock, intake, log, objects, office } from '#functions/runtime/wiring.ts';
import type { ObjectStore } from '#shared/documents/object-store.ts';
import type { PageReason } from '#shared/documents/reading/reasons.ts';
import {
  type Document,
  type DocumentState,
  isSpent,
  isUndiarised,
  lookAgainAt,
  neverCame,
  refused,
} from '#shared/domain/document.ts';
import type { DocumentId } from '#shared/domain/ids.ts';
import type { Instant } from '#shared/domain/time.ts';

export type DocumentSweeper = {
  readonly store: Office['store'];
  readonly objects: Pick<ObjectStore, 'uploadExists'>;
  readonly ids: Pick<Office['ids'], 'notification'>;
  readonly intake: Intake;
  readonly clock: Clock;
  readonly log: Log;
  readonly again: typeof clock;
};

const GIVEN_UP: PageReason = 'page.engine-failed';

/** Documents looked at in one run; the next comes in a quarter of an hour. */
const MOST = 500;
/** A run stops early enough to write down what it did. */
const RESERVE_MS = 10_000;

type Found = 'restarted' | 'ended' | 'over' | 'undiarised';

const restart = async (
  { store, intake, clock, log }: DocumentSweeper,
  document: Document,
): Promise<Found> => {
  const { documentId, state, pages } = document;
  if (state === 'REFUSED') return 'over';
  const lookAt = lookAgainAt({ state, pages }, clock.now());
  const isOurs = await isThere('document.being-read', () =>
    store.commit({ decisions: [], also: [{ kind: 'document-restarted', document, lookAt }] }),
  );
  const execution = isOurs ? await intake.restart(document) : undefined;
  if (execution === undefined) return 'over';
  log.say('document.restarted', { documentId, execution });
  return 'restarted';
};

/** Every page that nobody could try is named, and the reading is over. */
const giveUpReading = async (
  { store, clock, again }: DocumentSweeper,
  { documentId }: Document,
): Promise<void> => {
  const reading = { state: 'FAILED', reason: GIVEN_UP } as const;
  for (const { page, reading: tried } of await store.documents.pages(documentId))
    if (!tried) await store.documents.keepReading(documentId, page, { reading });
  await whileOvertaken(again, () => enterReadThrough(store, clock, documentId));
};

/** Ends what was started again often enough: an upload or check as refused, a reading with its pages named. */
const giveUp = async (sweeper: DocumentSweeper, document: Document): Promise<Found> => {
  const { store, clock, log } = sweeper;
  const { documentId, state } = document;
  const ended = refused(document, 'document.unreadable', clock.now());
  if (state === 'READY') await giveUpReading(sweeper, document);
  else if (!(await store.documents.settle(document, ended))) return 'over';
  log.say('document.given-up', { documentId, state });
  return 'ended';
};

const endNeverCame = async ({ store, clock, log }: DocumentSweeper, document: Document): Promise<Found> => {
  if (!(await store.documents.settle(document, neverCame(document, clock.now())))) return 'over';
  log.say('document.never-came', { documentId: document.documentId });
  return 'ended';
};

const standsStill = (sweeper: DocumentSweeper, document: Document): Promise<Found> =>
  isSpent(document) ? giveUp(sweeper, document) : restart(sweeper, document);

/** A paper is forgotten if nobody enters it: the office hears of it, and nothing becomes of the paper by itself. */
const lookWhetherDiarised = async (
  { store, clock, ids, log }: DocumentSweeper,
  document: Document,
): Promise<Found> => {
  const { documentId } = document;
  const isForgotten = isUndiarised(document) && document.toldUndiarisedAt === undefined;
  if (!isForgotten) {
    await store.commit({ decisions: [], also: [{ kind: 'document-looked', documentId }] });
    return 'over';
  }
  const at = clock.now();
  const notifications = await tellUndiarised({ store, ids }, document, at);
  await store.commit({
    decisions: [],
    also: [{ kind: 'document-looked', documentId, toldAt: at }, ...notifications],
  });
  log.say('document.undiarised', { documentId });
  return 'undiarised';
};

/** A scan that letters have in common is read once: each hears of it by its own name, or is looked at again. */
const readWithOthers = async (
  { store, clock, again }: DocumentSweeper,
  document: Document,
  sharedFrom: DocumentId,
): Promise<Found> => {
  const { documentId, pages } = document;
  const { readAt } = await store.documents.get(sharedFrom);
  if (readAt === undefined) {
    // Taken already, so that nobody else writes to it.
    await store.documents.settle(document, {
      ...document,
      lookAt: lookAgainAt({ state: 'READY', pages }, clock.now()),
    });
    return 'over';
  }
  await whileOvertaken(again, () => enterReadThrough(store, clock, documentId));
  return 'ended';
};

/** What is done with a document that stands still in each state. */
const LOOK_AFTER = {
  AWAITING_UPLOAD: async (sweeper, document) =>
    (await sweeper.objects.uploadExists(document))
      ? standsStill(sweeper, document)
      : endNeverCame(sweeper, document),
  CHECKING: standsStill,
  READY: async (sweeper, document) => {
    if (document.readAt !== undefined) return lookWhetherDiarised(sweeper, document);
    return document.sharedFrom === undefined
      ? standsStill(sweeper, document)
      : readWithOthers(sweeper, document, document.sharedFrom);
  },
  REFUSED: async () => 'over',
} as const satisfies Record<DocumentState, (sweeper: DocumentSweeper, document: Document) => Promise<Found>>;

/** Looks after one document that the due list names. The list is an index and may lag: the document itself decides. */
const lookAfter = async (
  sweeper: DocumentSweeper,
  documentId: DocumentId,
  before: Instant,
): Promise<Found> => {
  const document = await sweeper.store.documents.find(documentId);
  if (!document?.lookAt || document.lookAt >= before) return 'over';
  return LOOK_AFTER[document.state](sweeper, document);
};

/**
 * Finds documents that stand still: whose upload never came, whose event was lost, whose work broke off. Each is begun
 * again or ended with a reason; one bad document never stops the rest. Of a paper that nobody diarised within a day the office
 * is told, once. `StuckDocuments` and `UndiarisedPapers` are written in every run, 0 too.
 */
export const sweepDocuments =
  (open: () => DocumentSweeper) =>
  async (
    _event: unknown,
    { getRemainingTimeInMillis }: Pick<Context, 'getRemainingTimeInMillis'>,
  ): Promise<void> => {
    const sweeper = open();
    const { store, clock, log } = sweeper;
    const before = clock.now();
    const due = await store.documents.dueBefore(before, MOST);
    const count = { restarted: 0, ended: 0, over: 0, undiarised: 0, failed: 0 };
    for (const documentId of due) {
      if (getRemainingTimeInMillis() < RESERVE_MS) break;
      try {
        count[await lookAfter(sweeper, documentId, before)] += 1;
      } catch (error) {
        count.failed += 1;
        logFault(log, { where: 'sweep-documents', error, subject: documentId });
      }
    }
    const { restarted, ended, undiarised, failed } = count;
    log.say('documents.swept', { found: due.length, restarted, ended, undiarised, failed });
    log.count('StuckDocuments', restarted);
    log.count('UndiarisedPapers', undiarised);
  };

export const handler = sweepDocuments(
  lazily(() => {
    const { store, ids, clock: officeClock } = office();
    return { store, ids, objects: objects(), intake: intake(), clock: officeClock, log, again: clock };
  }),
);
