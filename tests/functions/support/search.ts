import { BatchWriteItemCommand, ScanCommand, type ScanCommandInput } from '@aws-sdk/client-dynamodb';
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';
import { type Indexer, indexWords } from '#functions/events/index-words.ts';
import { SEARCH_EVENTS } from '#shared/contract/consumers.ts';
import { Fact } from '#shared/contract/fact.ts';
import { type DocumentId, FileId, OfficeId, PostId, ReceiptId } from '#shared/domain/ids.ts';
import { textRead } from '#shared/domain/receipt-text.ts';
import { Instant, instantOf } from '#shared/domain/time.ts';
import { sha256 } from '#shared/journal/seal.ts';
import { openStore } from '#shared/store/open-store.ts';
import { ids, onceOf, somebody } from '#tests/support/office.ts';
import { listen } from './clockwork.ts';
import { setUpDistrict } from './district.ts';
import { startHandlers } from './handlers.ts';

const AT = Instant.parse('2026-01-05T06:00:00.000Z');
const isIndexed = ({ pk, sk }: { readonly pk: string; readonly sk: string }): boolean =>
  /^(WORDS|HELD)#/.test(pk) || sk.startsWith('INDEXED#');

/** The district of the handlers' tests, with the index that its events make. */
export const startSearch = async () => {
  const doors = await startHandlers({ streamed: false, onDisk: false });
  const district = await setUpDistrict(doors);
  const { client, name } = doors.table;
  const store = openStore({ client, table: name, now: Date.now });
  const { clerk } = district;

  /** A scan of the clerk's, whose pages have these texts. */
  const scan = async (texts: readonly string[]): Promise<DocumentId> => {
    const documentId = ids.document();
    const uploadedBy = PostId.parse(clerk.postId);
    const officeId = OfficeId.parse(district.office.officeId);
    const document = {
      documentId,
      fileName: 'patra.pdf',
      type: 'application/pdf',
      uploadedBy,
      officeId,
    } as const;
    const settled = { state: 'READY', createdAt: AT, uploadExpiresAt: AT, readAt: AT } as const;
    await store.documents.create(
      { ...document, ...settled, length: 10, sha256: 'a'.repeat(64), pages: texts.length },
      onceOf(somebody(), 'requestUpload'),
      { status: 201, body: {} },
    );
    for (const [index, text] of texts.entries()) await readPage(documentId, index + 1, text);
    return documentId;
  };
  const readPage = async (documentId: DocumentId, page: number, text: string): Promise<void> => {
    await store.documents.putPage(documentId, { page, width: 100, height: 140 });
    const read = { source: 'tesseract', version: 1, unreliable: false } as const;
    await store.documents.keepReading(documentId, page, {
      reading: { state: 'READ', ...read },
      text: {
        ...read,
        documentId,
        page,
        languages: ['hin'],
        text,
        textSha256: sha256(text),
        hasWords: false,
        at: AT,
      },
    });
  };

  const factsOf = async (id: string): Promise<readonly Fact[]> => {
    const { journal } = id.startsWith('fil_') ? store.files : store.receipts;
    const objectId = id.startsWith('fil_') ? FileId.parse(id) : ReceiptId.parse(id);
    // Both journals take the id of what they are of.
    const { items } = await journal(objectId as never, { limit: 100 });
    return items
      .filter(({ type }) => SEARCH_EVENTS.some(each => each === type))
      .map(event => Fact.parse({ objectId, event }));
  };
  const told = listen();
  const tell = async (facts: readonly Fact[], indexer: Indexer = store): Promise<void> => {
    for (const fact of facts) await indexWords(() => ({ indexer, log: told.log }))(fact);
  };

  const rows = async () => {
    const found: { readonly pk: string; readonly sk: string }[] = [];
    let next: ScanCommandInput['ExclusiveStartKey'];
    do {
      const page = await client.send(new ScanCommand({ TableName: name, ExclusiveStartKey: next }));
      for (const item of page.Items ?? []) {
        const { pk, sk } = unmarshall(item);
        found.push({ pk: String(pk), sk: String(sk) });
      }
      next = page.LastEvaluatedKey;
    } while (next);
    return found;
  };

  return {
    doors,
    district,
    store,
    scan,
    readPage,
    factsOf,
    tell,
    told,
    /** Everything that happened to these, in the order of each. */
    index: async (...of: readonly string[]): Promise<void> => {
      for (const id of of) await tell(await factsOf(id));
    },
    /** The index as it stands, as sorted keys. */
    indexed: async (): Promise<readonly string[]> =>
      (await rows())
        .filter(isIndexed)
        .map(({ pk, sk }) => `${pk} ${sk}`)
        .sort(),
    wipe: async (): Promise<void> => {
      const all = (await rows()).filter(row => isIndexed(row) || row.sk === 'INDEXING');
      for (let start = 0; start < all.length; start += 25) {
        const requests = all
          .slice(start, start + 25)
          .map(({ pk, sk }) => ({ DeleteRequest: { Key: marshall({ pk, sk }) } }));
        await client.send(new BatchWriteItemCommand({ RequestItems: { [name]: requests } }));
      }
    },
    /** The clockwork enters that the receipt's scan has been read. */
    enterRead: async (receiptId: string): Promise<void> => {
      const head = await store.receipts.get(ReceiptId.parse(receiptId));
      const { documentId } = head.details;
      if (!documentId) throw new Error('the receipt has no scan');
      const data = { documentId, pages: 1, unreliable: [], failed: [] };
      await store.commit({ decisions: [textRead(head, data, instantOf(Date.now()))] });
    },
    find: async (as: string, q: string, more: Readonly<Record<string, string>> = {}) => {
      const { items } = await doors.call('search', { as, query: { q, ...more } });
      return items;
    },
    stop: doors.stop,
  };
};
export type SearchOffice = Awaited<ReturnType<typeof startSearch>>;
