import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { OfficeId } from '#shared/domain/ids.ts';
import { instantOf, istDay } from '#shared/domain/time.ts';
import { aCharge, aDesignation, anOfficer, aPost, putRows } from '#tests/support/directory.ts';
import { type District, setUpDistrict } from './support/district.ts';
import { FIRST_ADMINISTRATOR, type Handlers, startHandlers } from './support/handlers.ts';
import { seatRoles } from './support/role-players.ts';

let doors: Handlers;
let district: District;
let keeper: string;
let second: string;
let elsewhere: string;
/** Sits in the office of the files and never had any of them. */
let colleague: { readonly as: string; readonly postId: string };
const EPHEMERAL = 'E0';
beforeAll(async () => {
  doors = await startHandlers();
  district = await setUpDistrict(doors);
  elsewhere = (await seatRoles(doors, district))['records-officer'];
  const officeId = OfficeId.parse(district.office.officeId);
  const designation = aDesignation({ abbreviation: 'DRO' });
  const posts = [0, 1, 2].map(() => aPost({ officeId }, designation));
  const officers = [
    anOfficer({ roles: ['records-officer'] }),
    anOfficer({ roles: ['records-officer'] }),
    anOfficer(),
  ];
  const charges = posts.flatMap((post, at) => (officers[at] ? [aCharge(post, officers[at])] : []));
  await putRows(doors.store(), { designations: [designation], posts, officers, charges });
  keeper = officers[0]?.login ?? '';
  second = officers[1]?.login ?? '';
  colleague = { as: officers[2]?.login ?? '', postId: posts[2]?.postId ?? '' };
  const { categories } = await doors.call('getRetention', { as: FIRST_ADMINISTRATOR });
  const names = { hi: 'क्षणिक', en: 'Ephemeral' };
  const body = { categories: [...categories, { code: EPHEMERAL, names, keepYears: 0 }], loanDays: 7 };
  await doors.call('setRetention', { as: FIRST_ADMINISTRATOR, body });
});
afterAll(() => doors?.stop());

const reason = 'कारण: अभिलेख';
const purpose = 'अपील में साक्ष्य';
const inDays = (days: number) => istDay(instantOf(Date.now() + days * 24 * 60 * 60_000));
const recorded = async (more: object = {}) => {
  const as = district.clerk.as;
  const { fileId } = await doors.call('createFile', { as, body: { subject: 'सीमांकन', ...more } });
  await doors.call('closeFile', { as, params: { fileId }, body: { reason } });
  await doors.call('recordFile', { as: keeper, params: { fileId }, body: { category: EPHEMERAL } });
  return fileId;
};
const ask = (fileId: string, as = district.clerk.as) =>
  doors.call('requisitionRecord', { as, params: { fileId }, body: { purpose } });
const headOf = (fileId: string, as = keeper) => doors.call('getFile', { as, params: { fileId } });
const lastAsked = async (fileId: string) => {
  const { requisitions = [] } = await headOf(fileId);
  return { fileId, requisition: String(requisitions.at(-1)?.requisition) };
};
const give = async (fileId: string, body: object = {}) =>
  doors.call('issueRecord', { as: keeper, params: await lastAsked(fileId), body });
const takeBack = (fileId: string) => doors.call('returnRecord', { as: keeper, params: { fileId }, body: {} });
const listed = async (stage: string) =>
  (await doors.call('listLoans', { as: keeper, query: { stage, limit: '100' } })).items.map(
    ({ fileId }) => fileId,
  );
const propose = { body: { reason } };

describe('a record', () => {
  it('is asked for, given until a day, and comes back; all of it stands in its journal', async () => {
    const fileId = await recorded({ nature: 'physical' });
    await ask(fileId);
    expect(await listed('asked')).toContain(fileId);
    expect((await headOf(fileId)).requisitions).toMatchObject([{ by: district.clerk.postId, purpose }]);
    await give(fileId);
    expect(await listed('asked')).not.toContain(fileId);
    expect(await listed('out')).toContain(fileId);
    const { out, requisitions } = await headOf(fileId);
    expect(out).toMatchObject({ to: district.clerk.postId, purpose, dueOn: inDays(7) });
    expect(requisitions).toBeUndefined();
    await takeBack(fileId);
    expect(await listed('out')).not.toContain(fileId);
    expect((await headOf(fileId)).out).toBeUndefined();
    const { items } = await doors.call('listJournal', { as: keeper, params: { fileId } });
    expect(items.slice(-3).map(({ type }) => type)).toEqual([
      'file.requisitioned',
      'file.record-issued',
      'file.record-returned',
    ]);
    expect(items.at(-1)?.data).toEqual({ from: district.clerk.postId });
  });

  it('is listed as out by the day on which it is to be back, the longest overdue first', async () => {
    const [late, soon] = [await recorded(), await recorded()];
    for (const [fileId, days] of [
      [late, 30],
      [soon, 1],
    ] as const) {
      await ask(fileId);
      await give(fileId, { dueOn: inDays(days) });
    }
    const out = await listed('out');
    expect(out.indexOf(soon)).toBeLessThan(out.indexOf(late));
  });

  it('is refused to who asked, with a reason, and told; it may be asked for again', async () => {
    const fileId = await recorded();
    await ask(fileId);
    const params = await lastAsked(fileId);
    await doors.call('refuseRequisition', { as: keeper, params, body: { reason } });
    expect((await headOf(fileId)).requisitions).toBeUndefined();
    expect(await doors.codeOf('issueRecord', { as: keeper, params, body: {} })).toBe(
      'record.requisition-unknown',
    );
    await ask(fileId);
    expect(
      await doors.codeOf('requisitionRecord', {
        as: district.clerk.as,
        params: { fileId },
        body: { purpose },
      }),
    ).toBe('record.requisitioned');
    const told = async (as: string) =>
      (await doors.call('listNotifications', { as, query: { limit: '100' } })).items
        .filter(({ objectId }) => objectId === fileId)
        .map(({ kind }) => kind)
        .toSorted();
    expect(await told(district.clerk.as)).toEqual(['requisition-refused']);
    expect(await told(keeper)).toEqual(['requisitioned', 'requisitioned']);
  });

  it('is with one post at a time, and never given until a day that is over', async () => {
    const fileId = await recorded();
    await ask(fileId);
    await ask(fileId, district.sdm.as);
    const { requisitions = [] } = await headOf(fileId);
    const params = (at: number) => ({ fileId, requisition: String(requisitions[at]?.requisition) });
    const past = { as: keeper, params: params(0), body: { dueOn: inDays(-1) } };
    expect(await doors.codeOf('issueRecord', past)).toBe('record.due-past');
    await doors.call('issueRecord', { as: keeper, params: params(0), body: {} });
    const refused = await doors.refuse('issueRecord', { as: keeper, params: params(1), body: {} });
    // Who has it is told, and not who closed it once.
    expect(refused).toMatchObject({ code: 'record.out', holder: district.clerk.postId });
    await takeBack(fileId);
    await doors.call('issueRecord', { as: keeper, params: params(1), body: {} });
    expect((await headOf(fileId)).out?.to).toBe(district.sdm.postId);
    await takeBack(fileId);
    expect(await doors.codeOf('returnRecord', { as: keeper, params: { fileId }, body: {} })).toBe(
      'record.not-out',
    );
  });

  it('is asked for by who meets it in the register of their office, and read by them as long as they have it', async () => {
    const fileId = await recorded();
    const { as } = colleague;
    const params = { fileId };
    expect(await doors.codeOf('getFile', { as, params })).toBe('file.unknown');
    await ask(fileId, as);
    expect(await doors.codeOf('getFile', { as, params })).toBe('file.unknown');
    await give(fileId);
    expect((await headOf(fileId, as)).out?.to).toBe(colleague.postId);
    await takeBack(fileId);
    expect(await doors.codeOf('getFile', { as, params })).toBe('file.unknown');
  });

  it('is to strangers as if it were not, and to the record room of another office', async () => {
    const fileId = await recorded();
    const asked = { params: { fileId }, body: { purpose } };
    expect(await doors.codeOf('requisitionRecord', { as: district.stranger.as, ...asked })).toBe(
      'file.unknown',
    );
    const secret = (
      await doors.call('createFile', {
        as: district.clerk.as,
        body: { subject: 'गोपनीय', classification: 'confidential' },
      })
    ).fileId;
    await doors.call('closeFile', { as: district.clerk.as, params: { fileId: secret }, body: { reason } });
    const ofSecret = { params: { fileId: secret }, body: { purpose } };
    expect(await doors.codeOf('requisitionRecord', { as: colleague.as, ...ofSecret })).toBe('file.unknown');
    const open = (await doors.call('createFile', { as: district.clerk.as, body: { subject: 'खुली' } })).fileId;
    const ofOpen = { params: { fileId: open }, body: { purpose } };
    expect(await doors.codeOf('requisitionRecord', { as: colleague.as, ...ofOpen })).toBe('file.unknown');
    expect(await doors.codeOf('requisitionRecord', { as: district.clerk.as, ...ofOpen })).toBe('file.active');
    await ask(fileId);
    const params = await lastAsked(fileId);
    expect(await doors.codeOf('issueRecord', { as: elsewhere, params, body: {} })).toBe('file.unknown');
    expect(await doors.codeOf('issueRecord', { as: district.clerk.as, params, body: {} })).toBe(
      'permission.denied',
    );
  });

  it('that is out or asked for is not disposed of; asked for, its proposal is over', async () => {
    const fileId = await recorded();
    const params = { fileId };
    await doors.call('proposeDisposal', { as: keeper, params, ...propose });
    await ask(fileId);
    expect((await headOf(fileId)).proposal).toBeUndefined();
    const again = { as: keeper, params, ...propose };
    expect(await doors.codeOf('confirmDisposal', { as: second, params, body: {} })).toBe(
      'record.disposal-not-proposed',
    );
    expect(await doors.codeOf('proposeDisposal', again)).toBe('record.asked-for');
    await give(fileId);
    expect(await doors.codeOf('proposeDisposal', again)).toBe('record.out');
    // A court may need it meanwhile: it is given all the same.
    await doors.call('holdFile', { as: keeper, params, body: { ground: 'court', reason } });
    await takeBack(fileId);
    await ask(fileId);
    await give(fileId);
    expect((await headOf(fileId)).out?.to).toBe(district.clerk.postId);
  });

  it('that is taken up again is out no more', async () => {
    const fileId = await recorded();
    await ask(fileId);
    await ask(fileId, district.sdm.as);
    const { requisitions = [] } = await headOf(fileId);
    const first = { fileId, requisition: String(requisitions[0]?.requisition) };
    await doors.call('issueRecord', { as: keeper, params: first, body: {} });
    await doors.call('reopenFile', { as: district.sdm.as, params: { fileId }, body: { reason } });
    const { out, requisitions: left, state } = await headOf(fileId, district.sdm.as);
    expect({ out, left, state }).toEqual({ out: undefined, left: undefined, state: 'ACTIVE' });
    expect(await listed('out')).not.toContain(fileId);
  });

  it('has so many waiting for it and no more', async () => {
    const fileId = await recorded();
    const officeId = OfficeId.parse(district.office.officeId);
    const designation = aDesignation({ abbreviation: 'MANY' });
    const posts = Array.from({ length: 11 }, () => aPost({ officeId }, designation));
    const officers = posts.map(() => anOfficer());
    const charges = posts.flatMap((post, at) => (officers[at] ? [aCharge(post, officers[at])] : []));
    await putRows(doors.store(), { designations: [designation], posts, officers, charges });
    for (const { login } of officers.slice(0, 10)) await ask(fileId, login);
    const asked = { as: officers[10]?.login ?? '', params: { fileId }, body: { purpose } };
    expect(await doors.codeOf('requisitionRecord', asked)).toBe('record.requisitions-full');
  });

  it('is given once, however often that is asked with one key', async () => {
    const fileId = await recorded();
    await ask(fileId);
    const params = await lastAsked(fileId);
    const asked = { as: keeper, params, body: {}, key: `give-${fileId}` };
    const first = await doors.call('issueRecord', asked);
    expect(await doors.call('issueRecord', asked)).toEqual(first);
    const { items } = await doors.call('listJournal', { as: keeper, params: { fileId } });
    expect(items.filter(({ type }) => type === 'file.record-issued')).toHaveLength(1);
  });
});
