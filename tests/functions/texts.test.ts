import { ulid } from 'ulid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { clockOf } from '#functions/office/clock.ts';
import { openOffice } from '#functions/office/office.ts';
import { type Document, ready } from '#shared/domain/document.ts';
import { type DocumentId, OfficeId, OfficerId, PostId } from '#shared/domain/ids.ts';
import type { PageReading } from '#shared/domain/page-text.ts';
import { Instant } from '#shared/domain/time.ts';
import { sha256 } from '#shared/journal/seal.ts';
import { ids, onceOf, somebody } from '#tests/support/office.ts';
import { type District, setUpDistrict } from './support/district.ts';
import { type Handlers, startHandlers } from './support/handlers.ts';

let doors: Handlers;
let district: District;
beforeAll(async () => {
  doors = await startHandlers();
  district = await setUpDistrict(doors);
});
afterAll(() => doors.stop());

const AT = Instant.parse('2026-01-05T06:00:00.000Z');
const TEXT = 'विषय: पेंशन';
const documents = () => doors.store().documents;

/** A scan of the clerk's with four pages: read, failed, still waiting, never drawn. */
const scan = async (more: Partial<Document> = {}): Promise<DocumentId> => {
  const document: Document = {
    documentId: ids.document(),
    fileName: 'patra.tiff',
    type: 'image/tiff',
    foundType: 'image/tiff',
    length: 10,
    sha256: 'a'.repeat(64),
    state: 'READY',
    pages: 4,
    uploadedBy: PostId.parse(district.clerk.postId),
    officeId: OfficeId.parse(district.office.officeId),
    createdAt: AT,
    uploadExpiresAt: AT,
    readAt: AT,
    ...more,
  };
  const { documentId } = document;
  const store = documents();
  await store.create(document, onceOf(somebody(), 'requestUpload', ulid()), { status: 201, body: {} });
  for (const page of [1, 2, 3]) await store.putPage(documentId, { page, width: 100, height: 140 });
  const reading: PageReading = { state: 'READ', source: 'tesseract', version: 1, unreliable: true };
  await store.keepReading(documentId, 1, {
    reading,
    text: {
      documentId,
      page: 1,
      version: 1,
      source: 'tesseract',
      languages: ['hin'],
      text: TEXT,
      textSha256: sha256(TEXT),
      confidence: 60,
      unreliable: true,
      hasWords: true,
      at: AT,
    },
  });
  await store.keepReading(documentId, 2, { reading: { state: 'FAILED', reason: 'page.too-slow' } });
  return documentId;
};
const on = (documentId: string, page: number) => ({
  as: district.clerk.as,
  params: { documentId, page: String(page) },
});
const of = (documentId: string) => ({ as: district.clerk.as, params: { documentId } });
const correct = (documentId: string, page: number, body: { text: string; replaces: number }, key?: string) =>
  doors.call('correctPageText', { ...on(documentId, page), body, ...(key && { key }) });

const letterWith = (documentId: string) => ({
  sender: { name: 'प्रार्थी' },
  subject: 'पेंशन',
  receivedOn: '2026-01-05',
  deliveryMode: 'by-hand',
  documentId,
});

describe('the text of a page', () => {
  it('is told with what is known of it and with the address of its words', async () => {
    const documentId = await scan();
    const answer = await doors.call('getPageText', on(documentId, 1));
    expect(answer).toMatchObject({ text: TEXT, version: 1, confidence: 60, unreliable: true });
    expect(answer.words?.url).toContain(`/words/${'a'.repeat(64)}/1/${sha256(TEXT)}.json?`);
  });

  it('that is not there is told why', async () => {
    const documentId = await scan();
    const why = async (page: number) => (await doors.refuse('getPageText', on(documentId, page))).code;
    expect(await why(2)).toBe('document.page-unread');
    expect(await why(3)).toBe('document.text-not-ready');
    expect(await why(4)).toBe('document.page-unread');
    expect(await why(5)).toBe('document.page-unknown');
  });

  it('is for who may see the document, and for nobody else', async () => {
    const documentId = await scan();
    const as = district.stranger.as;
    const refused = await Promise.all([
      ...(['getPageText', 'listPageTexts'] as const).map(id =>
        doors.refuse(id, { ...on(documentId, 1), as }),
      ),
      ...(['proposeEntry', 'getDocument'] as const).map(id => doors.refuse(id, { ...of(documentId), as })),
    ]);
    expect(refused.map(({ code }) => code)).toEqual(Array(4).fill('document.unknown'));
  });
});

describe('a document says how far it was read', () => {
  it('with the pages that are uncertain and those that failed, each with its reason in both languages', async () => {
    const documentId = await scan();
    const { reading } = await doors.call('getDocument', of(documentId));
    expect(reading).toMatchObject({ state: 'DONE', read: 1, unreliable: [1] });
    expect(reading.failed.map(({ page, reason }) => [page, reason.code])).toEqual([
      [2, 'page.too-slow'],
      [4, 'page.no-image'],
    ]);
    for (const { reason } of reading.failed) {
      expect(reason.hi).toMatch(/\p{Script=Devanagari}/u);
      expect(reason.en).toMatch(/^[A-Z]/);
    }
  });

  it('while it is being read, and before it can be seen', async () => {
    const running = await scan();
    const store = documents();
    const document = await store.get(running);
    const { readAt: _, ...unread } = document;
    const other = await scan({ documentId: ids.document() });
    await store.settle(await store.get(other), { ...unread, documentId: other });
    expect((await doors.call('getDocument', of(other))).reading).toMatchObject({
      state: 'RUNNING',
      read: 1,
    });
    const waiting = await scan({ state: 'CHECKING' });
    expect((await doors.call('getDocument', of(waiting))).reading).toMatchObject({ failed: [] });
  });
});

describe('a correction', () => {
  it('is a version of its own; the machine’s stays and can be looked up', async () => {
    const documentId = await scan();
    const corrected = await correct(documentId, 1, { text: 'विषय: वृद्धावस्था पेंशन\r\n', replaces: 1 });
    expect(corrected).toMatchObject({
      version: 2,
      source: 'hand',
      languages: ['hin'],
      unreliable: false,
      by: { postId: district.clerk.postId },
    });
    const newest = await doors.call('getPageText', on(documentId, 1));
    expect(newest).toMatchObject({ text: 'विषय: वृद्धावस्था पेंशन', version: 2 });
    expect(newest.words).toBeUndefined();
    const { items } = await doors.call('listPageTexts', on(documentId, 1));
    expect(items.map(({ version, source }) => [version, source])).toEqual([
      [2, 'hand'],
      [1, 'tesseract'],
    ]);
    expect((await doors.call('getDocument', of(documentId))).reading).toMatchObject({ unreliable: [] });
  });

  it('sent twice is made once', async () => {
    const documentId = await scan();
    const key = ulid();
    const body = { text: 'एक बार', replaces: 1 };
    expect(await correct(documentId, 1, body, key)).toEqual(await correct(documentId, 1, body, key));
    expect((await doors.call('listPageTexts', on(documentId, 1))).items).toHaveLength(2);
  });

  it('of two at once one is told that the text has changed', async () => {
    const documentId = await scan();
    const replies = await Promise.all(
      ['यह', 'वह'].map(text =>
        doors.raw('correctPageText', { ...on(documentId, 1), body: { text, replaces: 1 } }),
      ),
    );
    expect(replies.map(({ status }) => status).sort()).toEqual([201, 409]);
    expect(
      await doors.refuse('correctPageText', { ...on(documentId, 1), body: { text: 'क', replaces: 1 } }),
    ).toMatchObject({
      code: 'document.text-changed',
      version: 2,
    });
  });

  it('gives a page its first text where the machine failed, and waits where it is still at work', async () => {
    const documentId = await scan();
    expect(await correct(documentId, 2, { text: 'हाथ से', replaces: 0 })).toMatchObject({ version: 1 });
    const body = { text: 'क', replaces: 0 };
    expect(await doors.refuse('correctPageText', { ...on(documentId, 3), body })).toMatchObject({
      code: 'document.text-not-ready',
    });
    expect(await doors.refuse('correctPageText', { ...on(documentId, 4), body })).toMatchObject({
      code: 'document.page-unreadable',
    });
  });

  it('of a diarised paper is for who holds it, and stands in its journal with the text’s hash', async () => {
    const { clerk, officer } = district;
    const documentId = await scan();
    const { receiptId } = await doors.call('diariseReceipt', {
      as: clerk.as,
      body: letterWith(documentId),
    });
    await correct(documentId, 1, { text: 'पहला', replaces: 1 });
    const { items } = await doors.call('listReceiptJournal', { as: clerk.as, params: { receiptId } });
    expect(items.at(-1)).toMatchObject({
      type: 'receipt.text-corrected',
      data: { documentId, page: 1, version: 2, textSha256: sha256('पहला') },
    });
    // In a file it is the file's holder who may: before it is sent the clerk, after it the officer.
    const { fileId } = await doors.call('createFile', { as: clerk.as, body: { subject: 'पेंशन', receiptId } });
    await correct(documentId, 1, { text: 'दूसरा', replaces: 2 });
    await doors.call('sendFile', {
      as: clerk.as,
      params: { fileId },
      body: { to: officer.postId, action: 'for-perusal' },
    });
    const body = { text: 'तीसरा', replaces: 3 };
    expect(await doors.refuse('correctPageText', { ...on(documentId, 1), body })).toMatchObject({
      code: 'document.not-in-custody',
    });
    const byOfficer = { ...on(documentId, 1), as: officer.as, body };
    // Opening comes first (ADR 4): until then it may still be taken back.
    expect((await doors.refuse('correctPageText', byOfficer)).code).toBe('document.not-in-custody');
    await doors.call('openFile', { as: officer.as, params: { fileId }, body: {} });
    expect(await doors.call('correctPageText', byOfficer)).toMatchObject({ version: 4 });
  });

  it('is not for who sees the letter still, but not the file that went on with it', async () => {
    const { clerk, sdm, stranger } = district;
    const documentId = await scan();
    const { receiptId } = await doors.call('diariseReceipt', { as: clerk.as, body: letterWith(documentId) });
    const { fileId } = await doors.call('createFile', { as: clerk.as, body: { subject: 'पेंशन', receiptId } });
    const sent = { to: stranger.postId, action: 'for-perusal' };
    await doors.call('sendFile', { as: clerk.as, params: { fileId }, body: sent });
    expect((await doors.refuse('getFile', { as: sdm.as, params: { fileId } })).code).toBe('file.unknown');
    const asked = { ...on(documentId, 1), as: sdm.as, body: { text: 'क', replaces: 1 } };
    expect((await doors.refuse('correctPageText', asked)).code).toBe('document.not-in-custody');
  });

  it('of a paper that is diarised at the same moment stands in its receipt’s journal', async () => {
    const { clerk } = district;
    const documentId = await scan();
    const store = doors.store();
    const seen = await store.documents.findText(documentId, 1);
    if (!seen) throw new Error('the page was read');
    await doors.call('diariseReceipt', { as: clerk.as, body: letterWith(documentId) });
    const text = { ...seen, version: 2, source: 'hand' } as const;
    // As it was decided while the paper was still nobody's scan.
    const also = [{ kind: 'text-corrected', text } as const, { kind: 'document-free', documentId } as const];
    await expect(store.commit({ decisions: [], also })).rejects.toMatchObject({ by: 'head' });
    expect(await store.documents.findText(documentId, 1)).toMatchObject({ version: 1 });
  });

  it('is not made in a file that was closed at the same moment', async () => {
    const { clerk } = district;
    const documentId = await scan();
    const { receiptId } = await doors.call('diariseReceipt', { as: clerk.as, body: letterWith(documentId) });
    const { fileId } = await doors.call('createFile', { as: clerk.as, body: { subject: 'पेंशन', receiptId } });
    const store = doors.store();
    const office = openOffice({ store, clock: clockOf(Date.now), ids });
    const seated = somebody(OfficeId.parse(district.office.officeId), PostId.parse(clerk.postId));
    const actor = { ...seated, officerId: OfficerId.parse(clerk.officerId) };
    const { still } = await office.documents.takeText(documentId, actor);
    const off = { as: clerk.as, params: { fileId, receiptId }, body: { code: 'kept-in-file' } };
    await doors.call('writeOffReceipt', off);
    await doors.call('closeFile', { as: clerk.as, params: { fileId }, body: { reason: 'निस्तारित' } });
    await expect(store.commit({ decisions: [], also: still })).rejects.toMatchObject({ by: 'head' });
    const asked = { ...on(documentId, 1), body: { text: 'क', replaces: 1 } };
    expect((await doors.refuse('correctPageText', asked)).code).toBe('document.not-in-custody');
  });

  it.each([
    ['with a control character', 'क\u0007', 'request.malformed'],
    ['longer than a page', 'क'.repeat(50_000), 'limit.page-text'],
  ])('%s is refused and leaves no trace', async (_, text, code) => {
    const documentId = await scan();
    const asked = { ...on(documentId, 1), body: { text, replaces: 1 } };
    expect(await doors.refuse('correctPageText', asked)).toMatchObject({ code });
    expect((await doors.call('listPageTexts', on(documentId, 1))).items).toHaveLength(1);
  });
});

describe('reading again', () => {
  it('is refused while the document is being read, and before it is ready', async () => {
    const store = documents();
    const documentId = await scan({ state: 'CHECKING' });
    const ask = () => doors.refuse('readDocumentAgain', of(documentId));
    expect(await ask()).toMatchObject({ code: 'document.not-ready' });
    const { readAt: _, ...unread } = await store.get(documentId);
    await store.settle(await store.get(documentId), ready(unread, AT));
    expect(await ask()).toMatchObject({ code: 'document.being-read' });
  });

  it('may be asked for a document that nobody has looked after, from before pages were read', async () => {
    const documentId = await scan({ readAt: undefined });
    await doors.raw('readDocumentAgain', of(documentId));
    const document = await documents().get(documentId);
    expect(document).toMatchObject({ restarts: 1 });
    expect(document.lookAt).toBeDefined();
  });

  it('is asked for by who has the letter in hand, as its correction is; not by whoever may look at it', async () => {
    const { clerk, officer } = district;
    const documentId = await scan();
    await doors.call('diariseReceipt', { as: clerk.as, body: letterWith(documentId) });
    await doors.call('getDocument', { ...of(documentId), as: officer.as });
    const asked = { ...of(documentId), as: officer.as };
    expect(await doors.refuse('readDocumentAgain', asked)).toMatchObject({ code: 'document.not-in-custody' });
    expect((await documents().get(documentId)).restarts).toBeUndefined();
  });

  it('is kept before it is started: should the start fail, the sweep finds it', async () => {
    const documentId = await scan();
    const { status } = await doors.raw('readDocumentAgain', of(documentId));
    expect(status).toBe(503);
    const document = await documents().get(documentId);
    expect(document).toMatchObject({ restarts: 1 });
    expect(document.readAt).toBeUndefined();
    expect(document.lookAt).toBeDefined();
  });
});

describe('the diary entry that a letter proposes', () => {
  it('comes from its text, once that was read', async () => {
    const documentId = await scan();
    const proposals = await doors.call('proposeEntry', of(documentId));
    expect(proposals.subject).toMatchObject({ value: 'पेंशन', page: 1, unreliable: true });
    const unread = await scan({ state: 'CHECKING' });
    expect(await doors.refuse('proposeEntry', of(unread))).toMatchObject({ code: 'document.not-ready' });
  });
});
