import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { OfficeId } from '#shared/domain/ids.ts';
import { instantOf, istYear } from '#shared/domain/time.ts';
import { aCharge, aDesignation, anOfficer, aPost, putRows } from '#tests/support/directory.ts';
import { type District, setUpDistrict } from './support/district.ts';
import { type Handlers, startHandlers } from './support/handlers.ts';
import { seatRoles } from './support/role-players.ts';

let doors: Handlers;
let district: District;
let auditor: string;
/** In the office of the files; the other records officer sits in another. */
let keeper: string;
let elsewhere: string;
beforeAll(async () => {
  doors = await startHandlers();
  district = await setUpDistrict(doors);
  const roles = await seatRoles(doors, district);
  auditor = roles.auditor;
  elsewhere = roles['records-officer'];
  const designation = aDesignation({ abbreviation: 'RK' });
  const post = aPost({ officeId: OfficeId.parse(district.office.officeId) }, designation);
  const officer = anOfficer({ roles: ['records-officer'] });
  keeper = officer.login;
  const store = doors.store();
  const rows = { designations: [designation], posts: [post], officers: [officer] };
  await putRows(store, { ...rows, charges: [aCharge(post, officer)] });
});
afterAll(() => doors?.stop());

const create = async (more: object = {}) =>
  (await doors.call('createFile', { as: district.clerk.as, body: { subject: 'नामांतरण', ...more } })).fileId;
const close = (fileId: string) =>
  doors.call('closeFile', { as: district.clerk.as, params: { fileId }, body: { reason: 'निस्तारित' } });

describe('the records officer', () => {
  it('reads a file of their office from the hour it is closed, notes and all, and does nothing with it but keep it', async () => {
    const fileId = await create();
    const asked = { as: keeper, params: { fileId } };
    expect(await doors.codeOf('getFile', asked)).toBe('file.unknown');
    await close(fileId);
    expect((await doors.call('getFile', asked)).may).toEqual(['record', 'hold']);
    expect((await doors.call('listNotes', asked)).items).toEqual([]);
    expect((await doors.call('listJournal', asked)).items).toHaveLength(2);
    const reopening = { ...asked, body: { reason: 'कारण' } };
    expect(await doors.codeOf('reopenFile', reopening)).toBe('permission.denied');
  });

  it('meets in the register the subject of what is closed, and of the rest the number only', async () => {
    const [open, closed, hidden] = [
      await create({ subject: 'बन्दोबस्त' }),
      await create({ subject: 'चकबन्दी' }),
      await create({ subject: 'गोपनीय', classification: 'confidential' }),
    ];
    await close(closed);
    await close(hidden);
    const year = String(istYear(instantOf(Date.now())));
    const asked = { params: { officeId: district.office.officeId }, query: { year, limit: '100' } };
    const { items } = await doors.call('listFileRegister', { as: keeper, ...asked });
    const subjects = [open, closed, hidden].map(id => items.find(({ objectId }) => objectId === id)?.subject);
    expect(subjects).toEqual([undefined, 'चकबन्दी', undefined]);
    const { items: own } = await doors.call('listFileRegister', { as: district.officer.as, ...asked });
    expect(own.find(({ objectId }) => objectId === open)?.subject).toBe('बन्दोबस्त');
  });

  it('reads nothing of another office, and nothing confidential', async () => {
    const [normal, confidential] = [await create(), await create({ classification: 'confidential' })];
    await close(normal);
    await close(confidential);
    expect(await doors.codeOf('getFile', { as: elsewhere, params: { fileId: normal } })).toBe('file.unknown');
    expect(await doors.codeOf('getFile', { as: keeper, params: { fileId: confidential } })).toBe(
      'file.unknown',
    );
  });
});

describe('the auditor', () => {
  it('sees of any paper that things were done, by whom and when, and the chain; not what it says', async () => {
    const word = 'सीमांकन';
    const fileId = await create({ subject: word });
    const { items } = await doors.call('auditJournal', { as: auditor, params: { objectId: fileId } });
    expect(items).toMatchObject([
      { type: 'file.created', seq: 1, by: { officerId: district.clerk.officerId } },
    ]);
    expect(JSON.stringify(items)).not.toContain(word);
    const { items: whole } = await doors.call('listJournal', { as: district.clerk.as, params: { fileId } });
    expect(items.map(({ hash }) => hash)).toEqual(whole.map(({ hash }) => hash));
  });

  it('is told nothing by an id that never was, and no list tells what there is', async () => {
    const params = { objectId: `fil_${'0'.repeat(26)}` };
    expect(await doors.call('auditJournal', { as: auditor, params })).toEqual({ items: [] });
    expect(await doors.call('auditReadings', { as: auditor, params })).toEqual({ items: [] });
  });

  it('reads neither files nor registers nor lists of work', async () => {
    const params = { fileId: await create() };
    for (const id of ['getFile', 'listNotes', 'listJournal', 'listFileReadings'] as const)
      expect(await doors.codeOf(id, { as: auditor, params })).toBe('permission.denied');
    const office = { params: { officeId: district.office.officeId }, query: { year: '2026' } };
    expect(await doors.codeOf('listFileRegister', { as: auditor, ...office })).toBe('permission.denied');
    expect(await doors.codeOf('listWork', { as: auditor })).toBe('permission.denied');
  });
});
