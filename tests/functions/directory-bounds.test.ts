import { DynamoDBClient, TransactWriteItemsCommand } from '@aws-sdk/client-dynamodb';
import { ulid } from 'ulid';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { clockOf } from '#functions/office/clock.ts';
import { changeDirectory } from '#functions/office/directory.ts';
import { Overtaken } from '#shared/store/office-store.ts';
import { anOffice } from '#tests/support/directory.ts';
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

describe('which offices somebody keeps', () => {
  it('is said by an administrator alone, whether it gives or takes', async () => {
    const nodal = await enter({ roles: ['officer', 'nodal-officer'] });
    const { as: local } = await keeper();
    const administers = [district.office.officeId];
    const made = { employeeNumber: mark(), login: ulid(), names, roles: ['officer'], administers };
    const { officerId } = await enter();
    const kept = await enter({ administers });
    const body = { names, roles: ['officer'] };
    for (const who of [nodal.login, local]) {
      const denied = { code: 'permission.denied', status: 403 };
      expect(await doors.refuse('createOfficer', { as: who, body: made })).toMatchObject(denied);
      const giving = { as: who, params: { officerId }, body: { ...body, administers } };
      expect(await doors.refuse('describeOfficer', giving)).toMatchObject(denied);
      const taking = { as: who, params: { officerId: kept.officerId }, body };
      expect(await doors.refuse('describeOfficer', taking)).toMatchObject(denied);
      const same = { ...taking, body: { ...body, administers } };
      expect(await doors.call('describeOfficer', same)).toMatchObject({ administers });
    }
    const { administers: left } = await doors.call('describeOfficer', {
      as,
      params: { officerId: kept.officerId },
      body,
    });
    expect(left).toBeUndefined();
  });
});

describe('the rules of an office', () => {
  it('let its local administrator set the calendar, and leave the ladder to who keeps the district', async () => {
    const { as: local } = await keeper();
    const nodal = await enter({ roles: ['officer', 'nodal-officer'] });
    const { officeId } = district.office;
    const { items } = await doors.call('listOffices', { as, query: { limit: '100' } });
    const before = items.find(office => office.officeId === officeId);
    const calendar = { ...before?.calendar, holidays: ['2027-01-26'] };
    const set = (who: string, policy: unknown) => ({
      as: who,
      params: { officeId },
      body: { calendar, policy },
    });
    const asked = set(local, before?.policy);
    expect(await doors.call('setOfficeRules', asked)).toMatchObject({ calendar, policy: before?.policy });
    const lax = { rungs: [{ tell: 'holder', limit: { after: 'P90D', days: 'working' } }] };
    const denied = { code: 'permission.denied', status: 403 };
    expect(await doors.refuse('setOfficeRules', set(local, lax))).toMatchObject(denied);
    const ofAll = { as: local, body: { policy: lax } };
    expect(await doors.refuse('setDistrictPolicy', ofAll)).toMatchObject(denied);
    const made = { code: `U-${mark()}`, kind: 'section', names, parent: officeId };
    expect(await doors.refuse('createOffice', { as: local, body: { ...made, policy: lax } })).toMatchObject(
      denied,
    );
    expect(await doors.call('createOffice', { as: local, body: made })).toMatchObject({ parent: officeId });
    for (const policy of [lax, before?.policy])
      expect(await doors.call('setOfficeRules', set(nodal.login, policy))).toMatchObject({ policy });
  });
});

describe('a seat for who is on the way to it', () => {
  it('is taken by joining: a charge there is refused; one elsewhere is given, and the transfer stays open', async () => {
    const { officeId } = district.office;
    const { officerId } = await enter();
    const charge = await put(await seatIn(officeId), officerId);
    const toPost = await seatIn(officeId);
    const params = await transfer(charge, toPost);
    const body = { postId: toPost, officerId, kind: 'link', from: SINCE };
    const open = { code: 'transfer.open', status: 409, ...params };
    expect(await doors.refuse('assignCharge', { as, body })).toMatchObject(open);
    await doors.call('relieveOfficer', { as, params });
    expect(await doors.refuse('assignCharge', { as, body })).toMatchObject(open);
    expect(await put(toPost, officerId, { until: '2020-02-01T00:00:00.000Z' })).toMatchObject({ officerId });

    await put(await seatIn(officeId), officerId);
    const listed = await doors.call('listTransfers', { as, query: { officerId } });
    expect(listed.items).toMatchObject([{ ...params, state: 'RELIEVED' }]);
    expect(await doors.call('joinPost', { as, params })).toMatchObject({ state: 'JOINED' });
  });

  it('is given as ever once the transfer was called off', async () => {
    const { officeId } = district.office;
    const { officerId } = await enter();
    const toPost = await seatIn(officeId);
    const params = await transfer(await put(await seatIn(officeId), officerId), toPost);
    await doors.call('cancelTransfer', { as, params, body: { reason: 'निरस्त' } });
    expect(await put(toPost, officerId)).toMatchObject({ postId: toPost });
  });
});

describe('a provisional login', () => {
  it('is given to nobody but whose employee number it is made of', async () => {
    const { officerId, employeeNumber } = await enter();
    const other = await enter();
    const own = { code: 'officer.login-not-own', status: 409 };
    const body = { employeeNumber: mark(), login: `p.${mark()}`, names, roles: ['officer'] };
    expect(await doors.refuse('createOfficer', { as, body })).toMatchObject({
      ...own,
      own: `p.${body.employeeNumber.toLowerCase()}`,
    });
    const login = `p.${employeeNumber.toLowerCase()}`;
    const change = (id: string) => ({ as, params: { officerId: id }, body: { login } });
    expect(await doors.refuse('changeLogin', change(other.officerId))).toMatchObject(own);
    expect(await doors.call('changeLogin', change(officerId))).toMatchObject({ login });
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

describe('a role that is taken away while its bearer changes the directory', () => {
  /** Runs work just before the table is next asked for a transaction. */
  const beforeTransaction = (work: () => Promise<unknown>) => {
    const send = DynamoDBClient.prototype.send;
    const spy = vi.spyOn(DynamoDBClient.prototype, 'send').mockImplementation(async function (
      this: DynamoDBClient,
      ...sent: readonly unknown[]
    ) {
      if (sent[0] instanceof TransactWriteItemsCommand) {
        spy.mockRestore();
        await work();
      }
      return Reflect.apply(send, this, sent);
    });
  };

  it('counts: what lost the race to that is asked of the roles that are left', async () => {
    const { login, employeeNumber: _e, officerId, ...described } = await enter({ roles: ['administrator'] });
    const body = { ...described, roles: ['officer'] };
    beforeTransaction(() => doors.call('describeOfficer', { as, params: { officerId }, body }));
    const made = { employeeNumber: mark(), login: ulid(), names, roles: ['administrator'] };
    expect(await doors.refuse('createOfficer', { as: login, body: made })).toMatchObject({
      code: 'permission.denied',
    });
  });

  it('counts where another request of the same process has read of it first', async () => {
    const store = doors.store();
    const { officerId, login, employeeNumber: _e, ...described } = await enter({ roles: ['administrator'] });
    const officer = (await store.directory.current()).find('officers', officerId);
    const body = { ...described, roles: ['officer'] };
    await doors.call('describeOfficer', { as, params: { officerId }, body });
    await store.directory.current();
    const actor = { login, officer, roles: officer?.roles ?? [] };
    const asked = { actor, once: undefined, operation: 'createOfficer' } as const;
    const change = changeDirectory({ store, clock: clockOf(Date.now) }, asked, () => ({
      puts: { offices: [anOffice()] },
      answer: {},
    }));
    await expect(change).rejects.toEqual(new Overtaken('directory'));
  });

  it('leaves an overtaken act to who still sits there: whoever was relieved meanwhile sends nothing', async () => {
    const [officer, link] = [await enter(), await enter()];
    const postId = await seatIn(district.office.officeId);
    const { chargeId } = await put(postId, officer.officerId);
    await put(postId, link.officerId, { kind: 'link' });
    const { fileId } = await doors.call('createFile', { as: officer.login, body: { subject: 'आदेशार्थ' } });
    const params = { fileId };
    beforeTransaction(async () => {
      const body = { until: '2099-01-01T00:00:00.000Z', reason: 'प्रतीक्षा' };
      await doors.call('parkFile', { as: link.login, params, body });
      await doors.call('resumeFile', { as: link.login, params, body: {} });
      await doors.call('endCharge', { as, params: { chargeId }, body: { postId } });
    });
    const body = { to: district.sdm.postId, action: 'for-orders' };
    expect(await doors.refuse('sendFile', { as: officer.login, params, body })).toMatchObject({
      code: 'actor.no-charge',
    });
    expect(await doors.call('getFile', { as: link.login, params })).toMatchObject({ holder: postId });
  });
});
