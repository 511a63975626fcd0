import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { carryConsultations } from '#functions/events/carry-consultations.ts';
import { sweepConsultations } from '#functions/events/sweep-consultations.ts';
import { carryConsultation } from '#functions/office/carry-consultation.ts';
import { clockOf } from '#functions/office/clock.ts';
import { type Office, openOffice } from '#functions/office/office.ts';
import { checkCustody } from '#functions/tasks/check-custody.ts';
import { ConsultationFact } from '#shared/contract/fact.ts';
import { AnswerId, ConsultationId } from '#shared/domain/ids.ts';
import { openStore } from '#shared/store/open-store.ts';
import { ids } from '#tests/support/office.ts';
import { listen } from './support/clockwork.ts';
import { type District, setUpDistrict } from './support/district.ts';
import { type Handlers, startHandlers } from './support/handlers.ts';

let doors: Handlers;
let district: District;
let office: Office;
let now = Date.now();
const again = { now: () => now, pause: async () => undefined };

beforeAll(async () => {
  doors = await startHandlers({ streamed: false, onDisk: false });
  district = await setUpDistrict(doors);
  const { client, name } = doors.table;
  const store = openStore({ client, table: name, now: () => now });
  office = openOffice({ store, clock: clockOf(() => now), ids });
});
afterAll(() => doors.stop());

/** A question of the clerk's to three posts, not carried yet. */
const asked = async () => {
  const { clerk, officer, sdm, adm } = district;
  const { fileId } = await doors.call('createFile', { as: clerk.as, body: { subject: 'फसल क्षति' } });
  const posts = [officer.postId, sdm.postId, adm.postId];
  const body = { text: 'आख्या भेजें।', posts };
  const { consultationId } = await doors.call('consultOnFile', { as: clerk.as, params: { fileId }, body });
  return { fileId, consultationId: ConsultationId.parse(consultationId) };
};
const view = (consultationId: string) =>
  doors.call('getConsultation', { as: district.clerk.as, params: { consultationId } });
const statesOf = async (consultationId: string) =>
  (await view(consultationId)).asked.map(({ state }) => state);

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

describe('what is asked of several posts', () => {
  it('reaches each once, wherever the carrying is cut off, and however often it is told', async () => {
    for (const commits of [0, 1, 2, 3]) {
      const { consultationId } = await asked();
      expect(await statesOf(consultationId)).toEqual(['ON_ITS_WAY', 'ON_ITS_WAY', 'ON_ITS_WAY']);
      await expect(carryConsultation(cutOffAfter(commits), again, consultationId)).rejects.toThrow('cut off');
      await carryConsultation(office, again, consultationId);
      expect(await statesOf(consultationId)).toEqual(['MARKED', 'MARKED', 'MARKED']);
      const { version } = await view(consultationId);
      await carryConsultation(office, again, consultationId);
      expect((await view(consultationId)).version).toBe(version);
    }
  });

  it('reaches each once when it is carried twice at the same time', async () => {
    const { consultationId } = await asked();
    await Promise.all([1, 2, 3].map(() => carryConsultation(office, again, consultationId)));
    const { asked: lines } = await view(consultationId);
    for (const { answerId } of lines) {
      const { items } = await office.store.journal(AnswerId.parse(answerId), { limit: 10 });
      expect(items.map(({ type }) => type)).toEqual(['answer.asked']);
    }
  });

  it('goes to nobody more once it is closed, ends where it lies, and a reminder comes once', async () => {
    const { consultationId } = await asked();
    const { clerk, officer } = district;
    const params = { consultationId };
    await expect(carryConsultation(cutOffAfter(1), again, consultationId)).rejects.toThrow('cut off');
    now += 60_000;
    await doors.call('remindAsked', { as: clerk.as, params, body: {} });
    await carryConsultation(cutOffAfter(1), again, consultationId).catch(() => undefined);
    await doors.call('closeConsultation', { as: clerk.as, params, body: { reason: 'अब आवश्यक नहीं' } });
    await carryConsultation(office, again, consultationId);
    expect(await statesOf(consultationId)).toEqual(['LAPSED', 'ON_ITS_WAY', 'ON_ITS_WAY']);
    const { items } = await doors.call('listWork', { as: officer.as, query: { limit: '100' } });
    const [first] = (await view(consultationId)).asked;
    expect(items.filter(({ objectId }) => objectId === first?.answerId)).toEqual([]);
    const told = await doors.call('giveAnswer', {
      as: officer.as,
      params: { answerId: first?.answerId ?? '' },
      body: { text: 'विलम्बित आख्या' },
    });
    expect(told.state).toBe('ANSWERED');
    expect(await view(consultationId)).toMatchObject({ state: 'CLOSED', received: 1, of: 3 });
  });

  it('stands on the file’s list and on that of who asked, open until it is over', async () => {
    const { fileId, consultationId } = await asked();
    const { as } = district.clerk;
    const listed = async (over: string) => {
      const { items } = await doors.call('listAskedByPost', { as, query: { over, limit: '100' } });
      return items.some(line => line.consultationId === consultationId);
    };
    const onFile = await doors.call('listConsultations', { as, params: { fileId } });
    expect(onFile.items.map(({ received, of }) => [received, of])).toEqual([[0, 3]]);
    expect([await listed('false'), await listed('true')]).toEqual([true, false]);
    const body = { reason: 'अब आवश्यक नहीं' };
    await doors.call('closeConsultation', { as, params: { consultationId }, body });
    expect([await listed('false'), await listed('true')]).toEqual([false, true]);
  });

  it('is carried by the sweep when its message was lost, after two minutes', async () => {
    const { consultationId } = await asked();
    const { log, events } = listen();
    const sweep = sweepConsultations(() => ({ office, again, log }));
    await sweep();
    expect(await statesOf(consultationId)).toContain('ON_ITS_WAY');
    now += 3 * 60_000;
    await sweep();
    expect(await statesOf(consultationId)).toEqual(['MARKED', 'MARKED', 'MARKED']);
    expect(events()).toContain('consultations.swept');
  });

  it('is carried by its message, which says only where to look', async () => {
    const { consultationId } = await asked();
    const { items } = await office.store.journal(consultationId, { limit: 10 });
    const fact = ConsultationFact.parse({ objectId: consultationId, event: items[0] });
    const { log, events } = listen();
    await carryConsultations(() => ({ office, again, log }))(fact);
    expect(await statesOf(consultationId)).toEqual(['MARKED', 'MARKED', 'MARKED']);
    expect(events()).toEqual(['consultation.carried']);
  });

  it('has a clock with each post: the late are reminded, and what is answered is not', async () => {
    const { consultationId } = await asked();
    await carryConsultation(office, again, consultationId);
    const [late, answered] = (await view(consultationId)).asked;
    if (!late || !answered) throw new Error('three were asked');
    const params = { answerId: answered.answerId };
    await doors.call('giveAnswer', { as: district.sdm.as, params, body: { text: 'आख्या' } });
    now += 2 * 60 * 60_000;
    const { log } = listen();
    for (const { answerId } of [late, answered]) {
      const head = await office.store.consultations.getAnswer(AnswerId.parse(answerId));
      const { holdingId, holder: postId } = head;
      const wakeAt = office.clock.now();
      await checkCustody({ office, log, again })({ holdingId, objectId: head.answerId, postId, wakeAt });
    }
    const after = (await view(consultationId)).asked;
    expect(after.slice(0, 2).map(({ reminders }) => reminders)).toEqual([1, 0]);
    const notified = await doors.call('listNotifications', {
      as: district.officer.as,
      query: { limit: '100' },
    });
    expect(notified.items).toContainEqual(
      expect.objectContaining({ kind: 'reminded', objectId: late.answerId, rung: 0 }),
    );
  });
});

describe('what is asked on a confidential file', () => {
  it('is asked of posts that need to know it, not passed on, and the line above knows of none of it', async () => {
    const { clerk, officer, sdm, adm } = district;
    const { fileId } = await doors.call('createFile', {
      as: clerk.as,
      body: { subject: 'गोपनीय', classification: 'confidential' },
    });
    const params = { fileId };
    await doors.call('setFileReaders', { as: clerk.as, params, body: { readers: [officer.postId] } });
    const body = { text: 'सीलबन्द आख्या दें।', posts: [officer.postId] };
    const { consultationId } = await doors.call('consultOnFile', { as: clerk.as, params, body });
    await carryConsultation(office, again, ConsultationId.parse(consultationId));
    const [line] = (await view(consultationId)).asked;
    const answer = { answerId: line?.answerId ?? '' };
    const { items } = await doors.call('listWork', { as: officer.as, query: { limit: '100' } });
    expect(items.find(({ objectId }) => objectId === answer.answerId)).toMatchObject({
      classification: 'confidential',
    });
    const pass = { as: officer.as, params: answer, body: { to: clerk.postId } };
    expect(await doors.codeOf('passAnswer', pass)).toBe('answer.not-permitted');
    for (const { as } of [sdm, adm]) {
      expect(await doors.codeOf('getAnswer', { as, params: answer })).toBe('answer.unknown');
      expect(await doors.codeOf('getConsultation', { as, params: { consultationId } })).toBe(
        'consultation.unknown',
      );
    }
    await doors.call('getAnswer', { as: officer.as, params: answer });
    const read = await doors.call('listFileReadings', { as: clerk.as, params, query: { limit: '100' } });
    expect(read.items.map(({ what }) => what.part)).toContain('consultations');
  });
});
