import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { keepChannels } from '#functions/events/keep-channels.ts';
import { sweepChannels } from '#functions/events/sweep-channels.ts';
import { carryConsultation } from '#functions/office/carry-consultation.ts';
import { clockOf } from '#functions/office/clock.ts';
import { type Office, openOffice } from '#functions/office/office.ts';
import { enterStage } from '#functions/tasks/enter-stage.ts';
import { AnyFact } from '#shared/contract/fact.ts';
import { ConsultationId, FileId } from '#shared/domain/ids.ts';
import { type ChannelRuns, openChannelRuns } from '#shared/store/channel-runs.ts';
import { openStore } from '#shared/store/open-store.ts';
import { ids } from '#tests/support/office.ts';
import { listen } from './support/clockwork.ts';
import { type District, setUpDistrict } from './support/district.ts';
import { FIRST_ADMINISTRATOR, type Handlers, startHandlers } from './support/handlers.ts';

let doors: Handlers;
let district: District;
let office: Office;
let runs: ChannelRuns;
let channelId: string;
let now = Date.now();
const again = { now: () => now, pause: async () => undefined };
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** A routing machine that only writes down what it is told: executions by name, tokens that were answered. */
const machine = {
  started: new Map<string, number>(),
  answered: [] as string[],
  gone: false,
  cut: false,
  dead: new Set<string>(),
};
const routing = {
  start: async (name: string, input: object) => {
    if (machine.cut) throw new Error('cut off');
    if (machine.started.has(name)) return false;
    machine.started.set(name, 'startedBy' in input ? Number(input.startedBy) : 0);
    return true;
  },
  answer: async (token: string) => {
    if (machine.cut) throw new Error('cut off');
    if (!machine.gone) machine.answered.push(token);
    return !machine.gone;
  },
  isRunning: async (name: string) => !machine.dead.has(name),
};

beforeAll(async () => {
  doors = await startHandlers({ streamed: false, onDisk: false });
  district = await setUpDistrict(doors);
  const { client, name } = doors.table;
  const store = openStore({ client, table: name, now: () => now });
  office = openOffice({ store, clock: clockOf(() => now), ids });
  runs = openChannelRuns(client, name);
  const text = { hi: 'आख्या दें।', en: 'Please report.' };
  const asks = { posts: [{ kind: 'post', postId: district.adm.postId }], text, days: 5 };
  const stage = { to: { kind: 'superior', levels: 1 }, action: 'for-approval' };
  const body = { of: 'district', names: { hi: 'मार्ग', en: 'Channel' }, stages: [{ ...stage, asks }, stage] };
  channelId = (await doors.call('declareChannel', { as: FIRST_ADMINISTRATOR, body })).channelId;
});
afterAll(() => doors.stop());
beforeEach(() => {
  machine.started.clear();
  machine.answered.length = 0;
  machine.gone = false;
  machine.cut = false;
  now = Date.now();
});

const underWay = async () => {
  const { clerk } = district;
  const { fileId } = await doors.call('createFile', { as: clerk.as, body: { subject: 'मार्ग पर' } });
  await doors.call('startFileChannel', { as: clerk.as, params: { fileId }, body: { channelId } });
  return FileId.parse(fileId);
};
const sendOn = async (fileId: FileId) => {
  const { clerk, officer } = district;
  const body = { to: officer.postId, action: 'for-approval' };
  await doors.call('sendFile', { as: clerk.as, params: { fileId }, body });
};
/** Of which event the queue told last. */
const factOf = async (objectId: FileId | ConsultationId) => {
  const { items } = await office.store.journal(objectId, { limit: 100 });
  return AnyFact.parse({ objectId, event: items.at(-1) });
};
const { log, said, events } = listen();
const keep = () => {
  const { consultations, files } = office.store;
  return keepChannels({ routing, runs, consultations, files, log });
};
const sweep = () => {
  const { directory, consultations } = office.store;
  const sweeper = { routing, runs, directory, consultations, clock: office.clock, log };
  return sweepChannels(() => sweeper)(undefined, { getRemainingTimeInMillis: () => 60_000 });
};
/** The execution looks and waits from now on. */
const waits = (fileId: FileId, token: string, startedBy = 1) =>
  enterStage({ office, runs, log, again })({ fileId, startedBy, token });
const startedFor = (fileId: FileId) => [...machine.started.keys()].filter(name => name.startsWith(fileId));

describe('a file under way by a channel', () => {
  it('whose execution was never started, the call being cut, is followed by the sweep after two minutes', async () => {
    const fileId = await underWay();
    machine.cut = true;
    await expect(keep()(await factOf(fileId))).rejects.toThrow('cut off');
    machine.cut = false;
    await sweep();
    expect(startedFor(fileId)).toEqual([]);
    now += 3 * MINUTE;
    await sweep();
    expect(startedFor(fileId)).toEqual([`${fileId}-2`]);
    expect(events()).toContain('channels.swept');
    // That one was lost as well: a name that was used is not used again.
    await sweep();
    expect(startedFor(fileId)).toEqual([`${fileId}-2`, `${fileId}-2-r1`]);
    await waits(fileId, 'token-swept', 2);
    await sweep();
    expect(startedFor(fileId)).toHaveLength(2);
  });

  it('that went on, of which its execution was never told, is told of by the sweep', async () => {
    const fileId = await underWay();
    await waits(fileId, 'token-moved');
    now += 1000;
    await sendOn(fileId);
    machine.cut = true;
    await expect(keep()(await factOf(fileId))).rejects.toThrow('cut off');
    machine.cut = false;
    await sweep();
    expect(machine.answered).toEqual([]);
    now += 3 * MINUTE;
    await sweep();
    expect(machine.answered).toContain('token-moved');
    expect(startedFor(fileId)).toEqual([]);
  });

  it('whose answers are in, of which its execution was never told, is told of by the sweep', async () => {
    const fileId = await underWay();
    await sendOn(fileId);
    now += 1000;
    await waits(fileId, 'token-asked');
    const { as } = district.officer;
    const { items } = await doors.call('listConsultations', { as, params: { fileId } });
    const consultationId = ConsultationId.parse(items[0]?.consultationId);
    await carryConsultation(office, again, consultationId);
    const params = { consultationId };
    const { asked } = await doors.call('getConsultation', { as, params });
    now += 3 * MINUTE;
    await sweep();
    expect(machine.answered).not.toContain('token-asked');
    await waits(fileId, 'token-asked', 1);
    const answerId = asked[0]?.answerId ?? '';
    await doors.call('giveAnswer', { as: district.adm.as, params: { answerId }, body: { text: 'आख्या' } });
    // The office's own clock has gone on by three minutes; that of the doors has not.
    await runs.keep({
      fileId,
      startedBy: 1,
      token: 'token-asked',
      at: clockOf(() => Date.now() - DAY).now(),
    });
    await sweep();
    expect(machine.answered).toContain('token-asked');
  });

  it('that came to its next stage is not told of what the execution wrote itself', async () => {
    const fileId = await underWay();
    await sendOn(fileId);
    now = Date.now();
    await waits(fileId, 'token-own');
    now += 3 * MINUTE;
    await sweep();
    expect(machine.answered).not.toContain('token-own');
  });

  it('that was taken off and put back on, of which its execution was never told, is told of by the sweep', async () => {
    const fileId = await underWay();
    await waits(fileId, 'token-rejoined');
    now = Date.now();
    const at = clockOf(() => now - 5 * MINUTE).now();
    await runs.keep({ fileId, startedBy: 1, token: 'token-rejoined', at });
    const { as } = district.clerk;
    const params = { fileId };
    await doors.call('leaveFileChannel', { as, params, body: { reason: 'अत्यावश्यक' } });
    await doors.call('rejoinFileChannel', { as, params, body: {} });
    now += 3 * MINUTE;
    await sweep();
    expect(machine.answered).toContain('token-rejoined');
  });

  it('whose execution is no more is followed by a new one', async () => {
    const fileId = await underWay();
    await waits(fileId, 'token-dead');
    now += 8 * DAY;
    await sweep();
    expect(startedFor(fileId)).toEqual([]);
    now += 2 * DAY;
    machine.gone = true;
    await sweep();
    expect(startedFor(fileId)).toEqual([`${fileId}-2`]);
  });

  it('whose execution has ended, though a token of it stands, is followed by a new one at once', async () => {
    const fileId = await underWay();
    const execution = `${fileId}-2`;
    machine.started.set(execution, 2);
    const token = 'token-ended';
    await enterStage({ office, runs, log, again })({ fileId, startedBy: 2, token, execution });
    await sweep();
    expect(startedFor(fileId)).toEqual([execution]);
    machine.dead.add(execution);
    await sweep();
    expect(startedFor(fileId)).toEqual([execution, `${execution}-r1`]);
    expect(machine.answered).not.toContain(token);
  });

  it('is left alone as long as its execution waits for what has not come; one bad file stops no other', async () => {
    const fine = await underWay();
    now = Date.now();
    await waits(fine, 'token-fine');
    const lost = await underWay();
    now += 3 * MINUTE;
    await sweep();
    expect(machine.answered).not.toContain('token-fine');
    expect(startedFor(lost)).toHaveLength(1);
    machine.started.clear();
    machine.cut = true;
    await sweep();
    expect(said.at(-1)).toMatchObject({ event: 'channels.swept' });
    expect(said.at(-1)?.fields).not.toMatchObject({ failed: 0 });
  });
});

describe('a file opened on a letter by whose category it begins', () => {
  const opened = async (category: string) => {
    const { as } = district.clerk;
    const letter = { sender: { name: 'श्री मोहन लाल' }, subject: 'पट्टों की सूची', category };
    const { receiptId } = await doors.call('diariseReceipt', { as, body: letter });
    const { fileId } = await doors.call('createFile', { as, body: { subject: 'पट्टे', receiptId } });
    return FileId.parse(fileId);
  };
  const declare = async (category: string, stages: object[]) => {
    const names = { hi: 'मार्ग', en: 'Channel' };
    const body = { of: 'district', names, starts: [category], stages };
    return (await doors.call('declareChannel', { as: FIRST_ADMINISTRATOR, body })).channelId;
  };
  const headOf = (fileId: FileId) => office.store.files.get(fileId);

  it('is put on it by the sweep when that it was opened was never told; another is left alone', async () => {
    const other = await opened('rti');
    const by = await declare('rti', [{ to: { kind: 'superior', levels: 1 }, action: 'for-approval' }]);
    const fileId = await opened('rti');
    expect(await headOf(fileId)).toMatchObject({ toChannel: by });
    await sweep();
    expect(startedFor(fileId)).toEqual([]);
    now += 3 * MINUTE;
    await sweep();
    expect(startedFor(fileId)).toEqual([`${fileId}-1`]);
    await waits(fileId, 'token-begun');
    const { channel, toChannel } = await headOf(fileId);
    expect([channel?.channelId, channel?.state, toChannel]).toEqual([by, 'on', undefined]);
    await sweep();
    expect([startedFor(fileId).length, startedFor(other).length]).toEqual([1, 0]);
  });

  it('is tried no further when its channel was withdrawn meanwhile, and not at all after a day', async () => {
    const of = await declare('court', [{ to: { kind: 'superior', levels: 1 }, action: 'for-approval' }]);
    const fileId = await opened('court');
    await doors.call('withdrawChannel', { as: FIRST_ADMINISTRATOR, params: { channelId: of }, body: {} });
    now += 3 * MINUTE;
    for (let n = 0; n < 6; n += 1) await sweep();
    const tried = startedFor(fileId);
    expect(tried).toHaveLength(4);
    await waits(fileId, 'token-in-vain');
    expect((await headOf(fileId)).channel).toBeUndefined();
    machine.started.clear();
    now += DAY;
    await sweep();
    expect(startedFor(fileId)).toEqual([]);
  });
});
