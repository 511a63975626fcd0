import { foundOr } from '#functions/office/found-or.ts';
import type { Office } from '#functions/office/office.ts';
import { sharersOf } from '#functions/office/reading.ts';
import type { Log } from '#functions/runtime/log.ts';
import type { ErasableObjects } from '#shared/documents/erase-objects.ts';
import { type Document, disposedOf, hasBytes, scanOf } from '#shared/domain/document.ts';
import type { FileHead } from '#shared/domain/file.ts';
import type { DocumentId, FileId, ObjectId, OfficeId } from '#shared/domain/ids.ts';
import type { ReceiptHead } from '#shared/domain/receipt.ts';
import { enterErased } from '#shared/domain/records/disposal-acts.ts';
import type { Erasure } from '#shared/store/erasure.ts';
import { eachOf } from './each-of.ts';
import { openIndexing, type Target } from './indexing.ts';

export type Eraser = Pick<Office, 'store' | 'clock'> & {
  readonly log: Log;
  readonly erasure: Erasure;
  readonly objects: ErasableObjects;
  /** Runs what was overtaken once more. */
  readonly again: <T>(work: () => Promise<T>) => Promise<T>;
};

const PAGE = 50;

/** The scans a receipt has and had: a replaced one stays with it. */
const scansOfReceipt = async (
  { store }: Eraser,
  { receiptId, details }: ReceiptHead,
): Promise<readonly DocumentId[]> => {
  const scans = new Set<DocumentId | undefined>([details.documentId]);
  for await (const event of eachOf(cursor => store.receipts.journal(receiptId, { cursor, limit: PAGE }))) {
    if (event.type === 'receipt.diarised') scans.add(event.data.details.documentId);
    if (event.type === 'receipt.scan-replaced') scans.add(event.data.documentId).add(event.data.replaces);
  }
  return [...scans].filter(scan => scan !== undefined);
};

type Bytes = {
  readonly scans: readonly DocumentId[];
  /** Scans of which some name is still somebody’s: by their own, or by that of a part of their letter. */
  readonly living: ReadonlySet<DocumentId>;
};

/** Who has the bytes of a document by now. */
export const bytesOf = async ({ store, erasure }: Eraser, document: Document): Promise<Bytes> => {
  const scans = await erasure.scansOf(document.sha256);
  const living = new Set<DocumentId>();
  for (const scan of new Set([scanOf(document), ...scans])) {
    const names = [scan, ...(await sharersOf(store, scan))];
    const heads = await Promise.all(names.map(store.documents.find));
    if (heads.some(head => head !== undefined && hasBytes(head))) living.add(scan);
  }
  return { scans, living };
};

/** The bytes, and what was read on them, by this name of theirs; answers whether another paper still has the bytes. */
const eraseScan = async (eraser: Eraser, fileId: FileId, document: Document): Promise<'gone' | 'shared'> => {
  const { store, clock, erasure, objects } = eraser;
  const { sha256 } = document;
  // From here on nobody opens it by this name, and it does not count as one who has the bytes.
  if (hasBytes(document) && !(await store.documents.settle(document, disposedOf(document, clock.now()))))
    throw new Error('a document moved on while it was erased');
  const { living } = await bytesOf(eraser, document);
  if (!living.has(scanOf(document))) await erasure.pages(scanOf(document));
  if (living.size > 0) return 'shared';
  await erasure.beginBytes(sha256, fileId);
  // Brought once more between the look and the closing of the door: then somebody has them after all.
  const since = await bytesOf(eraser, document);
  const isLast = since.living.size === 0;
  if (isLast) await objects.erase(sha256);
  await erasure.endBytes(sha256, isLast ? since.scans : []);
  return isLast ? 'gone' : 'shared';
};

const targetsOf = async (
  { store }: Eraser,
  objectId: ObjectId,
  officeId: OfficeId,
): Promise<readonly Target[]> => {
  const known = (await store.search.offices(objectId)).map(mark => mark.officeId);
  return [...new Set([officeId, ...known])].map(office => ({ officeId: office, objectId }));
};

type Count = { scans: number; shared: number; versions: number };

/** What was asked of several posts on a paper, and what they answered, with the papers that they brought along. */
const eraseAsked = async (
  { store, erasure }: Eraser,
  about: ObjectId,
  erase: (documentId: DocumentId) => Promise<void>,
): Promise<void> => {
  for await (const { consultationId } of eachOf(cursor =>
    store.consultations.ofPaper(about, { cursor, limit: PAGE }),
  )) {
    const { asked } = await store.consultations.get(consultationId);
    const answerIds = asked.map(({ answerId }) => answerId);
    for (const answerId of answerIds) {
      // What has not been carried to its post yet is none.
      const answer = await foundOr('answer.unknown', () => store.consultations.getAnswer(answerId));
      for (const { documentId } of answer?.given?.papers ?? []) await erase(documentId);
    }
    await erasure.askedTexts([consultationId, ...answerIds]);
  }
};

/** What lies in one file; words go before the texts they are read from. */
const eraseFile = async (eraser: Eraser, disposed: FileId, head: FileHead, count: Count): Promise<void> => {
  const { store, erasure } = eraser;
  const { fileId, officeId, paper } = head;
  const indexing = openIndexing(store);
  const targets = await targetsOf(eraser, fileId, officeId);
  const erase = async (documentId: DocumentId | undefined): Promise<void> => {
    const document = documentId && (await store.documents.find(documentId));
    if (!document) return;
    count[(await eraseScan(eraser, disposed, document)) === 'gone' ? 'scans' : 'shared'] += 1;
  };

  for await (const { receiptId } of eachOf(cursor => store.files.receipts(fileId, { cursor, limit: PAGE }))) {
    const receipt = await store.receipts.get(receiptId);
    await indexing.forgetFiled(targets, receipt);
    await indexing.forget(await targetsOf(eraser, receiptId, receipt.officeId), receipt);
    for (const documentId of await scansOfReceipt(eraser, receipt)) await erase(documentId);
    await eraseAsked(eraser, receiptId, erase);
  }
  for (const documentId of [paper?.noteSide.documentId, paper?.correspondence.documentId]) {
    if (documentId !== undefined) await indexing.forgetScan(targets, documentId);
    await erase(documentId);
  }
  for await (const { draftId } of eachOf(cursor => store.drafts.ofFile(fileId, { cursor, limit: PAGE }))) {
    const draft = await store.drafts.get(draftId);
    count.versions += draft.revision;
    await erasure.versions(draftId);
    await erase(draft.issued?.documentId);
  }
  await eraseAsked(eraser, fileId, erase);
  await indexing.forgetFile(targets, head);
  await erasure.notes(fileId);
};

/** The file, and those merged into it, and those merged into them. */
const bundleOf = async (eraser: Eraser, head: FileHead): Promise<readonly FileHead[]> => {
  const merged = (head.parts ?? []).filter(part => part.merged !== undefined);
  const parts = await Promise.all(merged.map(part => eraser.store.files.get(part.fileId)));
  return [head, ...(await Promise.all(parts.map(part => bundleOf(eraser, part)))).flat()];
};

/** Erases what lies in a file that was disposed of, and enters that; undefined where it was entered before. */
export const eraseRecord = async (
  eraser: Eraser,
  fileId: FileId,
): Promise<(Count & { readonly notes: number }) | undefined> => {
  const { store, clock } = eraser;
  const head = await store.files.get(fileId);
  if (head.state !== 'DISPOSED' || head.disposed?.erased !== undefined) return undefined;
  const count: Count = { scans: 0, shared: 0, versions: 0 };
  for (const file of await bundleOf(eraser, head)) await eraseFile(eraser, fileId, file, count);
  const erased = { ...count, notes: head.notes - (head.paper?.lastNote ?? 0) };
  await eraser.again(async () => {
    const decision = enterErased(await store.files.get(fileId), erased, clock.now());
    if (decision) await store.commit({ decisions: [decision] });
  });
  return erased;
};
