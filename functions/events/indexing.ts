import { scanOf } from '#shared/domain/document.ts';
import type { FileHead } from '#shared/domain/file.ts';
import type { DocumentId, ObjectId, OfficeId, ReceiptId } from '#shared/domain/ids.ts';
import type { GreenNote } from '#shared/domain/note.ts';
import { plainText } from '#shared/domain/notes/plain-text.ts';
import type { PageRecord } from '#shared/domain/page-text.ts';
import type { ReceiptHead } from '#shared/domain/receipt.ts';
import type { WordPlace } from '#shared/domain/word-place.ts';
import { STOP_WORDS, wordsOf } from '#shared/domain/words.ts';
import type { OfficeStore } from '#shared/store/office-store.ts';
import type { WordsAt } from '#shared/store/word-index.ts';
import { eachOf } from './each-of.ts';
import type { Steps } from './steps.ts';

/** One file or receipt in the index of one office. */
export type Target = { readonly officeId: OfficeId; readonly objectId: ObjectId };

export type Indexed = Pick<OfficeStore, 'search'> & {
  readonly files: Pick<OfficeStore['files'], 'receipts'>;
  readonly receipts: Pick<OfficeStore['receipts'], 'get' | 'journal'>;
  readonly notes: Pick<OfficeStore['notes'], 'green'>;
  readonly documents: Pick<OfficeStore['documents'], 'find' | 'pages' | 'findPage' | 'findText' | 'texts'>;
};

/** Words kept of one place. A close-set page of print has six hundred, the longest note some four thousand. */
const MOST_WORDS = 5_000;
/** How much of a list is read at a time; each is read to its end. */
const LIMIT = { versions: 20, notes: 20, receipts: 50, editions: 50 } as const;

const keptWords = (texts: readonly (string | undefined)[]): readonly string[] =>
  [...new Set(texts.flatMap(text => wordsOf(text ?? '')))]
    .filter(word => !STOP_WORDS.has(word))
    .slice(0, MOST_WORDS);

const wordsAt = (targets: readonly Target[], place: WordPlace, words: readonly string[]) =>
  targets.map(target => ({ ...target, place, words }));

const versionOf = (page: PageRecord | undefined): number | undefined =>
  page?.reading?.state === 'READ' ? page.reading.version : undefined;

type Entry = Pick<ReceiptHead, 'details' | 'diaryNumber'>;

const entryOf = ({ details, diaryNumber }: Entry) => {
  const { name, office, address } = details.sender;
  return {
    number: [diaryNumber, details.letterNumber],
    subject: [details.subject],
    sender: [name, office, address],
  };
};

/** The words of a diary entry by the receipt's own id, place by place. */
const ownWords = (targets: readonly Target[], entry: Entry) => {
  const { number, subject, sender } = entryOf(entry);
  return [
    ...wordsAt(targets, { in: 'number' }, keptWords(number)),
    ...wordsAt(targets, { in: 'subject' }, keptWords(subject)),
    ...wordsAt(targets, { in: 'sender' }, keptWords(sender)),
  ];
};

/** The same by the file it lies in, all in one place. */
const filedWords = (receiptId: ReceiptId) => (targets: readonly Target[], entry: Entry) => {
  const { number, subject, sender } = entryOf(entry);
  return wordsAt(targets, { in: 'receipt', receiptId }, keptWords([...number, ...subject, ...sender]));
};

type Covered = Pick<FileHead, 'fileId' | 'number' | 'subject' | 'paper'>;

/** By which a file is found before anything in it is. */
const coverWords = (targets: readonly Target[], { number, subject, paper }: Covered) => [
  ...wordsAt(targets, { in: 'number' }, keptWords([number, paper?.oldNumber])),
  ...wordsAt(targets, { in: 'subject' }, keptWords([subject])),
];

/** Words of what a place said before that it says no more. */
const without = (before: readonly WordsAt[], now: readonly WordsAt[]): readonly WordsAt[] => {
  const nameOf = ({ officeId, objectId, place }: WordsAt) => JSON.stringify([officeId, objectId, place]);
  const kept = new Map(now.map(at => [nameOf(at), new Set(at.words)]));
  return before.map(at => ({ ...at, words: at.words.filter(word => !kept.get(nameOf(at))?.has(word)) }));
};

/** Puts what stands in the table into the index, part by part, for everybody who finds something by it. */
export const openIndexing = ({ search, receipts, files, notes, documents }: Indexed) => {
  /** Under which name a scan's pages and texts are kept: letters of a bundle have one in common. */
  const keptAs = async (documentId: DocumentId): Promise<DocumentId> => {
    const document = await documents.find(documentId);
    return document ? scanOf(document) : documentId;
  };

  /** Words of a page that only versions before this one had. */
  const outdated = async (documentId: DocumentId, page: number, newest: number, words: readonly string[]) => {
    const gone = new Set<string>();
    const versions = eachOf(cursor => documents.texts(documentId, page, { cursor, limit: LIMIT.versions }));
    for await (const { version, text } of versions)
      if (version < newest) for (const word of keptWords([text])) gone.add(word);
    return [...gone.difference(new Set(words))];
  };

  /**
   * Puts the words of a page's newest text and takes away those that only older ones had. A scan's words are put by its
   * receipt's messages and by its file's, which do not wait for each other: who wrote what another had just corrected
   * finds that out by looking again after the last write, and sets it right.
   */
  const page = async (targets: readonly Target[], documentId: DocumentId, number: number): Promise<void> => {
    const place = { in: 'page', documentId, page: number } as const;
    const scan = await keptAs(documentId);
    for (;;) {
      const newest = await documents.findText(scan, number);
      if (!newest) return;
      const words = keptWords([newest.text]);
      await search.put(wordsAt(targets, place, words));
      if (newest.version > 1) {
        const gone = await outdated(scan, number, newest.version, words);
        await search.remove(wordsAt(targets, place, gone));
      }
      if (versionOf(await documents.findPage(scan, number)) === newest.version) return;
    }
  };

  /** Every page of a receipt's scan that has a text by now. */
  const scan = async (targets: readonly Target[], { details }: ReceiptHead, steps: Steps): Promise<void> => {
    const { documentId } = details;
    if (documentId !== undefined) await paper(targets, documentId, steps);
  };

  /** The scan of a file's paper part. */
  const paper = async (targets: readonly Target[], documentId: DocumentId, steps: Steps): Promise<void> => {
    for (const record of await documents.pages(await keptAs(documentId)))
      if (versionOf(record) !== undefined)
        await steps.once(record.page, () => page(targets, documentId, record.page));
  };

  /** Takes away every version of every page's text. */
  const forgetScan = async (targets: readonly Target[], documentId: DocumentId): Promise<void> => {
    const kept = await keptAs(documentId);
    for (const { page: number } of await documents.pages(kept)) {
      const gone = await outdated(kept, number, Number.POSITIVE_INFINITY, []);
      await search.remove(wordsAt(targets, { in: 'page', documentId, page: number }, gone));
    }
  };

  /** What the diary said of a receipt before each correction. */
  const editionsBefore = async ({
    receiptId,
    diaryNumber,
    edition,
  }: ReceiptHead): Promise<readonly Entry[]> => {
    if (edition === 1) return [];
    const before: Entry[] = [];
    const journal = eachOf(cursor => receipts.journal(receiptId, { cursor, limit: LIMIT.editions }));
    for await (const event of journal) {
      if (event.type === 'receipt.diarised') before.push({ diaryNumber, details: event.data.details });
      if (event.type !== 'receipt.corrected' && event.type !== 'receipt.scan-replaced') continue;
      if (event.data.edition < edition) before.push({ diaryNumber, details: event.data.details });
    }
    return before;
  };

  /**
   * Puts the words of a diary entry as it reads now and takes away those that only earlier versions had. The file's message
   * and the receipt's own do not wait for each other: who wrote what was corrected meanwhile looks again.
   */
  const entered = async (
    targets: readonly Target[],
    receipt: ReceiptHead,
    wordsOfEntry: typeof ownWords,
  ): Promise<void> => {
    for (let now = receipt; ; ) {
      const words = wordsOfEntry(targets, now);
      await search.put(words);
      for (const before of await editionsBefore(now))
        await search.remove(without(wordsOfEntry(targets, before), words));
      const { edition } = now;
      now = await receipts.get(receipt.receiptId);
      if (now.edition === edition) return;
    }
  };

  /** A receipt's diary entry, by the receipt's own id. */
  const entry = (targets: readonly Target[], receipt: ReceiptHead): Promise<void> =>
    entered(targets, receipt, ownWords);

  /**
   * Takes a receipt out of the index: every version of its entry, and of the text of every scan it had. The index may lag
   * behind corrections, of which it hears when nothing of the receipt is put there any more.
   */
  const forget = async (
    targets: readonly Target[],
    receipt: ReceiptHead,
    wordsOfEntry: typeof ownWords = ownWords,
  ): Promise<void> => {
    const entries = [...(await editionsBefore(receipt)), receipt];
    for (const each of entries) await search.remove(wordsOfEntry(targets, each));
    const scans = new Set(entries.flatMap(({ details }) => details.documentId ?? []));
    for (const documentId of scans) await forgetScan(targets, documentId);
  };

  /** A receipt's diary entry, by the file it lies in. */
  const filedEntry = (targets: readonly Target[], receipt: ReceiptHead): Promise<void> =>
    entered(targets, receipt, filedWords(receipt.receiptId));

  /** Takes it out of the index of the file it lies in. */
  const forgetFiled = (targets: readonly Target[], receipt: ReceiptHead): Promise<void> =>
    forget(targets, receipt, filedWords(receipt.receiptId));

  const noteWords = (targets: readonly Target[], { number, content }: GreenNote) =>
    wordsAt(targets, { in: 'note', note: number }, keptWords([plainText(content)]));

  const note = (targets: readonly Target[], green: GreenNote): Promise<void> =>
    search.put(noteWords(targets, green));

  /** Takes away what a file itself says: number, subject and notes. */
  const forgetFile = async (targets: readonly Target[], head: Covered): Promise<void> => {
    await search.remove(coverWords(targets, head));
    for await (const green of eachOf(cursor => notes.green(head.fileId, { cursor, limit: LIMIT.notes })))
      await search.remove(noteWords(targets, green));
  };

  /** All that a file holds now. */
  const file = async (
    targets: readonly Target[],
    head: Pick<FileHead, 'fileId' | 'number' | 'subject' | 'notes' | 'receipts' | 'paper'>,
    steps: Steps,
  ): Promise<void> => {
    const { fileId } = head;
    await search.put(coverWords(targets, head));
    // What came after this head was read has a message of its own.
    if (head.notes > 0)
      for await (const green of eachOf(cursor => notes.green(fileId, { cursor, limit: LIMIT.notes })))
        await note(targets, green);
    const scans = [head.paper?.noteSide.documentId, head.paper?.correspondence.documentId];
    // Steps grow: receipts are numbered by their serials, from one.
    for (const [place, documentId] of scans.entries())
      if (documentId !== undefined) await paper(targets, documentId, steps.within(0).within(place));
    if (head.receipts === 0) return;
    const filed = eachOf(cursor => files.receipts(fileId, { cursor, limit: LIMIT.receipts }));
    for await (const { serial, receiptId } of filed) {
      const receipt = await receipts.get(receiptId);
      await filedEntry(targets, receipt);
      await scan(targets, receipt, steps.within(serial));
    }
  };

  return { page, paper, scan, entry, forget, forgetScan, forgetFile, forgetFiled, filedEntry, note, file };
};
