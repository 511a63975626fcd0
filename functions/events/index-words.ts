import type { SQSBatchResponse } from 'aws-lambda';
import { sharersOf } from '#functions/office/reading.ts';
import { consumeFifo } from '#functions/runtime/batch.ts';
import { lazily } from '#functions/runtime/lazily.ts';
import type { Log } from '#functions/runtime/log.ts';
import { log, office } from '#functions/runtime/wiring.ts';
import { SEARCH_EVENTS, type SearchEvent } from '#shared/contract/consumers.ts';
import { Fact } from '#shared/contract/fact.ts';
import { scanOf } from '#shared/domain/document.ts';
import {
  type DocumentId,
  FileId,
  type ObjectId,
  type OfficeId,
  type PostId,
  ReceiptId,
} from '#shared/domain/ids.ts';
import type { ReceiptHead } from '#shared/domain/receipt.ts';
import type { Past } from '#shared/domain/relations.ts';
import type { OfficeStore } from '#shared/store/office-store.ts';
import { type Indexed, openIndexing, type Target } from './indexing.ts';
import { openSteps } from './steps.ts';

export type Indexer = Indexed & {
  readonly files: Pick<OfficeStore['files'], 'get' | 'receipts'>;
  readonly notes: Pick<OfficeStore['notes'], 'green' | 'findGreen'>;
  readonly holdings: Pick<OfficeStore['holdings'], 'past'>;
  readonly directory: Pick<OfficeStore['directory'], 'current'>;
  readonly documents: Indexed['documents'] & Pick<OfficeStore['documents'], 'shared'>;
};

type OfSearch = Extract<Fact['event'], { readonly type: SearchEvent }>;
type OfReceipt = Extract<OfSearch, { readonly type: `receipt.${string}` }>;
type OfFile = Exclude<OfSearch, OfReceipt>;

const isOfSearch = (event: Fact['event']): event is OfSearch =>
  SEARCH_EVENTS.some(type => type === event.type);
const isOfReceipt = (event: OfSearch): event is OfReceipt => event.type.startsWith('receipt.');

const targetsOf = (objectId: ObjectId, offices: readonly OfficeId[]): readonly Target[] =>
  offices.map(officeId => ({ officeId, objectId }));

/** Posts whose past with an object an event changes: who gets it, and from whom it was taken back. */
const postsOf = (event: OfSearch): readonly PostId[] => {
  switch (event.type) {
    case 'file.created':
    case 'receipt.diarised':
    case 'receipt.sent':
      return [event.data.postId];
    case 'file.sent':
    case 'file.returned':
      return [event.data.postId, ...(event.data.copies ?? [])];
    case 'file.pulled-back':
    case 'file.pulled-up':
    case 'file.advanced':
    case 'receipt.pulled-back':
    case 'receipt.pulled-up':
      return [event.data.postId, event.data.from];
    case 'file.closed':
    case 'file.receipt-added':
    case 'file.text-read':
    case 'file.text-corrected':
    case 'note.confirmed':
    case 'receipt.put-in-file':
    case 'receipt.corrected':
    case 'receipt.scan-replaced':
    case 'receipt.cancelled':
    case 'receipt.text-read':
    case 'receipt.text-corrected':
      return [];
  }
};

/** Who had it, and who was given a copy to read, finds it again. */
const hasSeen = ({ hasHeld, hasCopy }: Past): boolean => hasHeld || hasCopy;

/** The note that an event gave the file: a confirmed one, or by which rule or why so late it was moved on. */
const noteOf = (event: OfFile): number | undefined => {
  if (event.type === 'note.confirmed') return event.data.number;
  if (event.type === 'file.advanced') return event.data.note.number;
  return 'delay' in event.data ? event.data.delay?.number : undefined;
};

/** What the stays say now, not the event: it may be told late and twice. */
const keepHeld = async (
  { holdings, search }: Indexer,
  objectId: ObjectId,
  event: OfSearch,
): Promise<void> => {
  // A first stay is nobody's to take back, but of a letter that was sent on as it was entered.
  const isFirst =
    event.type === 'file.created' || (event.type === 'receipt.diarised' && event.data.from === undefined);
  for (const postId of postsOf(event))
    await search.keepHeld(postId, objectId, isFirst || hasSeen(await holdings.past(objectId, postId)));
};

const officesOf = async (
  { directory }: Pick<Indexer, 'directory'>,
  posts: readonly PostId[],
): Promise<readonly OfficeId[]> => {
  if (posts.length === 0) return [];
  const { getPost } = await directory.current();
  return posts.map(postId => getPost(postId).officeId);
};

/**
 * An office in which a file is new gets all that the file holds; the others get what the event adds. The mark comes first:
 * from then on whatever is added elsewhere, such as a page's text, is put into this office too, and nothing falls between.
 */
const ofFile = async (indexer: Indexer, fileId: FileId, event: OfFile): Promise<void> => {
  const { search, files, notes, receipts } = indexer;
  const indexing = openIndexing(indexer);
  const steps = openSteps(search, fileId, event.seq);
  // Nobody can have been told of a file before its first event; told once more, it puts the same rows.
  const known = event.type === 'file.created' ? [] : await search.offices(fileId);
  const whole = known.filter(mark => mark.whole).map(({ officeId }) => officeId);
  const reached = await officesOf(indexer, postsOf(event));
  const isNew = known.length === 0 || known.some(mark => !mark.whole);
  if (isNew || reached.some(officeId => !whole.includes(officeId))) {
    const head = await files.get(fileId);
    // What is confidential is found by nobody, so that its words stand in no index.
    if (head.classification === 'confidential' || head.state === 'DISPOSED') return;
    const wanted = new Set([head.officeId, ...reached, ...known.map(({ officeId }) => officeId)]);
    const fresh = [...wanted].filter(officeId => !whole.includes(officeId));
    // Only receipts have messages that do not wait for the file's own.
    if (head.receipts > 0)
      for (const officeId of fresh) await search.mark(fileId, { officeId, whole: false });
    await indexing.file(targetsOf(fileId, fresh), head, steps.within(0));
    for (const officeId of fresh) await search.mark(fileId, { officeId, whole: true });
  }

  const others = targetsOf(fileId, whole);
  const number = noteOf(event);
  if (number !== undefined) {
    const note = await notes.findGreen(fileId, number);
    if (note) await indexing.note(others, note);
  }
  if (event.type === 'file.text-read') await indexing.paper(others, event.data.documentId, steps.within(1));
  if (event.type === 'file.text-corrected')
    await indexing.page(others, event.data.documentId, event.data.page);
  if (event.type === 'file.receipt-added') {
    const receipt = await receipts.get(event.data.receiptId);
    await indexing.filedEntry(others, receipt);
    await indexing.scan(others, receipt, steps.within(1));
  }
};

const isConfidential = ({ classification, fileClassification }: ReceiptHead): boolean =>
  classification === 'confidential' || fileClassification === 'confidential';

/** The offices that find a receipt by its own id: that of its diary, and those of the posts it has come to since. */
const ownOffices = async (
  indexer: Indexer,
  { receiptId, officeId }: ReceiptHead,
  event: OfReceipt,
): Promise<readonly OfficeId[]> => {
  const known = (await indexer.search.offices(receiptId)).map(mark => mark.officeId);
  const reached = (await officesOf(indexer, postsOf(event))).filter(reach => reach !== officeId);
  const fresh = [...new Set(reached)].filter(reach => !known.includes(reach));
  // Marked first: from then on what is corrected is put there too.
  for (const reach of fresh) await indexer.search.mark(receiptId, { officeId: reach, whole: true });
  return [officeId, ...known, ...fresh];
};

/** Its file, wherever that is found by now. */
const filesOf = async ({ search }: Indexer, { fileId }: ReceiptHead): Promise<readonly Target[]> => {
  if (fileId === undefined) return [];
  const marks = await search.offices(fileId);
  return targetsOf(
    fileId,
    marks.map(({ officeId }) => officeId),
  );
};

/** A text that is set right is so in every letter that has the scan, by each one's own name for it. */
const ofSharedText = async (
  indexer: Indexer,
  { documentId: named, page }: { readonly documentId: DocumentId; readonly page: number },
): Promise<void> => {
  const { documents, receipts, search } = indexer;
  const document = await documents.find(named);
  if (!document) return;
  const scan = scanOf(document);
  for (const name of [scan, ...(await sharersOf(indexer, scan))]) {
    const receiptId = name === named ? undefined : (await documents.find(name))?.receiptId;
    if (receiptId === undefined) continue;
    const receipt = await receipts.get(receiptId);
    if (isConfidential(receipt) || receipt.details.documentId !== name) continue;
    const known = (await search.offices(receiptId)).map(mark => mark.officeId);
    const own = targetsOf(receiptId, [receipt.officeId, ...known]);
    const indexing = openIndexing(indexer);
    await indexing.page([...own, ...(await filesOf(indexer, receipt))], name, page);
    // Its own messages do not wait for this one's: it may have gone into a confidential file meanwhile.
    if (isConfidential(await receipts.get(receiptId))) await indexing.forgetScan(own, name);
  }
};

/** A receipt is found by its own id where it has come, and by its file's wherever that is found. */
const ofReceipt = async (indexer: Indexer, receiptId: ReceiptId, event: OfReceipt): Promise<void> => {
  const { search, receipts } = indexer;
  const indexing = openIndexing(indexer);
  const receipt = await receipts.get(receiptId);
  // Before anything is asked of this letter: another may have gone into no confidential file.
  if (event.type === 'receipt.text-corrected') await ofSharedText(indexer, event.data);
  if (isConfidential(receipt)) {
    const { officeId } = receipt;
    const known = (await search.offices(receiptId)).map(mark => mark.officeId);
    // It may have been found until it went into a confidential file.
    if (event.type === 'receipt.put-in-file')
      await indexing.forget(targetsOf(receiptId, [officeId, ...known]), receipt);
    return;
  }
  const own = targetsOf(receiptId, await ownOffices(indexer, receipt, event));
  // Its file's own message puts it where the file is found.
  if (event.type === 'receipt.put-in-file') return;
  const file = await filesOf(indexer, receipt);
  if (event.type === 'receipt.text-corrected') {
    await indexing.page([...own, ...file], event.data.documentId, event.data.page);
    return;
  }
  const { documentId } = receipt.details;
  if (event.type === 'receipt.scan-replaced' && event.data.replaces && event.data.replaces !== documentId)
    await indexing.forgetScan([...own, ...file], event.data.replaces);
  await indexing.entry(own, receipt);
  await indexing.filedEntry(file, receipt);
  await indexing.scan([...own, ...file], receipt, openSteps(search, receiptId, event.seq));
};

/**
 * Keeps the word index after the journal. The event only says where to look; what is put is read from the table. So a
 * message told twice, late, or once more after a crash between any two writes leaves the same rows.
 */
export const indexWords =
  (open: () => { readonly indexer: Indexer; readonly log: Log }) =>
  async ({ objectId, event }: Fact): Promise<void> => {
    if (!isOfSearch(event)) return;
    const { indexer, log } = open();
    if (isOfReceipt(event)) await ofReceipt(indexer, ReceiptId.parse(objectId), event);
    else await ofFile(indexer, FileId.parse(objectId), event);
    await keepHeld(indexer, objectId, event);
    log.say('words.indexed', { objectId, seq: event.seq, type: event.type });
  };

const work = indexWords(lazily(() => ({ indexer: office().store, log })));

export const handler = async (event: unknown): Promise<SQSBatchResponse> =>
  consumeFifo({ name: 'index-words', log, message: Fact, work }, event);
