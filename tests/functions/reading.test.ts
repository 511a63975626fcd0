import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PageReader } from '#shared/documents/reading/reader.ts';
import type { DocumentId } from '#shared/domain/ids.ts';
import { DEFAULT_RULES } from '#shared/domain/policy.ts';
import { diarise } from '#shared/domain/receipt-acts.ts';
import { ReceiptDetails } from '#shared/domain/receipt-details.ts';
import { sha256 } from '#shared/journal/seal.ts';
import { makeTiff } from '#tests/documents/make.ts';
import { ids } from '#tests/support/office.ts';
import { type PapersOffice, readerOf, startPapers } from './support/papers.ts';

const fax = makeTiff([
  { width: 40, height: 30 },
  { width: 30, height: 40 },
  { width: 30, height: 30 },
]);
const TEXT = 'विषय: नामांतरण के सम्बन्ध में';

let papers: PapersOffice;
beforeAll(async () => {
  papers = await startPapers();
});
afterAll(() => papers.stop());

const documents = () => papers.works.store.documents;
const steps = () => papers.steps();

/** A document of three pages that can be seen and is not read yet. */
const readyDocument = async (): Promise<DocumentId> => {
  const { key, documentId } = await papers.bring(fax);
  const { check, draw, finish } = steps();
  await check(key);
  for (const page of [1, 2, 3]) await draw(documentId, page);
  await finish({ documentId });
  return documentId;
};
const read = (documentId: DocumentId, page: number, reader: Pick<PageReader, 'read'> = readerOf(TEXT)) =>
  steps().readWith(reader, documentId, page);
const failing = (reason: 'page.too-slow' | 'page.engine-unreachable'): Pick<PageReader, 'read'> => ({
  read: async () => ({ kind: 'unread', reason }),
});
const diarised = async (documentId: DocumentId) => {
  const { works } = papers;
  const receiptId = ids.receipt();
  const details = ReceiptDetails.parse({
    sender: { office: 'तहसील सदर' },
    subject: 'नामांतरण',
    receivedOn: '2026-01-05',
    diarisedOn: '2026-01-05',
    deliveryMode: 'by-hand',
    documentId,
  });
  const decision = diarise(
    {
      receiptId,
      diaryNumber: `D/${receiptId}`,
      officeId: works.by.officeId,
      details,
      holdingId: ids.holding(),
      rules: DEFAULT_RULES,
    },
    { by: works.by, at: works.at(10) },
  );
  await works.store.commit({
    decisions: [decision],
    also: [{ kind: 'document-taken', documentId, by: { receiptId } }],
  });
  return receiptId;
};
const journal = async (receiptId: Awaited<ReturnType<typeof diarised>>) =>
  (await papers.works.store.receipts.journal(receiptId, { limit: 100 })).items;

describe('the reading of a page', () => {
  it('keeps its text, its words with their places, and how sure the machine was', async () => {
    const documentId = await readyDocument();
    expect(await read(documentId, 1)).toEqual({ documentId, page: 1, state: 'READ' });
    const text = await documents().findText(documentId, 1);
    expect(text).toMatchObject({
      version: 1,
      source: 'tesseract',
      languages: ['hin'],
      text: TEXT,
      textSha256: sha256(TEXT),
      confidence: 90,
      unreliable: false,
      hasWords: true,
    });
    expect(await documents().findPage(documentId, 1)).toMatchObject({
      reading: { state: 'READ', version: 1, confidence: 90, unreliable: false },
    });
    const document = await documents().get(documentId);
    expect(await papers.keysIn('documents')).toContain(`words/${document.sha256}/1/${sha256(TEXT)}.json`);
  });

  it('marks what the machine is less sure of than the district asks', async () => {
    const documentId = await readyDocument();
    await read(documentId, 1, readerOf(TEXT, 70));
    await read(documentId, 2, readerOf(TEXT, 69));
    expect(await documents().findText(documentId, 1)).toMatchObject({ unreliable: false });
    expect(await documents().findText(documentId, 2)).toMatchObject({ unreliable: true });
  });

  it('done a second time changes nothing: what was read first stands', async () => {
    const documentId = await readyDocument();
    await read(documentId, 1);
    expect(await read(documentId, 1, readerOf('और कुछ'))).toMatchObject({ state: 'READ' });
    expect(await documents().findText(documentId, 1)).toMatchObject({ text: TEXT, version: 1 });
  });

  it('done twice at once keeps one text', async () => {
    const documentId = await readyDocument();
    await Promise.all([read(documentId, 1, readerOf('एक')), read(documentId, 1, readerOf('दो'))]);
    const { items } = await documents().texts(documentId, 1, { limit: 10 });
    expect(items).toHaveLength(1);
    expect(await documents().findPage(documentId, 1)).toMatchObject({ reading: { state: 'READ' } });
  });

  it('that fails names the page with its reason, and a later one may still succeed', async () => {
    const documentId = await readyDocument();
    expect(await read(documentId, 2, failing('page.too-slow'))).toMatchObject({ state: 'FAILED' });
    expect(await documents().findPage(documentId, 2)).toMatchObject({
      reading: { state: 'FAILED', reason: 'page.too-slow' },
    });
    expect(await documents().findText(documentId, 2)).toBeUndefined();
    expect(await read(documentId, 2)).toMatchObject({ state: 'READ' });
    expect(await documents().findText(documentId, 2)).toMatchObject({ text: TEXT });
  });

  it('that broke off for good is named, and does not undo one that succeeded', async () => {
    const documentId = await readyDocument();
    await steps().readWith(readerOf(TEXT), documentId, 1, true);
    expect(await documents().findPage(documentId, 1)).toMatchObject({
      reading: { state: 'FAILED', reason: 'page.engine-failed' },
    });
    await read(documentId, 2);
    await steps().readWith(readerOf(TEXT), documentId, 2, true);
    expect(await documents().findPage(documentId, 2)).toMatchObject({ reading: { state: 'READ' } });
  });

  it('leaves out of the text what no person types, and cuts what no page holds', async () => {
    const documentId = await readyDocument();
    await read(documentId, 1, readerOf('क\u0000ख\u202Eग\r\nघ'));
    expect(await documents().findText(documentId, 1)).toMatchObject({ text: 'कखग\nघ' });
    await read(documentId, 2, readerOf('क'.repeat(100_000)));
    const { text = '' } = (await documents().findText(documentId, 2)) ?? {};
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(128 * 1024);
    expect(text.endsWith('\uFFFD')).toBe(false);
  });

  it('passes over a page that was never drawn', async () => {
    const { key, documentId } = await papers.bring(fax);
    await steps().check(key);
    expect(await read(documentId, 1)).toEqual({ documentId, page: 1, state: 'NO_IMAGE' });
  });
});

describe('a document that was read through', () => {
  it('is no longer looked after, and says in its receipt’s journal what could not be read', async () => {
    const documentId = await readyDocument();
    const receiptId = await diarised(documentId);
    await read(documentId, 1);
    await read(documentId, 2, readerOf(TEXT, 10));
    await read(documentId, 3, failing('page.engine-unreachable'));
    await steps().finishReading(documentId);
    const document = await documents().get(documentId);
    expect(document.readAt).toBeDefined();
    expect(document.lookAt).toBeUndefined();
    expect(document.receiptId).toBe(receiptId);
    expect(await documents().dueBefore(papers.works.at(10 ** 9), 1000)).not.toContain(documentId);
    expect((await journal(receiptId)).at(-1)).toMatchObject({
      type: 'receipt.text-read',
      by: { kind: 'clockwork' },
      data: { documentId, pages: 3, unreliable: [2], failed: [3] },
    });
  });

  it('is entered once, however often the step is run', async () => {
    const documentId = await readyDocument();
    const receiptId = await diarised(documentId);
    for (const page of [1, 2, 3]) await read(documentId, page);
    await Promise.all([steps().finishReading(documentId), steps().finishReading(documentId)]);
    await steps().finishReading(documentId);
    const entered = (await journal(receiptId)).filter(({ type }) => type === 'receipt.text-read');
    expect(entered).toHaveLength(1);
  });

  it('is entered once more by whoever comes last and has read what failed before', async () => {
    const documentId = await readyDocument();
    const receiptId = await diarised(documentId);
    for (const page of [1, 2]) await read(documentId, page);
    await read(documentId, 3, failing('page.too-slow'));
    await steps().finishReading(documentId);
    // An execution that was taken for one that stood still: the search must hear of this page as well.
    await read(documentId, 3);
    await steps().finishReading(documentId);
    const entered = (await journal(receiptId)).filter(({ type }) => type === 'receipt.text-read');
    expect(entered.map(({ data }) => data)).toMatchObject([{ failed: [3] }, { failed: [] }]);
  });

  it('is entered once, also by one who read the document before and the receipt after another had entered it', async () => {
    const documentId = await readyDocument();
    const receiptId = await diarised(documentId);
    for (const page of [1, 2, 3]) await read(documentId, page);
    const { store } = papers.works;
    let others = 1;
    const late = papers.steps({
      store: {
        ...store,
        receipts: {
          ...store.receipts,
          get: async id => {
            if (others-- > 0) await steps().finishReading(documentId);
            return store.receipts.get(id);
          },
        },
      },
    });
    await late.finishReading(documentId);
    const entered = (await journal(receiptId)).filter(({ type }) => type === 'receipt.text-read');
    expect(entered).toHaveLength(1);
  });

  it('before it is diarised says so of itself only', async () => {
    const documentId = await readyDocument();
    await steps().finishReading(documentId);
    expect((await documents().get(documentId)).readAt).toBeDefined();
  });
});
