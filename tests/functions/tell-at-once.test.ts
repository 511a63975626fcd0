import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { tellAtOnce } from '#functions/events/tell-at-once.ts';
import type { Sending } from '#functions/messages/sending.ts';
import { Fact } from '#shared/contract/fact.ts';
import type { Officer } from '#shared/domain/directory/officer.ts';
import type { Post } from '#shared/domain/directory/post.ts';
import { PRIORITIES, type Priority } from '#shared/domain/holding.ts';
import { plus } from '#shared/domain/time.ts';
import { type Messages, openMessages } from '#shared/store/messages.ts';
import { aCharge, anOfficer, putRows } from '#tests/support/directory.ts';
import { openNewFile, somebody } from '#tests/support/office.ts';
import { type Clockwork, LADDER, listen, startClockwork } from './support/clockwork.ts';

const TEMPLATES = {
  hi: { id: '1107000003', text: '{#var#}: {#var#}' },
  en: { id: '1107000004', text: '{#var#}: {#var#}' },
};
const SENDING: Sending = {
  hours: { digestAt: '09:30', quietFrom: '20:00', quietUntil: '08:00' },
  web: 'https://office.example/',
  mail: true,
  sms: {
    digest: {
      hi: { id: '1107000001', text: '{#var#}{#var#}{#var#}' },
      en: { id: '1107000002', text: '{#var#}{#var#}{#var#}' },
    },
    single: TEMPLATES,
  },
};
const SUBJECT = 'ग्राम रामपुर की गाटा संख्या 245';

let works: Clockwork;
let messages: Messages;
beforeAll(async () => {
  works = await startClockwork();
  messages = openMessages({ client: works.table.client, tableName: works.table.name });
});
afterAll(() => works.stop());
beforeEach(() => works.goTo(0));

type Scene = { readonly officer: Officer; readonly post: Post; readonly reminded: Fact };

/** A file of this priority with an officer, of which they are reminded. */
const scene = async (priority: Priority): Promise<Scene> => {
  const { officeId } = await works.setUpOffice();
  const post = await works.setUpPost(officeId);
  const officer = anOfficer({ email: 'asha@namuna.example', mobile: '9876543210' });
  await putRows(works.store, { officers: [officer], charges: [aCharge(post, officer)] });
  const at = works.at(0);
  const objectId = await openNewFile(works.store, somebody(officeId, post.postId), {
    at,
    priority,
    subject: SUBJECT,
    rules: {
      policy: LADDER,
      district: {},
      calendar: (await works.store.directory.current()).calendarOf(officeId),
    },
  });
  const { holdingId } = await works.store.files.get(objectId);
  const data = { holdingId, rung: 0, dueAt: at, postId: post.postId, officers: [officer.officerId] };
  const hash = '0'.repeat(64);
  const reminded = Fact.parse({
    objectId,
    event: {
      type: 'custody.reminded',
      seq: 2,
      at,
      by: { kind: 'clockwork' },
      data,
      previousHash: hash,
      hash,
    },
  });
  return { officer, post, reminded };
};
const hear = async (fact: Fact) => {
  const heard = listen();
  const { store, ids, clock } = works.office;
  await tellAtOnce(() => ({ store, ids, clock, messages, sending: SENDING, log: heard.log }))(fact);
  return heard;
};
const sentTo = async ({ officerId }: Officer) => (await messages.list(officerId, { limit: 50 })).items;

describe('a single message', () => {
  it('is written of what is Immediate or above, and of nothing else (trap 23)', async () => {
    const written = new Map<Priority, number>();
    for (const priority of PRIORITIES) {
      const { officer, reminded } = await scene(priority);
      await hear(reminded);
      written.set(priority, (await sentTo(officer)).length);
    }
    expect(Object.fromEntries(written)).toEqual({
      ordinary: 0,
      priority: 0,
      immediate: 2,
      'most-immediate': 2,
      'out-today': 2,
    });
  });

  it('is written once, however often the fact is told, and its SMS has no subject (trap 17)', async () => {
    const { officer, reminded } = await scene('immediate');
    await Promise.all([hear(reminded), hear(reminded)]);
    const { said } = await hear(reminded);
    expect(said).toEqual([]);
    const sent = await sentTo(officer);
    expect(sent.map(({ channel, kind }) => `${kind} by ${channel}`).sort()).toEqual([
      'reminded by email',
      'reminded by sms',
    ]);
    const sms = sent.find(({ channel }) => channel === 'sms')?.sms;
    expect(sms?.templateId).toBe(TEMPLATES.hi.id);
    expect(sms?.text).not.toMatch(/रामपुर|गाटा/);
    expect(sms?.text.startsWith('स्मरण: ')).toBe(true);
  });

  it('waits in the quiet hours for their end', async () => {
    const { officer, reminded } = await scene('out-today');
    // 22:30 in India.
    works.goTo(11 * 3600);
    await hear(reminded);
    for (const message of await sentTo(officer)) {
      expect(message.lookAt).toBe(works.at(20.5 * 3600));
      expect(message.notBefore).toBe(message.lookAt);
    }
    expect(await messages.dueBefore(works.at(20 * 3600), 50)).not.toContainEqual(
      expect.objectContaining({ officerId: officer.officerId }),
    );
  });

  it('is not written of a stay that has ended meanwhile, nor of what happened long ago', async () => {
    const { officer, reminded } = await scene('immediate');
    works.goTo(25 * 3600);
    await hear(reminded);
    expect(await sentTo(officer)).toEqual([]);
    works.goTo(1);
    const gone = Fact.parse({
      ...reminded,
      event: { ...reminded.event, data: { ...reminded.event.data, holdingId: works.office.ids.holding() } },
    });
    await hear(gone);
    expect(await sentTo(officer)).toEqual([]);
    expect(plus(works.at(0), 1000)).toBe(works.at(1));
  });
});
