import { ulid } from 'ulid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Document } from '#shared/domain/document.ts';
import { dayPlus, instantOf, istDay } from '#shared/domain/time.ts';
import { findBreak } from '#shared/journal/seal.ts';
import { type District, setUpDistrict } from './support/district.ts';
import { type Handlers, startHandlers } from './support/handlers.ts';
import { bringScan } from './support/scans.ts';

let doors: Handlers;
let district: District;
beforeAll(async () => {
  doors = await startHandlers();
  district = await setUpDistrict(doors);
});
afterAll(() => doors.stop());

const now = () => instantOf(Date.now());
const today = () => istDay(now());
const reason = 'कारण: परीक्षण';
type Seat = { readonly as: string };

const scan = (more: Partial<Document> = {}) =>
  bringScan(doors, district, { pages: 1, readAt: now(), ...more });
const diarise = async (more: object = {}, { as }: Seat = district.clerk) =>
  doors.call('diariseReceipt', {
    as,
    body: { sender: { name: 'श्रीमती कमला देवी' }, subject: 'राशन कार्ड के सम्बन्ध में', ...more },
  });
const get = (receiptId: string, { as }: Seat = district.clerk) =>
  doors.call('getReceipt', { as, params: { receiptId } });
type Act =
  | 'openReceipt'
  | 'sendReceipt'
  | 'disposeReceipt'
  | 'redirectReceipt'
  | 'cancelReceipt'
  | 'correctReceipt'
  | 'correctFrozen'
  | 'replaceScan';
const act = (id: Act, receiptId: string, { as }: Seat, body: object = {}) =>
  doors.call(id, { as, params: { receiptId }, body });
const codeOf = async (id: Act, receiptId: string, { as }: Seat, body: object = {}) =>
  (await doors.refuse(id, { as, params: { receiptId }, body })).code;
const journalOf = async (receiptId: string) =>
  (await doors.call('listReceiptJournal', { as: district.clerk.as, params: { receiptId } })).items;
const workOf = async ({ as }: Seat) =>
  (await doors.call('listWork', { as, query: { limit: '100' } })).items.map(({ objectId }) => objectId);
const entryOf = async (receiptId: string) => {
  const { documentId: _, ...entry } = (await get(receiptId)).details;
  return entry;
};
const openFile = async (receiptId?: string) =>
  doors.call('createFile', {
    as: district.clerk.as,
    body: { subject: 'राशन कार्ड', ...(receiptId ? { receiptId } : {}) },
  });
const putIn = (fileId: string, receiptId: string) =>
  doors.call('addReceipt', { as: district.clerk.as, params: { fileId }, body: { receiptId } });
const writeOff = (fileId: string, receiptId: string, code: string) => ({
  as: district.clerk.as,
  params: { fileId, receiptId },
  body: { code },
});

describe('a receipt is disposed of', () => {
  it('without a file by its code, and is on nobody’s list any more', async () => {
    const { clerk } = district;
    const { receiptId } = await diarise();
    expect(await workOf(clerk)).toContain(receiptId);
    await act('disposeReceipt', receiptId, clerk, { code: 'seen-no-action', remark: 'अवलोकित' });
    expect(await get(receiptId)).toMatchObject({
      state: 'DISPOSED_ON_RECEIPT',
      writeOff: { code: 'seen-no-action', remark: 'अवलोकित' },
      may: [],
    });
    expect(await workOf(clerk)).not.toContain(receiptId);
    expect(
      await codeOf('sendReceipt', receiptId, clerk, { to: district.officer.postId, action: 'for-orders' }),
    ).toBe('receipt.disposed');
  });

  it('by no code of another act, nor one that answers nobody where an answer is due', async () => {
    const { clerk } = district;
    const { receiptId } = await diarise();
    for (const code of ['wrong-entry', 'transferred', 'kept-in-file'])
      expect(await codeOf('disposeReceipt', receiptId, clerk, { code })).toBe('receipt.write-off-unfit');
    for (const category of ['vip', 'court', 'rti', 'grievance']) {
      const watched = await diarise({ category });
      for (const code of ['for-information', 'seen-no-action'])
        expect(await codeOf('disposeReceipt', watched.receiptId, clerk, { code })).toBe(
          'receipt.write-off-unfit',
        );
      await act('disposeReceipt', watched.receiptId, clerk, { code: 'replied-by-letter' });
    }
  });

  it('a grievance that is none of ours is transferred, and so written off', async () => {
    const { clerk } = district;
    const { receiptId } = await diarise({ category: 'grievance' });
    await act('redirectReceipt', receiptId, clerk, { to: 'अधिशासी अधिकारी, नगर पालिका' });
    expect(await get(receiptId)).toMatchObject({ state: 'REDIRECTED', writeOff: { code: 'transferred' } });
    expect((await journalOf(receiptId)).at(-1)).toMatchObject({
      type: 'receipt.redirected',
      data: { to: 'अधिशासी अधिकारी, नगर पालिका', code: 'transferred' },
    });
  });

  it('a wrong entry is cancelled and keeps its number; the diary says so', async () => {
    const { clerk, officer, sdm } = district;
    const wrong = await diarise();
    expect(await codeOf('cancelReceipt', wrong.receiptId, sdm, { reason })).toBe('receipt.not-in-custody');
    const { receiptId } = wrong;
    await act('cancelReceipt', receiptId, clerk, { reason });
    expect(await get(receiptId)).toMatchObject({ state: 'CANCELLED', writeOff: { code: 'wrong-entry' } });
    const next = await diarise();
    expect(next.diaryNumber).not.toBe(wrong.diaryNumber);
    const year = today().slice(0, 4);
    const params = { officeId: district.office.officeId };
    const query = { year, limit: '100' };
    const { items } = await doors.call('listDiary', { as: officer.as, params, query });
    expect(items.find(({ objectId }) => objectId === receiptId)).toMatchObject({
      number: wrong.diaryNumber,
      cancelled: true,
    });
    expect(items.find(({ objectId }) => objectId === next.receiptId)).not.toHaveProperty('cancelled');
  });
});

describe('a diary entry is corrected', () => {
  it('whole, as a new version; the work list and the register say what it says now', async () => {
    const { clerk, officer } = district;
    const { receiptId } = await diarise({ receivedOn: today() });
    const entry = await entryOf(receiptId);
    const subject = 'राशन कार्ड में नाम जोड़ने के सम्बन्ध में';
    const corrected = await act('correctReceipt', receiptId, clerk, { ...entry, subject, category: 'rti' });
    expect(corrected).toMatchObject({ edition: 2, replyBy: dayPlus(today(), 30) });
    const { items } = await doors.call('listWork', { as: clerk.as, query: { limit: '100' } });
    expect(items.find(({ objectId }) => objectId === receiptId)).toMatchObject({ subject });
    const params = { officeId: district.office.officeId };
    const query = { year: today().slice(0, 4), limit: '100' };
    const diary = await doors.call('listDiary', { as: officer.as, params, query });
    expect(diary.items.find(({ objectId }) => objectId === receiptId)).toMatchObject({ subject });
    const editions = await doors.call('listEditions', { as: clerk.as, params: { receiptId } });
    expect(editions.items.map(({ edition, details }) => [edition, details.subject])).toEqual([
      [1, entry.subject],
      [2, subject],
    ]);
  });

  it('but what is frozen only by the section’s in-charge, with a reason', async () => {
    const { clerk, adm, sdm } = district;
    const { receiptId } = await diarise();
    const entry = await entryOf(receiptId);
    const receivedOn = dayPlus(today(), -2);
    expect(await codeOf('correctReceipt', receiptId, clerk, { ...entry, receivedOn })).toBe('receipt.frozen');
    expect(await codeOf('correctReceipt', receiptId, clerk, { ...entry, letterDate: receivedOn })).toBe(
      'receipt.frozen',
    );
    const { diarisedOn, deliveryMode } = entry;
    const frozen = { receivedOn, diarisedOn, deliveryMode, letterDate: dayPlus(today(), -5), reason };
    expect(await codeOf('correctFrozen', receiptId, clerk, frozen)).toBe('receipt.not-permitted');
    expect(await codeOf('correctFrozen', receiptId, sdm, frozen)).toBe('receipt.not-permitted');
    const early = { ...frozen, diarisedOn: dayPlus(today(), -3) };
    expect(await codeOf('correctFrozen', receiptId, adm, early)).toBe('receipt.dates-invalid');
    await act('correctFrozen', receiptId, adm, frozen);
    expect((await get(receiptId)).details).toMatchObject({ receivedOn, letterDate: frozen.letterDate });
    expect((await journalOf(receiptId)).at(-1)).toMatchObject({
      type: 'receipt.corrected',
      data: { reason },
    });
  });

  it('in a file by whoever holds that, and by nobody else', async () => {
    const { clerk, officer } = district;
    const { receiptId } = await diarise();
    const entry = await entryOf(receiptId);
    const { fileId } = await openFile(receiptId);
    await act('correctReceipt', receiptId, clerk, { ...entry, subject: 'संशोधित' });
    expect((await get(receiptId)).details.subject).toBe('संशोधित');
    const body = { to: officer.postId, action: 'for-orders' };
    await doors.call('sendFile', { as: clerk.as, params: { fileId }, body });
    expect(await codeOf('correctReceipt', receiptId, clerk, { ...entry, subject: 'पुनः' })).toBe(
      'receipt.put-in-file',
    );
    await doors.call('openFile', { as: officer.as, params: { fileId }, body: {} });
    await act('correctReceipt', receiptId, officer, { ...entry, subject: 'अधिकारी द्वारा' });
    expect(await get(receiptId)).toMatchObject({ edition: 3, details: { subject: 'अधिकारी द्वारा' } });
  });

  it('a wrong scan is replaced as a version; the old one stays readable to whoever reads the receipt', async () => {
    const { clerk, officer, stranger } = district;
    const first = await scan();
    const { receiptId } = await diarise({ documentId: first });
    const second = await scan();
    await act('replaceScan', receiptId, clerk, { documentId: second, reason });
    expect(await get(receiptId)).toMatchObject({ edition: 2, details: { documentId: second } });
    const taken = await diarise();
    expect(await codeOf('replaceScan', taken.receiptId, clerk, { documentId: first, reason })).toBe(
      'document.in-use',
    );
    const read = (documentId: string, { as }: Seat) =>
      doors.raw('getDocument', { as, params: { documentId } });
    await act('sendReceipt', receiptId, clerk, { to: officer.postId, action: 'for-orders' });
    for (const documentId of [first, second]) {
      expect((await read(documentId, officer)).status).toBe(200);
      expect((await read(documentId, stranger)).status).toBe(404);
    }
    const { items } = await doors.call('listEditions', { as: officer.as, params: { receiptId } });
    expect(items.map(one => [one.details.documentId, one.reason])).toEqual([
      [first, undefined],
      [second, reason],
    ]);
  });

  it('pages its versions', async () => {
    const { receiptId } = await diarise();
    const entry = await entryOf(receiptId);
    for (const subject of ['क', 'ख', 'ग'])
      await act('correctReceipt', receiptId, district.clerk, { ...entry, subject });
    const call = { as: district.clerk.as, params: { receiptId } };
    const one = await doors.call('listEditions', { ...call, query: { limit: '2' } });
    const rest = await doors.call('listEditions', {
      ...call,
      query: { limit: '2', cursor: one.cursor ?? '' },
    });
    expect([...one.items, ...rest.items].map(({ edition }) => edition)).toEqual([1, 2, 3, 4]);
  });
});

describe('a receipt in a file', () => {
  it('trap 2: is written off there, and the file’s age counts from the next oldest that is open', async () => {
    const { clerk } = district;
    const receipts = [await diarise(), await diarise(), await diarise()].map(({ receiptId }) => receiptId);
    const [a = '', b = '', c = ''] = receipts;
    const { fileId } = await openFile(b);
    await putIn(fileId, a);
    await putIn(fileId, c);
    const at = async (receiptId: string) => (await get(receiptId)).diarisedAt;
    const ageFrom = async () => {
      const { files, holdings } = doors.store();
      const head = await files.get(
        (await doors.call('getFile', { as: clerk.as, params: { fileId } })).fileId,
      );
      const { ageFrom: since } = await holdings.of(head);
      return [since, head.oldestOpen, head.openReceipts];
    };
    expect(await ageFrom()).toEqual([await at(a), await at(a), 3]);
    const done = await doors.call('writeOffReceipt', writeOff(fileId, a, 'replied-by-letter'));
    expect(done).toMatchObject({ state: 'CLOSED', openReceipts: 2 });
    expect(await ageFrom()).toEqual([await at(b), await at(b), 2]);
    // One in the middle of the years changes nothing of the age.
    await doors.call('writeOffReceipt', writeOff(fileId, c, 'kept-in-file'));
    expect(await ageFrom()).toEqual([await at(b), await at(b), 1]);
    const params = { fileId };
    const close = { as: clerk.as, params, body: { reason } };
    expect((await doors.refuse('closeFile', close)).code).toBe('file.receipts-open');
    await doors.call('writeOffReceipt', writeOff(fileId, b, 'disposed-by-order'));
    const { createdAt } = await doors.call('getFile', { as: clerk.as, params });
    expect(await ageFrom()).toEqual([createdAt, undefined, 0]);
    for (const receiptId of receipts) expect(findBreak(await journalOf(receiptId))).toBeUndefined();
    const journal = await doors.call('listJournal', { as: clerk.as, params });
    expect(findBreak(journal.items)).toBeUndefined();
    expect(journal.items.filter(({ type }) => type === 'file.receipt-written-off')).toHaveLength(3);
  });

  it('is written off once, in its own file, by who holds it and by a fit code', async () => {
    const { clerk, officer } = district;
    const { receiptId } = await diarise({ category: 'court' });
    const { fileId } = await openFile(receiptId);
    const other = await openFile();
    const code = async (call: ReturnType<typeof writeOff>) =>
      (await doors.refuse('writeOffReceipt', call)).code;
    expect(await code(writeOff(other.fileId, receiptId, 'replied-by-letter'))).toBe('receipt.not-in-file');
    expect(await code(writeOff(fileId, `rct_${ulid()}`, 'replied-by-letter'))).toBe('receipt.not-in-file');
    expect(await code(writeOff(fileId, receiptId, 'kept-in-file'))).toBe('receipt.write-off-unfit');
    expect(await code({ ...writeOff(fileId, receiptId, 'replied-by-letter'), as: officer.as })).toBe(
      'file.not-in-custody',
    );
    const answers = await Promise.all(
      [1, 2].map(() => doors.raw('writeOffReceipt', writeOff(fileId, receiptId, 'disposed-by-order'))),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(await code(writeOff(fileId, receiptId, 'disposed-by-order'))).toBe('receipt.disposed');
    const head = await doors.call('getFile', { as: clerk.as, params: { fileId } });
    expect(head.openReceipts).toBe(0);
  });

  it('as a part tells the letter it is a part of', async () => {
    const { officer } = district;
    const { receiptId, parts: [part] = [] } = await diarise({
      documentId: await scan(),
      addressees: [officer.postId],
    });
    const partId = part?.receiptId ?? '';
    await act('openReceipt', partId, officer);
    const { fileId } = await doors.call('createFile', {
      as: officer.as,
      body: { subject: 'भाग', receiptId: partId },
    });
    const call = { ...writeOff(fileId, partId, 'replied-by-letter'), as: officer.as };
    await doors.call('writeOffReceipt', call);
    expect(await get(receiptId)).toMatchObject({ openParts: 0, state: 'DIARISED' });
  });
});

describe('what is watched', () => {
  const watch = async (category: string, query: object = {}, { as }: Seat = district.clerk) =>
    (
      await doors.call('listWatch', {
        as,
        params: { officeId: district.office.officeId, category },
        query: { ...query },
      })
    ).items;
  const idsOf = async (category: string, query: object = {}) =>
    (await watch(category, query)).map(({ receiptId }) => receiptId);

  it('stands in its register by the day of the answer, until it is disposed of', async () => {
    const late = await diarise({ category: 'vip' });
    const soon = await diarise({ category: 'vip', answerBy: dayPlus(today(), 3), vip: { kind: 'mp' } });
    const lines = await watch('vip');
    const order = lines.map(({ receiptId }) => receiptId);
    expect(order.indexOf(soon.receiptId)).toBeLessThan(order.indexOf(late.receiptId));
    expect(lines.find(({ receiptId }) => receiptId === late.receiptId)).toMatchObject({
      acknowledgeBy: dayPlus(today(), 15),
      replyBy: dayPlus(today(), 30),
      state: 'DIARISED',
      subject: 'राशन कार्ड के सम्बन्ध में',
    });
    await act('disposeReceipt', soon.receiptId, district.clerk, { code: 'replied-by-letter' });
    expect(await idsOf('vip')).not.toContain(soon.receiptId);
    expect(await watch('vip', { open: 'false' })).toContainEqual(
      expect.objectContaining({
        receiptId: soon.receiptId,
        writeOff: expect.objectContaining({ code: 'replied-by-letter' }),
      }),
    );
  });

  it('has the limits of each category', async () => {
    const rti = await diarise({ category: 'rti' });
    const liberty = await diarise({ category: 'rti', lifeOrLiberty: true });
    const grievance = await diarise({ category: 'grievance' });
    const court = await diarise({ category: 'court' });
    expect([rti, liberty, grievance, court].map(({ replyBy }) => replyBy)).toEqual([
      dayPlus(today(), 30),
      dayPlus(today(), 2),
      dayPlus(today(), 21),
      undefined,
    ]);
    // What names no day comes last, and is there all the same.
    const dated = await diarise({ category: 'court', answerBy: '2090-01-01' });
    expect((await idsOf('court')).slice(-2)).toEqual([dated.receiptId, court.receiptId]);
  });

  it('moves when the category is corrected, and goes when it is none any more', async () => {
    const { clerk } = district;
    const { receiptId } = await diarise({ category: 'rti' });
    const entry = await entryOf(receiptId);
    await act('correctReceipt', receiptId, clerk, { ...entry, category: 'grievance' });
    expect([
      (await idsOf('rti')).includes(receiptId),
      (await idsOf('grievance')).includes(receiptId),
    ]).toEqual([false, true]);
    await act('correctReceipt', receiptId, clerk, { ...entry, category: 'general' });
    expect(await idsOf('grievance')).not.toContain(receiptId);
  });

  it('is one letter with its parts: open until all are over', async () => {
    const { clerk, officer } = district;
    const { receiptId, parts: [part] = [] } = await diarise({
      category: 'rti',
      documentId: await scan(),
      addressees: [officer.postId],
    });
    expect(await idsOf('rti')).not.toContain(part?.receiptId);
    await act('disposeReceipt', receiptId, clerk, { code: 'replied-by-letter' });
    expect(await idsOf('rti')).toContain(receiptId);
    await act('openReceipt', part?.receiptId ?? '', officer);
    await act('disposeReceipt', part?.receiptId ?? '', officer, { code: 'replied-by-letter' });
    expect(await idsOf('rti')).not.toContain(receiptId);
    expect(await idsOf('rti', { open: 'false' })).toContain(receiptId);
  });

  it('is for the office’s own posts, and tells nothing of what is confidential', async () => {
    const { stranger, officer } = district;
    const { receiptId } = await diarise({
      category: 'vip',
      documentId: await scan(),
      classification: 'confidential',
    });
    const line = (await watch('vip', {}, officer)).find(one => one.receiptId === receiptId);
    expect(line?.diaryNumber).toBeDefined();
    expect(line).not.toHaveProperty('subject');
    const call = { as: stranger.as, params: { officeId: district.office.officeId, category: 'vip' } };
    expect((await doors.refuse('listWatch', call)).code).toBe('office.unknown');
  });

  it('is paged', async () => {
    const params = { officeId: district.office.officeId, category: 'rti' };
    const all = await idsOf('rti', { limit: '100' });
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const query = { limit: '1', ...(cursor ? { cursor } : {}) };
      const page = await doors.call('listWatch', { as: district.clerk.as, params, query });
      seen.push(...page.items.map(({ receiptId }) => receiptId));
      cursor = page.cursor;
    } while (cursor !== undefined);
    expect(seen).toEqual(all);
    expect(seen.length).toBeGreaterThan(1);
  });
});

describe('what is followed up', () => {
  const listed = async ({ as }: Seat, query: object = {}) =>
    (await doors.call('listFollowUps', { as, query: { limit: '100', ...query } })).items;
  const set = ({ as }: Seat, objectId: string, on: string, note?: string) =>
    doors.call('setFollowUp', { as, body: { objectId, on, ...(note ? { note } : {}) } });

  it('is a day and a note of the post’s own, on a file or a receipt, the earliest first', async () => {
    const { clerk, officer } = district;
    const { receiptId } = await diarise();
    const { fileId } = await openFile();
    const set1 = await set(clerk, receiptId, dayPlus(today(), 9), 'तहसील से उत्तर');
    expect(set1).toMatchObject({ note: 'तहसील से उत्तर', now: { state: 'DIARISED' } });
    await set(clerk, fileId, dayPlus(today(), 2));
    const order = (await listed(clerk)).map(({ objectId }) => objectId);
    expect(order).toEqual([fileId, receiptId]);
    expect((await listed(clerk, { until: dayPlus(today(), 2) })).map(({ objectId }) => objectId)).toEqual([
      fileId,
    ]);
    expect((await listed(clerk, { until: dayPlus(today(), 1) })).length).toBe(0);
    // Set anew, it takes the place of the one before.
    await set(clerk, receiptId, today());
    const [first] = await listed(clerk);
    expect(first).toMatchObject({ objectId: receiptId, on: today() });
    expect(first).not.toHaveProperty('note');
    expect(await listed(officer)).toEqual([]);
    expect(await journalOf(receiptId)).toHaveLength(1);
    const drop = { as: clerk.as, params: { objectId: receiptId } };
    await doors.call('dropFollowUp', { ...drop, body: {} });
    expect((await doors.refuse('dropFollowUp', { ...drop, body: {} })).code).toBe('follow-up.unknown');
  });

  it('is of what the post may read, and shows nothing of what it may not any more', async () => {
    const { clerk, stranger } = district;
    const { receiptId } = await diarise({
      documentId: await scan(),
      sendTo: { to: stranger.postId, action: 'for-report' },
    });
    const body = { objectId: receiptId, on: today() };
    await set(stranger, receiptId, today());
    expect((await doors.refuse('setFollowUp', { as: district.sdm.as, body })).code).toBe('receipt.unknown');
    await doors.call('pullBackReceipt', { as: clerk.as, params: { receiptId }, body: { reason } });
    const line = (await listed(stranger)).find(({ objectId }) => objectId === receiptId);
    expect(line).toBeDefined();
    expect(line).not.toHaveProperty('now');
    const past = { objectId: receiptId, on: dayPlus(today(), -1) };
    expect((await doors.refuse('setFollowUp', { as: clerk.as, body: past })).code).toBe('follow-up.day-past');
  });
});

describe('what lies undiarised', () => {
  const DAY = 86_400_000;
  const listed = async ({ as }: Seat, query: object = {}) =>
    (await doors.call('listUndiarised', { as, query: { limit: '100', ...query } })).items.map(
      ({ documentId }) => documentId,
    );

  it('is listed for its office until it is diarised; late after a day', async () => {
    const { adm, clerk, officer, stranger } = district;
    const old = await scan({ createdAt: instantOf(Date.now() - DAY - 60_000) });
    const fresh = await scan();
    const refused = await scan({ state: 'REFUSED' });
    const all = await listed(officer);
    expect(all).toEqual(expect.arrayContaining([old, fresh]));
    expect(all).not.toContain(refused);
    expect(all.indexOf(old)).toBeLessThan(all.indexOf(fresh));
    expect(await listed(officer, { which: 'late' })).toContain(old);
    expect(await listed(officer, { which: 'late' })).not.toContain(fresh);
    expect(await listed(stranger)).not.toContain(old);
    // Whoever brought it diarises it, and so does who is in charge of the office; nobody else sees the scan.
    const body = { sender: { name: 'क' }, subject: 'ख', documentId: old };
    expect((await doors.refuse('diariseReceipt', { as: officer.as, body })).code).toBe('document.unknown');
    await doors.call('diariseReceipt', { as: adm.as, body });
    await doors.call('diariseReceipt', { as: clerk.as, body: { ...body, documentId: fresh } });
    const left = await listed(officer);
    expect(left.includes(old) || left.includes(fresh)).toBe(false);
  });
});
