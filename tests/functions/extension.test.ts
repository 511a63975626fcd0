import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DEFAULT_CALENDAR, limitEnds } from '#shared/domain/calendar.ts';
import { Duration, Instant } from '#shared/domain/time.ts';
import { type District, setUpDistrict } from './support/district.ts';
import { FIRST_ADMINISTRATOR, type Handlers, startHandlers } from './support/handlers.ts';

let doors: Handlers;
let district: District;
beforeAll(async () => {
  doors = await startHandlers();
  district = await setUpDistrict(doors);
});
afterAll(() => doors?.stop());

const reason = 'आपदा ड्यूटी के कारण';
const create = async (more: object = {}) =>
  (await doors.call('createFile', { as: district.clerk.as, body: { subject: 'सीमांकन', ...more } })).fileId;
const fileOf = (fileId: string, as = district.clerk.as) => doors.call('getFile', { as, params: { fileId } });
const extend = (fileId: string, days: number, as = district.officer.as) =>
  doors.call('extendFile', { as, params: { fileId }, body: { days, reason } });
const endsAfter = (since: string, days: number): string =>
  limitEnds(Instant.parse(since), { after: Duration.parse(`P${days}D`), days: 'working' }, DEFAULT_CALENDAR);

describe('more time', () => {
  it('is granted by a post above the holder: the limit lies so many counted days later, and it adds up', async () => {
    const { clerk, sdm } = district;
    const fileId = await create();
    const { heldSince, limitAt } = await fileOf(fileId);
    expect(limitAt).toBe(endsAfter(heldSince, 7));
    await extend(fileId, 3);
    expect(await fileOf(fileId)).toMatchObject({ limitAt: endsAfter(heldSince, 10), holder: clerk.postId });
    await extend(fileId, 5, sdm.as);
    expect((await fileOf(fileId)).limitAt).toBe(endsAfter(heldSince, 15));
    const { items } = await doors.call('listMovements', { as: clerk.as, params: { fileId } });
    expect(items.filter(({ kind }) => kind === 'extended')).toMatchObject([
      { days: 3, remark: reason, from: district.officer.postId, to: clerk.postId },
      { days: 5, from: sdm.postId },
    ]);
    // It is of this stay: the next post has its own limit.
    await doors.call('sendFile', {
      as: clerk.as,
      params: { fileId },
      body: { to: district.officer.postId, action: 'for-orders' },
    });
    const next = await fileOf(fileId);
    expect(next.limitAt).toBe(endsAfter(next.heldSince, 7));
  });

  it('is not granted by the holder, by who stands beside, of what is closed, nor of what the line above knows nothing of', async () => {
    const { clerk, officer, stranger } = district;
    const fileId = await create();
    const params = { fileId };
    const body = { days: 2, reason };
    const codeOf = (as: string, of = params) => doors.codeOf('extendFile', { as, params: of, body });
    expect(await codeOf(clerk.as)).toBe('file.not-permitted');
    expect(await codeOf(stranger.as)).toBe('file.unknown');
    const secret = { fileId: await create({ classification: 'confidential' }) };
    expect(await codeOf(officer.as, secret)).toBe('file.unknown');
    for (const days of [0, 91, 1.5])
      expect(await doors.codeOf('extendFile', { as: officer.as, params, body: { days, reason } })).toBe(
        'request.malformed',
      );
    await doors.call('closeFile', { as: clerk.as, params, body: { reason } });
    expect(await codeOf(officer.as)).toBe('file.closed');
  });

  it('granted while the clock stands still counts when it goes on', async () => {
    const { clerk, officer } = district;
    const fileId = await create();
    const params = { fileId };
    await doors.call('suspendFile', { as: clerk.as, params, body: { code: 'applicant', reason } });
    await extend(fileId, 4);
    expect((await fileOf(fileId)).limitAt).toBeUndefined();
    await doors.call('resumeFile', { as: clerk.as, params, body: {} });
    const { limitAt, heldSince } = await fileOf(fileId, officer.as);
    expect(limitAt).toBe(endsAfter(heldSince, 11));
  });

  it('moves what is still due of a ladder that is counted in days', async () => {
    const { clerk, officer, office } = district;
    const { policy, calendar } = office;
    const rungs = [{ tell: 'holder', limit: { after: 'P3D', days: 'working' } }];
    const params = { officeId: office.officeId };
    const rules = (more: object) =>
      doors.call('setOfficeRules', {
        as: FIRST_ADMINISTRATOR,
        params,
        body: { calendar, policy: { ...policy, ...more } },
      });
    await rules({ rungs });
    const fileId = await create();
    const before = await fileOf(fileId, clerk.as);
    await extend(fileId, 2, officer.as);
    const now = await fileOf(fileId, clerk.as);
    // To the minute, in ten of which a district spreads its timers.
    expect(before.dueAt?.slice(0, 10)).toBe(endsAfter(before.heldSince, 3).slice(0, 10));
    expect(now.dueAt?.slice(0, 10)).toBe(endsAfter(before.heldSince, 5).slice(0, 10));
    await rules({});
  });
});
