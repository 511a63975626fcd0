import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { keepChannels } from '#functions/events/keep-channels.ts';
import { carryConsultation } from '#functions/office/carry-consultation.ts';
import { clockOf } from '#functions/office/clock.ts';
import { type Office, openOffice } from '#functions/office/office.ts';
import { enterStage } from '#functions/tasks/enter-stage.ts';
import { AnyFact } from '#shared/contract/fact.ts';
import { ConsultationId, FileId, OfficeId } from '#shared/domain/ids.ts';
import { type ChannelRuns, openChannelRuns } from '#shared/store/channel-runs.ts';
import { openStore } from '#shared/store/open-store.ts';
import { aDesignation, anOffice, aPost, putRows } from '#tests/support/directory.ts';
import { ids } from '#tests/support/office.ts';
import { listen } from './support/clockwork.ts';
import { type District, setUpDistrict } from './support/district.ts';
import { FIRST_ADMINISTRATOR, type Handlers, startHandlers } from './support/handlers.ts';

let doors: Handlers;
let district: District;
let office: Office;
let runs: ChannelRuns;
const now = Date.now();
const again = { now: () => now, pause: async () => undefined };
const { log } = listen();

beforeAll(async () => {
  doors = await startHandlers({ streamed: false, onDisk: false });
  district = await setUpDistrict(doors);
  const { client, name } = doors.table;
  const store = openStore({ client, table: name, now: () => now });
  office = openOffice({ store, clock: clockOf(() => now), ids });
  runs = openChannelRuns(client, name);
});
afterAll(() => doors.stop());

const text = { hi: 'आख्या दें।', en: 'Please report.' };
const names = { hi: 'परीक्षण', en: 'Trial' };
const up = { to: { kind: 'superior', levels: 1 }, action: 'for-approval' };
/** A channel to the section officer, where others are asked, and on to the SDM. */
const declared = async (posts: readonly object[]): Promise<string> => {
  const stages = [{ ...up, asks: { posts, text, days: 5 } }, up];
  const body = { of: 'district', names, stages };
  return (await doors.call('declareChannel', { as: FIRST_ADMINISTRATOR, body })).channelId;
};
const both = () => [
  { kind: 'post', postId: district.adm.postId },
  { kind: 'post', postId: district.stranger.postId },
];
/** A file that was sent to the section officer by the channel; nobody has looked yet. */
const underWay = async (posts: readonly object[] = both(), more: object = {}) => {
  const { clerk, officer } = district;
  const channelId = await declared(posts);
  const body = { subject: 'फसल क्षति', ...more };
  const { fileId } = await doors.call('createFile', { as: clerk.as, body });
  const params = { fileId };
  await doors.call('startFileChannel', { as: clerk.as, params, body: { channelId } });
  await doors.call('sendFile', {
    as: clerk.as,
    params,
    body: { to: officer.postId, action: 'for-approval' },
  });
  await doors.call('openFile', { as: officer.as, params, body: {} });
  return FileId.parse(fileId);
};
/** The machine looks. */
const look = (fileId: FileId, by: Office = office) =>
  enterStage({ office: by, runs, log, again })({ fileId, startedBy: 1 });
const wayOf = async (fileId: FileId) => {
  const { as } = district.officer;
  const { run, stages, waits } = await doors.call('getFileChannel', { as, params: { fileId } });
  return { run, waits, question: stages[0]?.question };
};
const askedOn = async (fileId: FileId) =>
  (await doors.call('listConsultations', { as: district.officer.as, params: { fileId } })).items;
const questionOn = async (fileId: FileId) => {
  const [line] = await askedOn(fileId);
  if (!line) throw new Error('nothing was asked');
  return ConsultationId.parse(line.consultationId);
};
const eventsOf = async (fileId: FileId) => {
  const { items } = await office.store.journal(fileId, { limit: 100 });
  return items.map(({ type }) => type).filter(type => /^file\.(channel|consulted)/.test(type));
};
const answer = async (consultationId: ConsultationId, who: { as: string; postId: string }) => {
  await carryConsultation(office, again, consultationId);
  const { asked } = await doors.call('getConsultation', {
    as: district.officer.as,
    params: { consultationId },
  });
  const answerId = asked.find(({ postId }) => postId === who.postId)?.answerId ?? '';
  await doors.call('giveAnswer', { as: who.as, params: { answerId }, body: { text: 'आख्या' } });
};
const answerAll = async (consultationId: ConsultationId) => {
  await answer(consultationId, district.adm);
  await answer(consultationId, district.stranger);
};

/** An office that is cut off after so many commits. */
const cutOffAfter = (commits: number): Office => {
  let left = commits;
  const commit: Office['store']['commit'] = async one => {
    if (left === 0) throw new Error('cut off');
    left -= 1;
    await office.store.commit(one);
  };
  return { ...office, store: { ...office.store, commit } };
};

describe('what a stage asks', () => {
  it('is put once, wherever the look is cut off and however often the machine looks', async () => {
    for (const commits of [0, 1]) {
      const fileId = await underWay();
      await expect(look(fileId, cutOffAfter(commits))).rejects.toThrow('cut off');
      for (const _ of [1, 2]) await look(fileId);
      expect(await eventsOf(fileId)).toEqual([
        'file.channel-started',
        'file.channel-advanced',
        'file.consulted',
      ]);
      expect(await askedOn(fileId)).toMatchObject([
        { asker: district.officer.postId, byChannel: true, of: 2 },
      ]);
    }
  });

  it('is put once by two that look at the same time', async () => {
    const fileId = await underWay();
    await Promise.all([1, 2, 3].map(() => look(fileId)));
    expect(await askedOn(fileId)).toHaveLength(1);
    expect(await eventsOf(fileId)).toHaveLength(3);
  });

  it('is over once by the last answer, wherever that look is cut off', async () => {
    const fileId = await underWay();
    await look(fileId);
    const consultationId = await questionOn(fileId);
    await answer(consultationId, district.adm);
    await look(fileId);
    expect(await wayOf(fileId)).toMatchObject({ waits: true, question: { received: 1 } });
    await answer(consultationId, district.stranger);
    await expect(look(fileId, cutOffAfter(0))).rejects.toThrow('cut off');
    for (const _ of [1, 2]) await look(fileId);
    expect((await eventsOf(fileId)).slice(3)).toEqual(['file.channel-answered']);
    const { waits, question } = await wayOf(fileId);
    expect([waits, question?.over, question?.received]).toEqual([undefined, 'settled', 2]);
  });

  it('is put in the name of the stage’s post, even if the file went on before the machine looked', async () => {
    const fileId = await underWay();
    const { officer, sdm } = district;
    const body = { to: sdm.postId, action: 'for-approval' };
    await doors.call('sendFile', { as: officer.as, params: { fileId }, body });
    await look(fileId);
    expect(await askedOn(fileId)).toMatchObject([{ asker: officer.postId }]);
    expect((await wayOf(fileId)).run).toMatchObject({ stage: 1, state: 'aside' });
    await answerAll(await questionOn(fileId));
    await look(fileId);
    expect((await wayOf(fileId)).run).toMatchObject({ stage: 2, state: 'on', post: sdm.postId });
  });

  it('reaches a vacant post like any other, and says how many its relations do not find', async () => {
    const fileId = await underWay([
      { kind: 'post', postId: district.vacant },
      { kind: 'superior', levels: 9 },
    ]);
    await look(fileId);
    await carryConsultation(office, again, await questionOn(fileId));
    const [line] = await askedOn(fileId);
    expect(line).toMatchObject({ of: 1 });
    expect((await wayOf(fileId)).question).toMatchObject({ posts: [district.vacant], leftOut: 1 });
  });

  it('that leads to nobody is not asked, says so, and is not waited for', async () => {
    const fileId = await underWay([{ kind: 'superior', levels: 9 }]);
    await look(fileId);
    await look(fileId);
    expect(await askedOn(fileId)).toEqual([]);
    expect((await eventsOf(fileId)).slice(2)).toEqual(['file.channel-not-asked']);
    const { waits, question } = await wayOf(fileId);
    expect([waits, question]).toEqual([undefined, { posts: [], received: 0, over: 'nobody', leftOut: 1 }]);
  });

  it('that leads to more than a hundred posts is not asked, says so, and is not waited for', async () => {
    const designation = aDesignation();
    await putRows(office.store, { designations: [designation] });
    for (let n = 0; n < 101; n += 25) {
      const offices = Array.from({ length: Math.min(25, 101 - n) }, () => anOffice({ kind: 'panchayat' }));
      await putRows(office.store, { offices, posts: offices.map(one => aPost(one, designation)) });
    }
    const fileId = await underWay([{ kind: 'each-in-charge', officeKind: 'panchayat' }]);
    await look(fileId);
    expect(await askedOn(fileId)).toEqual([]);
    expect(await wayOf(fileId)).toMatchObject({ question: { posts: [], over: 'too-many' } });
  });

  it('on what is confidential is asked only of those on its need-to-know list', async () => {
    const { adm, officer } = district;
    const fileId = await underWay(both(), { classification: 'confidential' });
    const body = { readers: [adm.postId] };
    await doors.call('setFileReaders', { as: officer.as, params: { fileId }, body });
    await look(fileId);
    expect(await askedOn(fileId)).toMatchObject([{ of: 1 }]);
    expect((await wayOf(fileId)).question).toMatchObject({ posts: [adm.postId], leftOut: 1 });
  });
});

describe('a question that a channel put', () => {
  it('stays out when the file is taken off; put back on, the file learns what came, and asks nobody again', async () => {
    const fileId = await underWay();
    const { as } = district.officer;
    await look(fileId);
    await doors.call('leaveFileChannel', { as, params: { fileId }, body: { reason: 'अत्यावश्यक' } });
    await look(fileId);
    const consultationId = await questionOn(fileId);
    await answerAll(consultationId);
    await look(fileId);
    expect((await wayOf(fileId)).run).toMatchObject({ state: 'left' });
    expect(await eventsOf(fileId)).not.toContain('file.channel-answered');
    await doors.call('rejoinFileChannel', { as, params: { fileId }, body: {} });
    await look(fileId);
    expect((await eventsOf(fileId)).slice(-2)).toEqual(['file.channel-rejoined', 'file.channel-answered']);
    expect(await askedOn(fileId)).toHaveLength(1);
  });

  it('stays out when the file is closed, and its end is of no run any more', async () => {
    const fileId = await underWay();
    const { as } = district.officer;
    await look(fileId);
    const consultationId = await questionOn(fileId);
    await doors.call('closeFile', { as, params: { fileId }, body: { reason: 'निस्तारित' } });
    await look(fileId);
    await answerAll(consultationId);
    expect(await look(fileId)).toMatchObject({ over: true });
    expect(await askedOn(fileId)).toMatchObject([{ state: 'SETTLED', received: 2 }]);
    expect((await eventsOf(fileId)).at(-1)).toBe('file.consulted');
    expect((await wayOf(fileId)).run).toMatchObject({ state: 'done' });
  });

  it('on a part that is merged back stays the part’s, and the run of the part is over', async () => {
    const { clerk, officer } = district;
    const main = await doors.call('createFile', { as: clerk.as, body: { subject: 'मूल' } });
    const { as } = officer;
    const to = { to: officer.postId, action: 'for-approval' };
    await doors.call('sendFile', { as: clerk.as, params: { fileId: main.fileId }, body: to });
    await doors.call('openFile', { as, params: { fileId: main.fileId }, body: {} });
    const part = await doors.call('openPart', {
      as: clerk.as,
      params: { fileId: main.fileId },
      body: { reason: 'तत्काल उत्तर' },
    });
    const fileId = FileId.parse(part.fileId);
    const params = { fileId };
    const channelId = await declared(both());
    await doors.call('startFileChannel', { as: clerk.as, params, body: { channelId } });
    await doors.call('sendFile', { as: clerk.as, params, body: to });
    await doors.call('openFile', { as, params, body: {} });
    await look(fileId);
    const consultationId = await questionOn(fileId);
    await doors.call('mergePart', { as, params, body: {} });
    await answerAll(consultationId);
    expect(await look(fileId)).toMatchObject({ over: true });
    expect(await askedOn(fileId)).toMatchObject([{ state: 'SETTLED', received: 2 }]);
    expect(await eventsOf(fileId)).not.toContain('file.channel-answered');
  });
});

describe('that a question is over', () => {
  const told: string[] = [];
  const started: { readonly name: string; readonly input: object }[] = [];
  let gone = false;
  const router = () => ({
    routing: {
      start: async (name: string, input: object) => {
        started.push({ name, input });
        return true;
      },
      answer: async (token: string) => {
        if (!gone) told.push(token);
        return !gone;
      },
    },
    runs,
    consultations: office.store.consultations,
    files: office.store.files,
    log,
  });
  const settled = async (consultationId: ConsultationId) => {
    const { items } = await office.store.journal(consultationId, { limit: 100 });
    return AnyFact.parse({ objectId: consultationId, event: items.at(-1) });
  };

  it('is told to the execution that waits, where a channel asked; of what an officer asked it is none', async () => {
    const fileId = await underWay();
    await look(fileId);
    const token = `waits-for-${fileId}`;
    await runs.keep({ fileId, startedBy: 1, token, at: office.clock.now() });
    const consultationId = await questionOn(fileId);
    await answerAll(consultationId);
    await keepChannels(router())(await settled(consultationId));
    expect(told).toEqual([token]);

    const posts = [district.adm.postId];
    const { as } = district.officer;
    const own = await doors.call('consultOnFile', { as, params: { fileId }, body: { text: 'और?', posts } });
    const ownId = ConsultationId.parse(own.consultationId);
    await answer(ownId, district.adm);
    await keepChannels(router())(await settled(ownId));
    expect(told).toEqual([token]);
    expect(started).toEqual([]);
  });

  it('begins an execution that is later than the one whose token is used up', async () => {
    const fileId = await underWay();
    await look(fileId);
    await runs.keep({ fileId, startedBy: 2, token: `gone-${fileId}`, at: office.clock.now() });
    const consultationId = await questionOn(fileId);
    await answerAll(consultationId);
    gone = true;
    await keepChannels(router())(await settled(consultationId));
    const { version } = await office.store.files.get(fileId);
    expect(started).toEqual([
      { name: expect.stringContaining(consultationId), input: { fileId, startedBy: version } },
    ]);
    expect(started[0]?.name.length).toBeLessThanOrEqual(80);
  });
});

it('an office that is nowhere, asked by a stage, is refused when the channel is saved', async () => {
  const strange = OfficeId.parse(ids.office());
  const stages = [{ ...up, asks: { posts: [{ kind: 'in-charge', officeId: strange }], text, days: 5 } }];
  const body = { of: 'district', names, stages };
  expect(await doors.codeOf('declareChannel', { as: FIRST_ADMINISTRATOR, body })).toBe('office.unknown');
});
