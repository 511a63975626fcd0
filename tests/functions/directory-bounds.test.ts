import { ulid } from 'ulid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type District, setUpDistrict } from './support/district.ts';
import { FIRST_ADMINISTRATOR, type Handlers, startHandlers } from './support/handlers.ts';

let doors: Handlers;
let district: District;
beforeAll(async () => {
  doors = await startHandlers();
  district = await setUpDistrict(doors);
});
afterAll(() => doors.stop());

const as = FIRST_ADMINISTRATOR;
const names = { hi: 'परीक्षण', en: 'Test' };
const SINCE = '2020-01-01T00:00:00.000Z';
const LATER = '2100-01-01T00:00:00.000Z';
const mark = () => `M${ulid().slice(-10)}`;
const order = { number: '12/2026', date: '2026-11-01' };

const enter = (more: object = {}) =>
  doors.call('createOfficer', {
    as,
    body: { employeeNumber: mark(), login: ulid().toLowerCase(), names, roles: ['officer'], ...more },
  });
const seatIn = async (officeId: string): Promise<string> => {
  const post = await district.post(mark(), 1);
  const { postId } = await doors.call('createPost', { as, body: { ...post, code: mark(), officeId } });
  return postId;
};
const put = (postId: string, officerId: string, more: object = {}) =>
  doors.call('assignCharge', { as, body: { postId, officerId, kind: 'substantive', from: SINCE, ...more } });
const transfer = async (charge: { officerId: string; chargeId: string }, toPost: string) => {
  const { officerId, chargeId: fromCharge } = charge;
  const body = { officerId, fromCharge, toPost, kind: 'substantive', order };
  const { transferId } = await doors.call('orderTransfer', { as, body });
  return { transferId };
};

/** A local administrator of the section, who sits there as well. */
const keeper = async () => {
  const { officeId } = district.office;
  const officer = await enter({ roles: ['officer', 'local-administrator'], administers: [officeId] });
  const charge = await put(await seatIn(officeId), officer.officerId);
  return { ...officer, charge, as: officer.login };
};

describe('whom a local administrator does not keep', () => {
  const elsewhere = () => seatIn(district.elsewhere.officeId);
  const onTheWay = async () => {
    const { officerId } = await enter();
    const params = await transfer(await put(await elsewhere(), officerId), await elsewhere());
    await doors.call('relieveOfficer', { as, params });
    return officerId;
  };
  const toCome = async () => {
    const { officerId } = await enter();
    await put(await elsewhere(), officerId, { from: LATER });
    return officerId;
  };
  const between = async () => {
    const { officerId } = await enter();
    const { chargeId, postId } = await put(await elsewhere(), officerId);
    await doors.call('endCharge', { as, params: { chargeId }, body: { postId } });
    return officerId;
  };
  const helping = async () => {
    const { officerId } = await enter();
    const mandate = {
      kind: 'assistant',
      officerId,
      of: district.stranger.officerId,
      acts: ['see-inbox'],
      from: SINCE,
    };
    await doors.call('giveMandate', { as, body: { mandate } });
    return officerId;
  };
  const delegated = async () => {
    const { officerId } = await enter();
    const mandate = { kind: 'delegate', officerId, postId: await elsewhere(), acts: ['send'], from: SINCE };
    await doors.call('giveMandate', { as, body: { mandate } });
    return officerId;
  };

  it.each([
    ['who is on the way between two seats elsewhere', onTheWay],
    ['who will sit elsewhere', toCome],
    ['who sat elsewhere last, and sits nowhere now', between],
    ['who helps an officer elsewhere', helping],
    ['to whom a post elsewhere delegates', delegated],
  ])('is one %s: their login would be a seat there', async (_who, make) => {
    const officerId = await make();
    const { as: local } = await keeper();
    const asked = { as: local, params: { officerId }, body: { login: ulid().toLowerCase() } };
    expect(await doors.refuse('changeLogin', asked)).toMatchObject({ code: 'permission.denied' });
    const own = { kind: 'assistant', officerId: district.clerk.officerId, of: officerId };
    const mandate = { ...own, acts: ['see-inbox'], from: SINCE };
    expect(await doors.refuse('giveMandate', { as: local, body: { mandate } })).toMatchObject({
      code: 'permission.denied',
    });
  });

  it('is not one who sits nowhere yet, nor one who was transferred within their own offices', async () => {
    const { as: local } = await keeper();
    const login = () => ({ login: ulid().toLowerCase() });
    const newcomer = await enter();
    const change = { as: local, params: { officerId: newcomer.officerId }, body: login() };
    expect(await doors.call('changeLogin', change)).toMatchObject(change.body);

    const { officeId } = district.office;
    const own = await enter();
    const params = await transfer(await put(await seatIn(officeId), own.officerId), await seatIn(officeId));
    await doors.call('relieveOfficer', { as, params });
    const again = { as: local, params: { officerId: own.officerId }, body: login() };
    expect(await doors.call('changeLogin', again)).toMatchObject(again.body);
  });
});

describe('whoever keeps the directory', () => {
  it('neither calls off their own transfer nor joins by their own hand', async () => {
    const { as: local, charge } = await keeper();
    const params = await transfer(charge, await seatIn(district.office.officeId));
    const body = { reason: 'नहीं जाना' };
    const own = { code: 'charge.of-oneself', status: 403 };
    expect(await doors.refuse('cancelTransfer', { as: local, params, body })).toMatchObject(own);
    await doors.call('relieveOfficer', { as, params });
    expect(await doors.refuse('cancelTransfer', { as: local, params, body })).toMatchObject(own);
    expect(await doors.refuse('joinPost', { as: local, params })).toMatchObject(own);
    expect(await doors.call('joinPost', { as, params })).toMatchObject({ state: 'JOINED' });
  });

  it('takes over no seat by giving its officer their own login', async () => {
    const { officerId } = await enter();
    await put(await seatIn(district.office.officeId), officerId);
    const asked = { as, params: { officerId }, body: { login: as } };
    expect(await doors.refuse('changeLogin', asked)).toMatchObject({ code: 'charge.of-oneself' });
  });
});

describe('one list over all posts', () => {
  it('shows nothing to whom the role of an officer was taken, though their charge still runs', async () => {
    const officer = await enter();
    await put(await seatIn(district.office.officeId), officer.officerId);
    await doors.call('createFile', { as: officer.login, body: { subject: 'गोपनीय नहीं, पर पराई' } });
    const seen = await doors.call('listAllWork', { as: officer.login });
    expect(seen.items).toHaveLength(1);
    const { employeeNumber: _e, login: _l, officerId, ...described } = officer;
    const body = { ...described, roles: ['auditor'] };
    await doors.call('describeOfficer', { as, params: { officerId }, body });
    expect(await doors.refuse('listWork', { as: officer.login })).toMatchObject({
      code: 'permission.denied',
    });
    expect((await doors.call('listAllWork', { as: officer.login })).items).toEqual([]);
  });
});
