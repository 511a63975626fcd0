import { ulid } from 'ulid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { keepChannels } from '#functions/events/keep-channels.ts';
import { clockOf } from '#functions/office/clock.ts';
import { openOffice } from '#functions/office/office.ts';
import { clock } from '#functions/runtime/wiring.ts';
import { enterStage } from '#functions/tasks/enter-stage.ts';
import { Fact } from '#shared/contract/fact.ts';
import { FileId, makeIds } from '#shared/domain/ids.ts';
import { openChannelRuns } from '#shared/store/channel-runs.ts';
import { type District, setUpDistrict } from './support/district.ts';
import { FIRST_ADMINISTRATOR as as, type Handlers, startHandlers } from './support/handlers.ts';

let doors: Handlers;
let district: District;
const local = 'moves.keeper';
let keeperId: string;
beforeAll(async () => {
  doors = await startHandlers();
  district = await setUpDistrict(doors);
  const body = {
    employeeNumber: 'MOVES-1',
    login: local,
    names,
    roles: ['officer', 'local-administrator'],
    administers: [district.office.officeId],
  };
  keeperId = (await doors.call('createOfficer', { as, body })).officerId;
});
afterAll(() => doors?.stop());

const SILENT = { say: () => undefined, count: () => undefined };
const names = { hi: 'पैमाइश', en: 'Demarcation' };
const reason = 'नया मार्ग 1 दिसम्बर से';
const up = { to: { kind: 'superior', levels: 1 }, action: 'for-approval' };
const back = { to: { kind: 'starter' }, action: 'for-necessary-action' };
const post = (postId: string) => ({ to: { kind: 'post', postId }, action: 'for-approval' });

const declare = async (stages: readonly object[], of: string = district.office.officeId) =>
  (await doors.call('declareChannel', { as, body: { of, names, stages } })).channelId;
const change = (channelId: string, stages: readonly object[]) =>
  doors.call('changeChannel', { as, params: { channelId }, body: { names, stages } });
/** A file of the clerk's that is on a channel. */
const begun = async (channelId: string) => {
  const { clerk } = district;
  const { fileId } = await doors.call('createFile', { as: clerk.as, body: { subject: 'खेत की पैमाइश' } });
  await doors.call('startFileChannel', { as: clerk.as, params: { fileId }, body: { channelId } });
  return fileId;
};
const send = (from: string, fileId: string, to: string) =>
  doors.call('sendFile', { as: from, params: { fileId }, body: { to, action: 'for-approval' } });
const move = (channelId: string, run: string, body: object = {}, by = local) =>
  doors.call('moveFileChannel', {
    as: by,
    params: { channelId, run },
    body: { version: 2, reason, ...body },
  });
const refusedMove = (channelId: string, run: string, body: object = {}, by = local) =>
  doors.codeOf('moveFileChannel', {
    as: by,
    params: { channelId, run },
    body: { version: 2, reason, ...body },
  });
const shown = (fileId: string) => doors.call('getFileChannel', { as: district.clerk.as, params: { fileId } });
const runs = () => openChannelRuns(doors.table.client, doors.table.name);
/** What the routing machine does when it looks. */
const look = (fileId: string, startedBy: number, token?: string) => {
  const office = openOffice({ store: doors.store(), clock: clockOf(Date.now), ids: makeIds(ulid) });

  const task = enterStage({ office, runs: runs(), log: SILENT, again: clock });
  return task({ fileId: FileId.parse(fileId), startedBy, ...(token === undefined ? {} : { token }) });
};

describe('a file that is under way when its channel is changed', () => {
  it('goes on by the version it began with until an administrator moves it, and says whose order it was', async () => {
    const channelId = await declare([up, back]);
    const fileId = await begun(channelId);
    await change(channelId, [up, up, back]);
    expect((await shown(fileId)).run).toMatchObject({ version: 1, stage: 0 });
    const params = { channelId, run: fileId };
    const looked = await doors.call('getChannelMove', { as: local, params });
    expect(looked).toMatchObject({ channel: { version: 2 }, stage: 0, file: { version: 1, fileId } });
    expect(looked.stages.map(({ postId }) => postId)).toEqual([
      district.officer.postId,
      district.sdm.postId,
      district.clerk.postId,
    ]);
    expect(await move(channelId, fileId)).toMatchObject({ fileId, holder: district.clerk.postId });
    const { run, moved, stages } = await shown(fileId);
    expect(run).toMatchObject({ version: 2, stage: 0, state: 'on', starter: district.clerk.postId });
    expect(moved).toMatchObject({ by: { officerId: keeperId, names }, reason });
    expect(stages).toHaveLength(3);
    expect(await refusedMove(channelId, fileId)).toBe('channel.moved-already');
  });

  it('is moved by the first administrator too, who need not be an officer', async () => {
    const channelId = await declare([up]);
    const fileId = await begun(channelId);
    await change(channelId, [up, up]);
    await move(channelId, fileId, {}, as);
    const { moved } = await shown(fileId);
    expect(moved).toMatchObject({ reason });
    expect(moved).not.toHaveProperty('by');
  });

  it('stands at the stage nearest to its own that leads to who has it, and where none does it must be said', async () => {
    const { clerk, officer, sdm, stranger } = district;
    const channelId = await declare([up, up]);
    const fileId = await begun(channelId);
    await send(clerk.as, fileId, officer.postId);
    await look(fileId, 2);
    // Two stages lead to the officer now: the first is the nearer.
    await change(channelId, [post(officer.postId), post(sdm.postId), post(officer.postId)]);
    await move(channelId, fileId);
    expect((await shown(fileId)).run).toMatchObject({ version: 2, stage: 1, post: officer.postId });
    await change(channelId, [post(stranger.postId), post(sdm.postId)]);
    const params = { channelId, run: fileId };
    expect(await doors.call('getChannelMove', { as: local, params })).not.toHaveProperty('stage');
    expect(await refusedMove(channelId, fileId, { version: 3 })).toBe('channel.stage-gone');
    expect(await refusedMove(channelId, fileId, { version: 3, stage: 3 })).toBe('channel.stage-gone');
    await move(channelId, fileId, { version: 3, stage: 1 });
    expect(await shown(fileId)).toMatchObject({ run: { version: 3, stage: 1 }, next: { stage: 2 } });
  });

  it('is moved to the version that was looked at, or not at all', async () => {
    const channelId = await declare([up]);
    const fileId = await begun(channelId);
    await change(channelId, [up, up]);
    await change(channelId, [up, up, up]);
    expect(await refusedMove(channelId, fileId, { version: 2 })).toBe('channel.version-passed');
    await move(channelId, fileId, { version: 3 });
  });

  it('is moved to another channel where its own was withdrawn', async () => {
    const channelId = await declare([up]);
    const fileId = await begun(channelId);
    await doors.call('withdrawChannel', { as, params: { channelId }, body: {} });
    expect(await refusedMove(channelId, fileId)).toBe('channel.withdrawn');
    const other = await declare([up, up]);
    await move(channelId, fileId, { other, version: 1 });
    expect((await shown(fileId)).run).toMatchObject({ channelId: other, version: 1 });
    // From then on it is no file of the channel it was on.
    expect(await refusedMove(channelId, fileId, { other, version: 1 })).toBe('file.unknown');
  });

  it('is not moved once it was taken off its channel', async () => {
    const channelId = await declare([up]);
    const fileId = await begun(channelId);
    const params = { fileId };
    await doors.call('leaveFileChannel', { as: district.clerk.as, params, body: { reason } });
    await change(channelId, [up, up]);
    expect(await refusedMove(channelId, fileId)).toBe('channel.not-under-way');
  });

  it('is moved by who keeps both channels; a file that was never on it is to them as one that never was', async () => {
    const channelId = await declare([up]);
    const fileId = await begun(channelId);
    const ofDistrict = await declare([up, up], 'district');
    const onDistrict = await begun(ofDistrict);
    await change(ofDistrict, [up]);
    expect(await refusedMove(ofDistrict, onDistrict)).toBe('permission.denied');
    expect(await refusedMove(channelId, fileId, { other: ofDistrict })).toBe('permission.denied');
    expect(await refusedMove(channelId, onDistrict)).toBe('file.unknown');
    expect(await refusedMove(channelId, 'fil_00000000000000000000000000')).toBe('file.unknown');
    const params = { channelId: ofDistrict };
    expect(await doors.codeOf('listChannelRuns', { as: local, params })).toBe('permission.denied');
    expect(await doors.codeOf('listChannelRuns', { as: district.clerk.as, params })).toBe(
      'permission.denied',
    );
  });

  it('stands on the list of its channel by version, page after page, without what it is about', async () => {
    const channelId = await declare([up]);
    const files = [await begun(channelId), await begun(channelId), await begun(channelId)];
    await change(channelId, [up, up]);
    const [first = ''] = files;
    await move(channelId, first);
    const params = { channelId };
    const listed = async (query: Record<string, string>) => {
      const { items, cursor } = await doors.call('listChannelRuns', { as: local, params, query });
      return { files: items.map(item => item.fileId), cursor, items };
    };
    const one = await listed({ version: '1', limit: '1' });
    const two = await listed({ version: '1', limit: '5', cursor: one.cursor ?? '' });
    expect([...one.files, ...two.files].sort()).toEqual(files.slice(1).sort());
    const [moved] = (await listed({ version: '2' })).items;
    expect(moved).toMatchObject({ fileId: first, version: 2, stage: 0, holder: district.clerk.postId });
    expect(JSON.stringify(moved)).not.toContain('पैमाइश');
    expect((await listed({})).files).toHaveLength(3);
  });
});

describe('the machine that follows a file', () => {
  it('hears once that it was moved, and goes on by the new version', async () => {
    const { clerk, officer, sdm } = district;
    const channelId = await declare([up, back]);
    const fileId = await begun(channelId);
    await send(clerk.as, fileId, officer.postId);
    expect(await look(fileId, 2, 'the first token')).toMatchObject({ over: false });
    await change(channelId, [post(officer.postId), post(sdm.postId)]);
    await move(channelId, fileId);
    const { items } = await doors.call('listJournal', {
      as: officer.as,
      params: { fileId },
      query: { limit: '100' },
    });
    const event = items.find(({ type }) => type === 'file.channel-moved');
    const fact = Fact.parse({ objectId: fileId, event });
    const waiting = new Set(['the first token']);
    const started: string[] = [];
    const told: string[] = [];
    const router = {
      runs: runs(),
      consultations: doors.store().consultations,
      files: doors.store().files,
      log: SILENT,
      routing: {
        answer: async (token: string) => waiting.delete(token) && told.push(token) > 0,
        start: async (name: string) => !started.includes(name) && started.push(name) > 0,
      },
    };
    await keepChannels(router)(fact);
    expect([told, started]).toEqual([['the first token'], []]);
    // Told again when nobody waits any more, one execution begins, by a name that is taken then.
    await keepChannels(router)(fact);
    await keepChannels(router)(fact);
    expect(started).toEqual([`${fileId}-${event?.seq}`]);

    const before = (await doors.store().files.get(FileId.parse(fileId))).version;
    await look(fileId, event?.seq ?? 0, 'the second token');
    await look(fileId, 2, 'late');
    expect((await doors.store().files.get(FileId.parse(fileId))).version).toBe(before);
    await doors.call('openFile', { as: officer.as, params: { fileId } });
    await send(officer.as, fileId, sdm.postId);
    await look(fileId, event?.seq ?? 0);
    expect((await shown(fileId)).run).toMatchObject({ version: 2, stage: 2, state: 'on' });
  });
});
