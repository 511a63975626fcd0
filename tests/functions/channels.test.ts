import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type District, setUpDistrict } from './support/district.ts';
import { FIRST_ADMINISTRATOR as as, type Handlers, startHandlers } from './support/handlers.ts';

let doors: Handlers;
let district: District;
const local = 'channel.keeper';
beforeAll(async () => {
  doors = await startHandlers();
  district = await setUpDistrict(doors);
  await doors.call('createOfficer', {
    as,
    body: {
      employeeNumber: 'CHANNEL-1',
      login: local,
      names,
      roles: ['officer', 'local-administrator'],
      administers: [district.office.officeId],
    },
  });
});
afterAll(() => doors?.stop());

const names = { hi: 'नामांतरण', en: 'Mutation' };
const up = (levels: number) => ({ to: { kind: 'superior', levels }, action: 'for-approval', days: 3 });
const declare = (body: object = {}, by: string = as) =>
  doors.call('declareChannel', { as: by, body: { of: 'district', names, stages: [up(1), up(1)], ...body } });
const listed = async (query: Record<string, string> = {}) =>
  (await doors.call('listChannels', { as, query })).items.map(({ channelId, version }) => ({
    channelId,
    version,
  }));

describe('a channel of submission', () => {
  it('is said anew as its next version, and the one before stays as it was', async () => {
    const { channelId, version } = await declare();
    expect(version).toBe(1);
    const params = { channelId };
    const stages = [up(1), up(2), up(1)];
    await doors.call('changeChannel', { as, params, body: { names, stages, starts: ['rti'] } });
    expect(await listed()).toContainEqual({ channelId, version: 2 });
    const { rows } = await doors.store().directory.current();
    const versions = rows.channels.filter(one => one.channelId === channelId);
    expect(versions.map(one => [one.version, one.stages.length, one.starts])).toEqual([
      [1, 2, undefined],
      [2, 3, ['rti']],
    ]);
  });

  it('that was withdrawn is neither listed among those to begin by nor changed, and stays to be seen', async () => {
    const { channelId } = await declare();
    const params = { channelId };
    await doors.call('withdrawChannel', { as, params, body: {} });
    expect((await listed()).map(one => one.channelId)).not.toContain(channelId);
    expect(await listed({ which: 'all' })).toContainEqual({ channelId, version: 2 });
    expect(await doors.codeOf('withdrawChannel', { as, params, body: {} })).toBe('channel.withdrawn');
  });

  it('of an office is its own keeper’s to declare, and serves the offices below it; the district’s is not', async () => {
    const { office, elsewhere } = district;
    const own = await declare({ of: office.officeId }, local);
    const ids = async (officeId: string) => (await listed({ officeId })).map(one => one.channelId);
    expect(await ids(office.officeId)).toContain(own.channelId);
    expect(await ids(elsewhere.officeId)).not.toContain(own.channelId);
    const body = { of: 'district', names, stages: [up(1)] };
    expect(await doors.codeOf('declareChannel', { as: local, body })).toBe('permission.denied');
    const { channelId } = await declare();
    expect(
      await doors.codeOf('changeChannel', {
        as: local,
        params: { channelId },
        body: { names, stages: [up(1)] },
      }),
    ).toBe('permission.denied');
  });

  it('names only posts and offices that there are', async () => {
    const strange = 'pst_01ARZ3NDEKTSV4RRFFQ69G5FAV';
    const nowhere = 'off_01ARZ3NDEKTSV4RRFFQ69G5FAV';
    const codeOf = (stage: object) =>
      doors.codeOf('declareChannel', {
        as,
        body: { of: 'district', names, stages: [{ ...up(1), ...stage }] },
      });
    expect(await codeOf({ to: { kind: 'post', postId: strange } })).toBe('post.unknown');
    expect(await codeOf({ to: { kind: 'in-charge', officeId: nowhere } })).toBe('office.unknown');
    expect(await codeOf({ when: { officeId: nowhere } })).toBe('office.unknown');
  });

  it('passes no more distinct levels than the office lets pass, unless it says why', async () => {
    const { clerk, officer, stranger, sdm, adm, office } = district;
    const stages = [clerk, officer, stranger, sdm, adm].map(({ postId }) => ({
      to: { kind: 'post', postId },
      action: 'for-approval',
    }));
    const body = { of: office.officeId, names, stages };
    const refused = await doors.refuse('declareChannel', { as, body });
    expect(refused).toMatchObject({ code: 'channel.too-many-levels', levels: 5, most: 4 });
    expect(await declare({ ...body, stages: stages.slice(1) })).toMatchObject({ version: 1 });
    expect(await declare({ ...body, levelsReason: 'शासनादेश 12/2026' })).toMatchObject({ version: 1 });
  });
});
