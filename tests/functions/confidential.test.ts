import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { clockOf } from '#functions/office/clock.ts';
import { openOffice } from '#functions/office/office.ts';
import { ROUTES } from '#shared/contract/routes.ts';
import { FileId, OfficeId, OfficerId, PostId } from '#shared/domain/ids.ts';
import { pastedText } from '#shared/domain/notes/pasted.ts';
import { Notification } from '#shared/domain/notification.ts';
import { instantOf, istYear } from '#shared/domain/time.ts';
import { ids, somebody } from '#tests/support/office.ts';
import { bodyFor, queryFor } from './support/asking.ts';
import { seatRoles } from './support/role-players.ts';
import { type SearchOffice, startSearch } from './support/search.ts';

let office: SearchOffice;
let auditor: string;
beforeAll(async () => {
  office = await startSearch();
  auditor = (await seatRoles(office.doors, office.district)).auditor;
});
afterAll(() => office?.doors.stop());

/** A word that stands in nothing but what is confidential. */
const WORD = 'गुप्तचर्या';
const SUBJECT = `${WORD} के सम्बन्ध में`;
const YEAR = String(istYear(instantOf(Date.now())));
const reason = 'कारण';
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

describe('what is confidential', () => {
  it('trap 17: shows its subject in no other’s search, count, register, answer or log', async () => {
    const { doors, district, find, index, indexed } = office;
    const documentId = await office.scan([`${WORD} का पाठ`]);
    const { receiptId } = await diarise({ classification: 'confidential', documentId });
    const loose = await diarise({ classification: 'confidential' });
    const { fileId } = await create({ receiptId });
    const as = district.clerk.as;
    const { noteId, revision } = await doors.call('draftNote', {
      as,
      params: { fileId },
      body: { content: pastedText(`${WORD} पर टिप्पणी`) },
    });
    await doors.call('confirmNote', { as, params: { fileId, noteId }, body: { revision } });
    await office.enterRead(receiptId);
    await index(receiptId, loose.receiptId, fileId);

    const others = [district.officer.as, district.sdm.as, district.adm.as, district.stranger.as];
    for (const one of [as, ...others]) expect(await find(one, WORD)).toEqual([]);
    expect((await indexed()).filter(row => row.includes(WORD.slice(0, 4)))).toEqual([]);

    // Every operation that names one of these papers, asked by everybody who has nothing to do with it.
    const told: string[] = [];
    const named: Readonly<Record<string, string>> = {
      fileId,
      receiptId: loose.receiptId,
      documentId,
      noteId,
      page: '1',
      number: '1',
    };
    for (const one of others)
      for (const route of ROUTES.filter(({ params }) =>
        Object.keys(params.shape).some(name => name in named),
      )) {
        const params = Object.fromEntries(
          Object.keys(route.params.shape).map(name => [name, named[name] ?? `mrk_${'0'.repeat(26)}`]),
        );
        const body = bodyFor(route, district.adm.postId);
        const call = { as: one, params, query: queryFor(route), body };
        told.push(JSON.stringify(await doors.raw(route.id as 'getFile', call)));
      }
    const registers = { params: { officeId: district.office.officeId }, query: { year: YEAR, limit: '100' } };
    for (const one of others.slice(0, 3))
      for (const id of ['listFileRegister', 'listDiary'] as const)
        told.push(JSON.stringify(await doors.call(id, { as: one, ...registers })));
    expect(told.length).toBeGreaterThan(100);
    expect(told.filter(answer => answer.includes(WORD))).toEqual([]);
    expect(doors.lines.filter(line => line.includes(WORD))).toEqual([]);
    // A notification has no place for a subject at all.
    expect(Object.keys(Notification.shape)).not.toContain('subject');
  });

  it('stands in the register by its number, and that it is confidential', async () => {
    const { doors, district } = office;
    const { number } = await create();
    const params = { officeId: district.office.officeId };
    const { items } = await doors.call('listFileRegister', {
      as: district.officer.as,
      params,
      query: { year: YEAR, limit: '100' },
    });
    const entry = items.find(each => each.number === number);
    expect(entry).toMatchObject({ classification: 'confidential' });
    expect(entry).not.toHaveProperty('subject');
  });

  it('is not for the line above, though it supervises; only for the posts that the holder lists', async () => {
    const { doors, district } = office;
    const { fileId, version } = await create();
    const params = { fileId };
    const read = { as: district.sdm.as, params };
    expect(await codeOf('getFile', read)).toBe('file.unknown');
    const listed = { readers: [district.sdm.postId, district.sdm.postId] };
    const by = { as: district.clerk.as, params, body: listed };
    expect(await doors.call('setFileReaders', by)).toMatchObject({ version: version + 1 });
    expect(await doors.call('getFile', read)).toMatchObject({ may: [], readers: [district.sdm.postId] });
    expect(await codeOf('getFile', { as: district.adm.as, params })).toBe('file.unknown');
    await doors.call('setFileReaders', { ...by, body: { readers: [] } });
    expect(await codeOf('getFile', read)).toBe('file.unknown');
  });

  it('has its list from its holder only, and of posts that are there; a normal file has none', async () => {
    const { doors, district } = office;
    const { fileId } = await create();
    const body = { readers: [district.sdm.postId] };
    const as = district.clerk.as;
    await doors.call('setFileReaders', { as, params: { fileId }, body });
    const bySdm = { as: district.sdm.as, params: { fileId }, body };
    expect(await codeOf('setFileReaders', bySdm)).toBe('file.not-in-custody');
    const nobody = { as, params: { fileId }, body: { readers: [ids.post()] } };
    expect(await codeOf('setFileReaders', nobody)).toBe('post.unknown');
    const plain = await create({ classification: 'normal' });
    const onPlain = { as, params: { fileId: plain.fileId }, body };
    expect(await codeOf('setFileReaders', onPlain)).toBe('paper.not-confidential');
  });

  it('goes on being read by who had it, and not by who was sent it by mistake', async () => {
    const { doors, district } = office;
    const { clerk, stranger, adm } = district;
    const { fileId } = await create();
    const params = { fileId };
    await sendTo(fileId, clerk.as, adm);
    await doors.call('pullBackFile', { as: clerk.as, params, body: { reason } });
    expect(await codeOf('getFile', { as: adm.as, params })).toBe('file.unknown');
    await sendTo(fileId, clerk.as, stranger);
    await doors.call('openFile', { as: stranger.as, params });
    await sendTo(fileId, stranger.as, district.sdm);
    for (const as of [clerk.as, stranger.as, district.sdm.as])
      expect((await doors.call('getFile', { as, params })).fileId).toBe(fileId);
    expect(await codeOf('getFile', { as: district.officer.as, params })).toBe('file.unknown');
  });

  it('keeps every reading before it answers, beside the journal, for the holder and the auditor', async () => {
    const { doors, district, store } = office;
    const { clerk, sdm } = district;
    const { fileId } = await create();
    const params = { fileId };
    const body = { readers: [sdm.postId] };
    const { version } = await doors.call('setFileReaders', { as: clerk.as, params, body });
    for (const id of ['getFile', 'listNotes', 'listYellowNotes', 'listJournal', 'listMovements'] as const)
      await doors.call(id, { as: sdm.as, params });
    await doors.call('listCustody', { as: sdm.as, params });
    await doors.call('listFiledReceipts', { as: sdm.as, params });
    expect((await store.files.get(FileId.parse(fileId))).version).toBe(version);
    const { items } = await doors.call('listFileReadings', { as: clerk.as, params });
    const parts = ['receipts', 'custody', 'movements', 'journal', 'drafts', 'notes', 'head'];
    expect(items.map(({ what }) => what.part)).toEqual(parts);
    expect(new Set(items.map(({ by }) => by.officerId))).toEqual(new Set([sdm.officerId]));
    expect(await codeOf('listFileReadings', { as: sdm.as, params })).toBe('file.not-permitted');

    const audited = { as: auditor, params: { objectId: fileId } };
    expect((await doors.call('auditReadings', audited)).items).toEqual(items);
    const journal = await doors.call('auditJournal', audited);
    expect(journal.items.map(({ type }) => type)).toEqual(['file.created', 'file.readers-set']);
    expect(JSON.stringify(journal)).not.toContain(WORD);
    expect(await codeOf('getFile', { as: auditor, params })).toBe('permission.denied');
  });

  it('is not shown when the reading cannot be kept', async () => {
    const { district, store } = office;
    const { fileId } = await create();
    const readings = { ...store.readings, keep: () => Promise.reject(new Error('the table is gone')) };
    const broken = openOffice({ store: { ...store, readings }, clock: clockOf(Date.now), ids });
    const seated = somebody(OfficeId.parse(district.office.officeId), PostId.parse(district.clerk.postId));
    const actor = { ...seated, officerId: OfficerId.parse(district.clerk.officerId) };
    await expect(broken.files.read(FileId.parse(fileId), actor, { part: 'head' })).rejects.toThrow('gone');
  });
});
