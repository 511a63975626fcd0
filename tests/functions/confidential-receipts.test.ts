import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { instantOf, istYear } from '#shared/domain/time.ts';
import { type SearchOffice, startSearch } from './support/search.ts';

let office: SearchOffice;
beforeAll(async () => {
  office = await startSearch();
});
afterAll(() => office?.doors.stop());

/** A word that stands in nothing but what is confidential. */
const WORD = 'गुप्तचर्या';
const SUBJECT = `${WORD} के सम्बन्ध में`;
const YEAR = String(istYear(instantOf(Date.now())));
const letter = (more: object = {}) => ({
  sender: { name: 'रामलाल' },
  subject: SUBJECT,
  receivedOn: '2026-11-20',
  deliveryMode: 'by-hand',
  ...more,
});
const create = (more: object = {}, as = office.district.clerk.as) =>
  office.doors.call('createFile', {
    as,
    body: { subject: SUBJECT, classification: 'confidential', ...more },
  });
const diarise = (more: object = {}) =>
  office.doors.call('diariseReceipt', { as: office.district.clerk.as, body: letter(more) });
const codeOf = async (...asked: Parameters<SearchOffice['doors']['refuse']>) =>
  (await office.doors.refuse(...asked)).code;
const sendTo = async (fileId: string, from: string, to: { postId: string; as: string }) => {
  const { doors } = office;
  await doors.call('sendFile', {
    as: from,
    params: { fileId },
    body: { to: to.postId, action: 'for-orders' },
  });
};

describe('a receipt', () => {
  it('that goes into a confidential file is read through it only, and found no more', async () => {
    const { doors, district, find, index } = office;
    const { clerk, officer } = district;
    const word = 'चकबन्दी';
    const documentId = await office.scan([`${word} का मानचित्र`]);
    const { receiptId } = await diarise({ subject: `${word} आपत्ति`, documentId });
    await office.enterRead(receiptId);
    await index(receiptId);
    expect((await find(officer.as, word)).map(({ objectId }) => objectId)).toEqual([receiptId]);
    const { fileId } = await create({}, clerk.as);
    await doors.call('addReceipt', { as: clerk.as, params: { fileId }, body: { receiptId } });
    expect(await find(officer.as, word)).toEqual([]);
    await index(receiptId, fileId);
    expect(
      (await office.indexed()).filter(row => row.includes(receiptId) && row.startsWith('WORDS')),
    ).toEqual([]);
    expect(await codeOf('getReceipt', { as: officer.as, params: { receiptId } })).toBe('receipt.unknown');
    expect(await codeOf('getDocument', { as: officer.as, params: { documentId } })).toBe('document.unknown');
    await sendTo(fileId, clerk.as, district.stranger);
    // Who brought it in reads it still, since they had the file; it is kept under the file that they read it.
    for (const as of [clerk.as, district.stranger.as]) {
      await doors.call('getReceipt', { as, params: { receiptId } });
      await doors.call('getDocument', { as, params: { documentId } });
    }
    await doors.call('openFile', { as: district.stranger.as, params: { fileId } });
    const { items } = await doors.call('listFileReadings', { as: district.stranger.as, params: { fileId } });
    expect(items.map(({ what }) => what)).toMatchObject([
      { part: 'document', documentId },
      { part: 'receipt', receiptId },
      { part: 'document', documentId },
      { part: 'receipt', receiptId },
    ]);
  });

  it('that goes into a confidential file loses its subject in the diary, and keeps its number', async () => {
    const { doors, district } = office;
    const as = district.clerk.as;
    const [open, hidden] = [await diarise({ subject: 'सीमांकन' }), await diarise({ subject: 'बेदखली' })];
    await create({ receiptId: hidden.receiptId });
    const asked = { params: { officeId: district.office.officeId }, query: { year: YEAR, limit: '100' } };
    for (const one of [as, district.officer.as]) {
      const { items } = await doors.call('listDiary', { as: one, ...asked });
      const entryOf = (number: string) => items.find(each => each.number === number);
      expect(entryOf(open.diaryNumber)).toMatchObject({ subject: 'सीमांकन' });
      expect(entryOf(hidden.diaryNumber)).toMatchObject({ classification: 'confidential' });
      expect(entryOf(hidden.diaryNumber)).not.toHaveProperty('subject');
    }
  });

  it('that is confidential goes into no normal file, nor is one opened on it', async () => {
    const { doors, district } = office;
    const { receiptId } = await diarise({ classification: 'confidential' });
    const as = district.clerk.as;
    const { fileId } = await create({ classification: 'normal' });
    const adding = { as, params: { fileId }, body: { receiptId } };
    expect(await codeOf('addReceipt', adding)).toBe('paper.needs-confidential-file');
    const body = { subject: 'नई', receiptId };
    expect(await codeOf('createFile', { as, body })).toBe('paper.needs-confidential-file');
    expect(
      await doors.call('createFile', { as, body: { ...body, classification: 'confidential' } }),
    ).toBeTruthy();
  });

  it('that is confidential has a list of its own, and its readings are kept under it', async () => {
    const { doors, district } = office;
    const { receiptId } = await diarise({ classification: 'confidential' });
    const [params, as] = [{ receiptId }, district.clerk.as];
    expect(await codeOf('getReceipt', { as: district.officer.as, params })).toBe('receipt.unknown');
    await doors.call('setReceiptReaders', { as, params, body: { readers: [district.officer.postId] } });
    await doors.call('getReceipt', { as: district.officer.as, params });
    await doors.call('listReceiptJournal', { as: district.officer.as, params });
    const { items } = await doors.call('listReceiptReadings', { as, params });
    expect(items.map(({ what }) => what.part)).toEqual(['journal', 'receipt']);
  });
});

describe('secret and top secret papers', () => {
  it('are refused with what to do instead, and nothing of them is kept', async () => {
    const { doors, district } = office;
    const as = district.clerk.as;
    const word = 'अतिगुप्त';
    for (const classification of ['secret', 'top-secret']) {
      const creating = await doors.raw('createFile', { as, body: { subject: word, classification } });
      const diarising = await doors.raw('diariseReceipt', {
        as,
        body: letter({ subject: word, classification }),
      });
      for (const { status, body } of [creating, diarising])
        expect({ status, body }).toMatchObject({
          status: 409,
          body: { code: 'paper.classification-refused' },
        });
    }
    expect(doors.lines.filter(line => line.includes(word))).toEqual([]);
  });

  it('have a number in the diary, and that they lie on paper with the confidential section', async () => {
    const { doors, district } = office;
    const as = district.clerk.as;
    const before = await diarise();
    const body = { classification: 'top-secret', receivedOn: '2026-11-20', deliveryMode: 'by-hand' };
    const { diaryNumber } = await doors.call('registerSealedPaper', { as, body });
    const after = await diarise();
    const serial = (number: string) => Number(number.split('/').at(-2));
    expect([serial(diaryNumber), serial(after.diaryNumber)]).toEqual([
      serial(before.diaryNumber) + 1,
      serial(before.diaryNumber) + 2,
    ]);
    const params = { officeId: district.office.officeId };
    const { items } = await doors.call('listDiary', { as, params, query: { year: YEAR, limit: '100' } });
    const entry = items.find(each => each.number === diaryNumber);
    expect(entry).toMatchObject({ sealed: { ...body, enteredBy: district.clerk.officerId } });
    for (const name of ['subject', 'objectId']) expect(entry).not.toHaveProperty(name);
    const unknown = { ...body, subject: 'कुछ' };
    expect(await codeOf('registerSealedPaper', { as, body: unknown })).toBe('request.malformed');
    const ahead = { ...body, receivedOn: '2100-01-01' };
    expect(await codeOf('registerSealedPaper', { as, body: ahead })).toBe('receipt.dates-invalid');
  });
});
