import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type SearchOffice, startSearch } from './support/search.ts';

let office: SearchOffice;
beforeAll(async () => {
  office = await startSearch();
});
afterAll(() => office.stop());

type Seat = { readonly as: string; readonly postId: string };
const diarise = async (subject: string, more: object = {}) => {
  const { clerk } = office.district;
  const body = { sender: { name: 'रामलाल' }, subject, ...more };
  const made = await office.doors.call('diariseReceipt', { as: clerk.as, body });
  await office.index(made.receiptId, ...(made.parts ?? []).map(({ receiptId }) => receiptId));
  return made;
};
const found = async (q: string, { as }: Seat) => (await office.find(as, q)).map(({ objectId }) => objectId);
const to = ({ postId }: Seat) => ({ to: postId, action: 'for-necessary-action' });
const reason = 'कारण';

describe('a receipt is found', () => {
  it('in the office it was sent to, by whoever had it there; and not when it was taken back unopened', async () => {
    const { clerk, stranger } = office.district;
    const documentId = await office.scan(['कटहल का बगीचा']);
    const { receiptId } = await diarise('अमरूद की फसल', { documentId, sendTo: to(stranger) });
    expect(await found('अमरूद', stranger)).toEqual([receiptId]);
    expect(await found('कटहल', stranger)).toEqual([receiptId]);
    await office.doors.call('pullBackReceipt', { as: clerk.as, params: { receiptId }, body: { reason } });
    await office.index(receiptId);
    expect(await found('अमरूद', stranger)).toEqual([]);
    expect(await found('अमरूद', clerk)).toEqual([receiptId]);
  });

  it('as a part, in the office of its addressee, by the words of the scan it shares', async () => {
    const { clerk, stranger } = office.district;
    const documentId = await office.scan(['शहतूत की नर्सरी']);
    const { parts: [part] = [] } = await diarise('परिपत्र', { documentId, addressees: [stranger.postId] });
    expect(await found('शहतूत', stranger)).toEqual([part?.receiptId]);
    expect(await found('शहतूत', clerk)).toHaveLength(2);
  });

  it('by what its entry says now, and by nothing that was corrected; in its file as well', async () => {
    const { clerk } = office.district;
    const { receiptId } = await diarise('नारंगी का विक्रय');
    const params = { receiptId };
    const { documentId: _, ...entry } = (await office.doors.call('getReceipt', { as: clerk.as, params }))
      .details;
    const correct = async (subject: string) => {
      const body = { ...entry, subject };
      await office.doors.call('correctReceipt', { as: clerk.as, params, body });
      await office.index(receiptId);
    };
    await correct('मौसमी का विक्रय');
    expect(await found('नारंगी', clerk)).toEqual([]);
    expect(await found('मौसमी', clerk)).toEqual([receiptId]);
    const body = { subject: 'फल मण्डी', receiptId };
    const { fileId } = await office.doors.call('createFile', { as: clerk.as, body });
    await office.index(fileId);
    expect(await found('मौसमी', clerk)).toContain(fileId);
    await correct('चीकू का विक्रय');
    expect(await found('मौसमी', clerk)).toEqual([]);
    expect(await found('चीकू', clerk)).toEqual(expect.arrayContaining([fileId, receiptId]));
  });

  it('by what the text of a scan was corrected to, in every letter that has it, and by nothing it said before', async () => {
    const { clerk, officer, stranger } = office.district;
    const documentId = await office.scan(['बेर']);
    const first = await diarise('पहला पत्र', { documentId, addressees: [stranger.postId] });
    const more = { documentId, copyOf: first.receiptId, addressees: [officer.postId] };
    const second = await diarise('दूसरा पत्र', more);
    const hidden = await diarise('तीसरा पत्र', { documentId, copyOf: first.receiptId });
    const all = [first, second].flatMap(({ receiptId, parts = [] }) => [
      receiptId,
      ...parts.map(part => part.receiptId),
    ]);
    const file = { subject: 'गोपनीय', classification: 'confidential', receiptId: hidden.receiptId };
    await office.doors.call('createFile', { as: clerk.as, body: file });
    await office.index(hidden.receiptId);
    expect((await found('बेर', clerk)).sort()).toEqual([...all].sort());
    const { details } = await office.doors.call('getReceipt', {
      as: clerk.as,
      params: { receiptId: second.receiptId },
    });
    // By the name that the second letter has for it.
    await office.doors.call('correctPageText', {
      as: clerk.as,
      params: { documentId: details.documentId ?? '', page: '1' },
      body: { text: 'कमरख', replaces: 1 },
    });
    await office.index(second.receiptId);
    expect(await found('बेर', clerk)).toEqual([]);
    expect((await found('कमरख', clerk)).sort()).toEqual([...all].sort());
    expect(await found('कमरख', stranger)).toEqual(first.parts?.map(({ receiptId }) => receiptId));
    const rows = (await office.indexed()).filter(row => row.startsWith('WORDS'));
    expect(rows.filter(row => row.includes(hidden.receiptId))).toEqual([]);
  });

  it('by nothing it ever said once it lies in a confidential file, though the index lags behind', async () => {
    const { clerk } = office.district;
    const wrong = await office.scan(['अनन्नास']);
    const { receiptId } = await diarise('मुलैठी की खेती', { documentId: wrong });
    const params = { receiptId };
    const { documentId: _, ...entry } = (await office.doors.call('getReceipt', { as: clerk.as, params }))
      .details;
    const body = { ...entry, subject: 'गिलोय की खेती' };
    await office.doors.call('correctReceipt', { as: clerk.as, params, body });
    const right = await office.scan(['रसभरी']);
    await office.doors.call('replaceScan', { as: clerk.as, params, body: { documentId: right, reason } });
    const file = { subject: 'गोपनीय', classification: 'confidential', receiptId };
    await office.doors.call('createFile', { as: clerk.as, body: file });
    // Only now does the index hear of it all.
    await office.index(receiptId);
    const rows = (await office.indexed()).filter(row => row.startsWith('WORDS'));
    expect(rows.filter(row => row.includes(receiptId))).toEqual([]);
  });

  it('by the words of its scan, and not by those of one that was replaced', async () => {
    const { clerk } = office.district;
    const wrong = await office.scan(['आलूबुखारा']);
    const { receiptId } = await diarise('स्कैन बदला', { documentId: wrong });
    expect(await found('आलूबुखारा', clerk)).toEqual([receiptId]);
    const right = await office.scan(['खुबानी']);
    const body = { documentId: right, reason };
    await office.doors.call('replaceScan', { as: clerk.as, params: { receiptId }, body });
    await office.index(receiptId);
    expect(await found('आलूबुखारा', clerk)).toEqual([]);
    expect(await found('खुबानी', clerk)).toEqual([receiptId]);
  });
});
