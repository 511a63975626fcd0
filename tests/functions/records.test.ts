import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { OfficeId } from '#shared/domain/ids.ts';
import { instantOf, istYear } from '#shared/domain/time.ts';
import { aCharge, aDesignation, anOfficer, aPost, putRows } from '#tests/support/directory.ts';
import { type District, setUpDistrict } from './support/district.ts';
import { FIRST_ADMINISTRATOR, type Handlers, startHandlers } from './support/handlers.ts';
import { seatRoles } from './support/role-players.ts';

let doors: Handlers;
let district: District;
/** Sits in the office of the files; the other in an office that has nothing to do with them. */
let keeper: string;
let elsewhere: string;
beforeAll(async () => {
  doors = await startHandlers();
  district = await setUpDistrict(doors);
  elsewhere = (await seatRoles(doors, district))['records-officer'];
  const designation = aDesignation({ abbreviation: 'DRO' });
  const post = aPost({ officeId: OfficeId.parse(district.office.officeId) }, designation);
  const officer = anOfficer({ roles: ['records-officer'] });
  keeper = officer.login;
  const rows = { designations: [designation], posts: [post], officers: [officer] };
  await putRows(doors.store(), { ...rows, charges: [aCharge(post, officer)] });
});
afterAll(() => doors?.stop());

const reason = 'कारण: अभिलेख';
const year = istYear(instantOf(Date.now()));
const closedFile = async (more: object = {}) => {
  const as = district.clerk.as;
  const { fileId } = await doors.call('createFile', { as, body: { subject: 'सीमांकन', ...more } });
  await doors.call('closeFile', { as, params: { fileId }, body: { reason } });
  return fileId;
};
const record = (fileId: string, category = 'C3', more: object = {}) =>
  doors.call('recordFile', { as: keeper, params: { fileId }, body: { category, ...more } });
const closedList = async () =>
  (await doors.call('listClosed', { as: keeper, query: { limit: '100' } })).items.map(({ fileId }) => fileId);
const review = async (inYear: number, more: Record<string, string> = {}) =>
  doors.call('listReview', { as: keeper, query: { year: String(inYear), ...more } });

describe('a closed file', () => {
  it('waits to be recorded, and then stands on the review list of its year by category', async () => {
    const fileId = await closedFile();
    expect(await closedList()).toContain(fileId);
    expect(await record(fileId)).toMatchObject({ state: 'RECORDED' });
    expect(await closedList()).not.toContain(fileId);
    const { items } = await review(year + 3, { category: 'C3' });
    expect(items.find(item => item.fileId === fileId)).toMatchObject({
      state: 'RECORDED',
      recorded: { category: 'C3', closedIn: year, keepYears: 3, reviewIn: year + 3 },
    });
    expect((await review(year + 3, { category: 'C5' })).items).toEqual([]);
    expect((await review(year + 4)).items).toEqual([]);
  });

  it('of another category after a second look leaves the one year for the other', async () => {
    const fileId = await closedFile();
    await record(fileId, 'C1');
    await record(fileId, 'A');
    const ids = async (inYear: number) => (await review(inYear)).items.map(item => item.fileId);
    expect(await ids(year + 1)).not.toContain(fileId);
    expect(await ids(year + 25)).toContain(fileId);
  });

  it('stands on a shelf where it is on paper, and on none where it is not', async () => {
    const paper = await closedFile({ nature: 'physical' });
    await record(paper, 'C5', { shelf: 'रैक क-12' });
    const { recorded } = await doors.call('getFile', { as: keeper, params: { fileId: paper } });
    expect(recorded).toMatchObject({ category: 'C5', shelf: 'रैक क-12' });
    const electronic = { as: keeper, params: { fileId: await closedFile() } };
    expect(
      await doors.codeOf('recordFile', { ...electronic, body: { category: 'C5', shelf: 'रैक क-12' } }),
    ).toBe('record.no-paper');
  });

  it('is listed page by page', async () => {
    for (let n = 0; n < 3; n++) await record(await closedFile(), 'C10');
    const first = await review(year + 10, { limit: '2' });
    expect(first.items).toHaveLength(2);
    const rest = await review(year + 10, { limit: '2', cursor: first.cursor ?? '' });
    expect(rest.items.length).toBeGreaterThanOrEqual(1);
    const other = { year: String(year + 11), cursor: first.cursor ?? '' };
    expect(await doors.codeOf('listReview', { as: keeper, query: other })).toBe('request.cursor-invalid');
  });

  it('is recorded by the records officer of its office alone, and only once it is closed', async () => {
    const { clerk, sdm } = district;
    const asked = { params: { fileId: await closedFile() }, body: { category: 'C3' } };
    for (const as of [clerk.as, sdm.as])
      expect(await doors.codeOf('recordFile', { as, ...asked })).toBe('permission.denied');
    expect(await doors.codeOf('recordFile', { as: elsewhere, ...asked })).toBe('file.unknown');
    const { fileId } = await doors.call('createFile', { as: clerk.as, body: { subject: 'खुली' } });
    expect(await doors.codeOf('recordFile', { as: keeper, ...asked, params: { fileId } })).toBe(
      'file.unknown',
    );
    const query = { officeId: district.office.officeId };
    expect(await doors.codeOf('listClosed', { as: elsewhere, query })).toBe('office.unknown');
  });

  it('that is confidential is on no list of the record room, and is not recorded', async () => {
    const fileId = await closedFile({ classification: 'confidential' });
    expect(await closedList()).not.toContain(fileId);
    const asked = { as: keeper, params: { fileId }, body: { category: 'C3' } };
    expect(await doors.codeOf('recordFile', asked)).toBe('file.unknown');
  });

  it('offers the record room its acts, and nobody else', async () => {
    const params = { fileId: await closedFile() };
    expect((await doors.call('getFile', { as: keeper, params })).may).toEqual(['record', 'hold']);
    expect((await doors.call('getFile', { as: district.clerk.as, params })).may).toEqual(['ask-reopening']);
  });
});

describe('a recorded file', () => {
  it('is taken up again only by leave of a superior, and is then in the record room no more', async () => {
    const { clerk, officer } = district;
    const fileId = await closedFile();
    const params = { fileId };
    await record(fileId);
    expect(await doors.codeOf('reopenFile', { as: clerk.as, params, body: { reason } })).toBe(
      'file.approval-needed',
    );
    await doors.call('askReopening', { as: clerk.as, params, body: { of: officer.postId, reason } });
    const { asks = [] } = await doors.call('getFile', { as: officer.as, params });
    const answer = { params: { ...params, askId: asks[0]?.askId ?? '' }, body: { answer: 'given' } };
    expect(await doors.call('answerAsk', { as: officer.as, ...answer })).toMatchObject({ state: 'ACTIVE' });
    const { recorded, state } = await doors.call('getFile', { as: clerk.as, params });
    expect({ recorded, state }).toEqual({ recorded: undefined, state: 'ACTIVE' });
    expect((await review(year + 3)).items.map(item => item.fileId)).not.toContain(fileId);
  });
});

describe('a legal hold', () => {
  it('is set with its ground and reason and by whom, any number beside each other, and lifted one by one', async () => {
    const fileId = await closedFile();
    const params = { fileId };
    const hold = (ground: string) =>
      doors.call('holdFile', { as: keeper, params, body: { ground, reason: `${ground}: ${reason}` } });
    await hold('court');
    await hold('rti');
    const { holds = [] } = await doors.call('getFile', { as: keeper, params });
    expect(holds).toMatchObject([{ ground: 'court', reason: `court: ${reason}` }, { ground: 'rti' }]);
    const lift = (number = 0) => ({
      as: keeper,
      params: { ...params, hold: String(number) },
      body: { reason },
    });
    await doors.call('liftHold', lift(holds[0]?.hold));
    expect(await doors.codeOf('liftHold', lift(holds[0]?.hold))).toBe('record.hold-unknown');
    expect((await doors.call('getFile', { as: keeper, params })).holds).toMatchObject([{ ground: 'rti' }]);
    const { items } = await doors.call('listJournal', { as: keeper, params });
    expect(items.slice(-3).map(({ type }) => type)).toEqual([
      'file.hold-set',
      'file.hold-set',
      'file.hold-lifted',
    ]);
  });

  it('stays with a file that is taken up again', async () => {
    const fileId = await closedFile();
    const params = { fileId };
    await doors.call('holdFile', { as: keeper, params, body: { ground: 'audit', reason } });
    await doors.call('reopenFile', { as: district.sdm.as, params, body: { reason } });
    expect((await doors.call('getFile', { as: district.clerk.as, params })).holds).toHaveLength(1);
  });
});

describe('the district’s categories', () => {
  it('are its own list, beside its policy, for who keeps the whole directory; what is recorded stays as it was', async () => {
    const fileId = await closedFile();
    await record(fileId, 'C3');
    const as = FIRST_ADMINISTRATOR;
    const before = await doors.call('getRetention', { as: district.clerk.as });
    const names = { hi: 'ख. निस्तारण', en: 'K. Disposal' };
    const categories = [{ code: 'K.Dis', names, keepYears: 3 }];
    const policy = { levels: 5 };
    await doors.call('setDistrictPolicy', { as, body: { policy } });
    await doors.call('setRetention', { as, body: { categories } });
    expect((await doors.call('getDistrictPolicy', { as })).policy).toEqual(policy);
    await doors.call('setDistrictPolicy', { as, body: { policy: {} } });
    expect(await doors.call('getRetention', { as: keeper })).toEqual({ categories, loanDays: 15 });
    expect(await record(await closedFile(), 'K.Dis')).toMatchObject({ state: 'RECORDED' });
    const asked = { as: keeper, params: { fileId: await closedFile() }, body: { category: 'C3' } };
    expect(await doors.codeOf('recordFile', asked)).toBe('record.category-unknown');
    const { recorded } = await doors.call('getFile', { as: keeper, params: { fileId } });
    expect(recorded).toMatchObject({ category: 'C3' });
    await doors.call('setRetention', { as, body: before });
  });
});
