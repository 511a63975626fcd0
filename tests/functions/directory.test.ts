import { ulid } from 'ulid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { everything } from '#tests/support/api.ts';
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
const mark = () => `M${ulid().slice(-10)}`;

const enter = (more: object = {}) =>
  doors.call('createOfficer', {
    as,
    body: { employeeNumber: mark(), login: ulid(), names, roles: ['officer'], ...more },
  });
const seatIn = async (officeId: string) => {
  const { postId } = await doors.call('createPost', {
    as,
    body: { ...(await district.post(mark(), 1)), officeId },
  });
  return postId;
};
const put = (postId: string, officerId: string, kind = 'substantive') =>
  doors.call('assignCharge', { as, body: { postId, officerId, kind, from: SINCE } });

/** A local administrator of one office. */
const keeperOf = async (officeId: string) => {
  const { login, officerId } = await enter({ roles: ['local-administrator'], administers: [officeId] });
  return { as: login, officerId };
};

describe('a transfer over the API', () => {
  it('moves the officer and none of the work: what lay on the post lies there, and goes on with whoever comes', async () => {
    const leaving = await enter();
    const postId = await seatIn(district.office.officeId);
    const given = await put(postId, leaving.officerId);
    const to = await seatIn(district.office.officeId);
    const file = await doors.call('createFile', { as: leaving.login, body: { subject: 'लंबित पत्रावली' } });

    const order = { number: '12/2026', date: '2026-11-01' };
    const asked = {
      officerId: leaving.officerId,
      fromCharge: given.chargeId,
      toPost: to,
      kind: 'substantive',
      order,
    };
    const { transferId } = await doors.call('orderTransfer', { as, body: asked });
    const params = { transferId };
    expect(await doors.call('relieveOfficer', { as, params })).toMatchObject({ state: 'RELIEVED' });
    expect(
      await doors.refuse('createFile', { as: leaving.login, body: { subject: 'अब नहीं' } }),
    ).toMatchObject({
      code: 'actor.no-charge',
    });
    expect(await doors.call('joinPost', { as, params })).toMatchObject({ state: 'JOINED' });
    const work = await doors.call('listWork', { as: leaving.login });
    expect(work.items).toEqual([]);

    const successor = await enter();
    await doors.call('assignCharge', {
      as,
      body: { postId, officerId: successor.officerId, kind: 'substantive', from: new Date().toISOString() },
    });
    const inherited = await doors.call('listWork', { as: successor.login });
    expect(inherited.items.map(({ objectId }) => objectId)).toEqual([file.fileId]);
    const listed = await doors.call('listTransfers', { as, query: { officerId: leaving.officerId } });
    expect(listed.items).toHaveLength(1);
  });
});

describe('a local administrator', () => {
  it('sets up posts and charges of their own office and those below, and of no other', async () => {
    const keeper = await keeperOf(district.office.officeId);
    const under = await doors.call('createOffice', {
      as: keeper.as,
      body: { code: `U-${mark()}`, kind: 'section', names, parent: district.office.officeId },
    });
    const post = await district.post(mark(), 1);
    const { postId } = await doors.call('createPost', {
      as: keeper.as,
      body: { ...post, officeId: under.officeId },
    });
    const { officerId } = await enter();
    const body = { postId, officerId, kind: 'substantive', from: SINCE };
    expect(await doors.call('assignCharge', { as: keeper.as, body })).toMatchObject({ postId });

    const elsewhere = { ...(await district.post(mark(), 1)), officeId: district.elsewhere.officeId };
    expect(await doors.refuse('createPost', { as: keeper.as, body: elsewhere })).toMatchObject({
      code: 'permission.denied',
      status: 403,
    });
    const seat = { ...body, postId: district.stranger.postId, kind: 'link' };
    expect(await doors.refuse('assignCharge', { as: keeper.as, body: seat })).toMatchObject({
      code: 'permission.denied',
    });
    const top = { code: `U-${mark()}`, kind: 'section', names };
    expect(await doors.refuse('createOffice', { as: keeper.as, body: top })).toMatchObject({
      code: 'permission.denied',
    });
  });

  it('gives no role, takes over no login of those who sit elsewhere, and seats not themself', async () => {
    const keeper = await keeperOf(district.office.officeId);
    const officer = { employeeNumber: mark(), login: ulid(), names, roles: ['officer', 'administrator'] };
    expect(await doors.refuse('createOfficer', { as: keeper.as, body: officer })).toMatchObject({
      code: 'permission.denied',
    });
    const params = { officerId: district.stranger.officerId };
    expect(
      await doors.refuse('changeLogin', { as: keeper.as, params, body: { login: ulid() } }),
    ).toMatchObject({ code: 'permission.denied' });
    const body = {
      postId: district.vacant,
      officerId: keeper.officerId,
      kind: 'additional',
      from: SINCE,
    };
    expect(await doors.refuse('assignCharge', { as: keeper.as, body })).toMatchObject({
      code: 'charge.of-oneself',
    });
  });
});

describe('an officer of the directory', () => {
  it('without a mail id gets a provisional login', async () => {
    const employeeNumber = `UP/${mark()}`;
    const entered = await doors.call('createOfficer', {
      as,
      body: { employeeNumber, names, roles: ['officer'] },
    });
    expect(entered.login).toBe(`p.${employeeNumber.toLowerCase()}`);
  });

  it('with another login keeps charge and history', async () => {
    const entered = await enter();
    const postId = await seatIn(district.office.officeId);
    const charge = await put(postId, entered.officerId);
    const login = `${mark()}@up.example`.toLowerCase();
    await doors.call('changeLogin', { as, params: { officerId: entered.officerId }, body: { login } });
    expect(await doors.refuse('getMe', { as: entered.login })).toMatchObject({ code: 'actor.unknown' });
    const me = await doors.call('getMe', { as: login });
    expect(me.officer?.officerId).toBe(entered.officerId);
    expect(me.posts.map(each => each.charge)).toEqual([charge]);
  });

  it('has a login and an employee number of their own', async () => {
    const { login, employeeNumber, officerId } = await enter();
    const other = { names, roles: ['officer'] };
    const taken = { ...other, employeeNumber: mark(), login: login.toUpperCase() };
    expect(await doors.refuse('createOfficer', { as, body: taken })).toMatchObject({
      code: 'officer.login-taken',
      id: officerId,
    });
    expect(
      await doors.refuse('createOfficer', { as, body: { ...other, login: ulid(), employeeNumber } }),
    ).toMatchObject({ code: 'officer.employee-number-taken' });
  });
});

describe('the tree', () => {
  it('refuses an office above itself, and a circle of superiors', async () => {
    const make = (parent?: string) =>
      doors.call('createOffice', {
        as,
        body: { code: `C-${mark()}`, kind: 'section', names, ...(parent && { parent }) },
      });
    const top = await make();
    const below = await make(top.officeId);
    const body = { names, kind: 'section', parent: below.officeId };
    expect(
      await doors.refuse('describeOffice', { as, params: { officeId: top.officeId }, body }),
    ).toMatchObject({
      code: 'office.parent-invalid',
    });
    const { designationId } = await doors.call('createDesignation', {
      as,
      body: { abbreviation: `R-${mark()}`, names, level: 2 },
    });
    const circle = { names, designationId, reportsTo: district.clerk.postId };
    const params = { postId: district.officer.postId };
    expect(await doors.refuse('describePost', { as, params, body: circle })).toMatchObject({
      code: 'post.reporting-line-invalid',
    });
  });

  it('gives every post of a designation the level that the district’s table gives it', async () => {
    const designation = { abbreviation: `L-${mark()}`, names, level: 2 };
    const { designationId } = await doors.call('createDesignation', { as, body: designation });
    const post = { ...(await district.post(mark(), 9)), designationId };
    const made = await doors.call('createPost', { as, body: post });
    expect(made).toMatchObject({ level: 2, abbreviation: designation.abbreviation });
    await doors.call('describeDesignation', {
      as,
      params: { designationId },
      body: { ...designation, level: 4 },
    });
    const posts = await everything(cursor =>
      doors.call('listPosts', {
        as,
        query: { officeId: post.officeId, ...(cursor && { cursor }), limit: '3' },
      }),
    );
    expect(posts.find(({ postId }) => postId === made.postId)?.level).toBe(4);
  });
});

describe('the directory’s changes', () => {
  it('are told to who keeps it and to the auditor, newest first, and to no officer', async () => {
    const { officerId } = await enter();
    const auditor = await enter({ roles: ['auditor'] });
    const { items } = await doors.call('listDirectoryChanges', { as: auditor.login, query: { limit: '2' } });
    expect(items).toMatchObject([
      { operation: 'createOfficer', by: { login: as }, rows: 1, touched: [auditor.officerId] },
      { operation: 'createOfficer', touched: [officerId] },
    ]);
    expect(await doors.refuse('listDirectoryChanges', { as: district.clerk.as })).toMatchObject({
      code: 'permission.denied',
    });
  });

  it('made by twenty at once are all there, each once', async () => {
    const { version: before } = (await doors.call('listDirectoryChanges', { as, query: { limit: '1' } }))
      .items[0] ?? {
      version: 0,
    };
    const entered = await Promise.all(Array.from({ length: 20 }, () => enter()));
    const after = await doors.call('listDirectoryChanges', { as, query: { limit: '20' } });
    expect(after.items[0]?.version).toBe(before + 20);
    expect(after.items.flatMap(({ touched }) => touched).sort()).toEqual(
      entered.map(({ officerId }) => String(officerId)).sort(),
    );
  });

  it('asked for twice under one key are made once', async () => {
    const body = { employeeNumber: mark(), login: ulid(), names, roles: ['officer'] };
    const asked = { as, key: ulid(), body };
    const first = await doors.call('createOfficer', asked);
    expect(await doors.call('createOfficer', asked)).toEqual(first);
  });
});
