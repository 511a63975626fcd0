import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { sendMessages } from '#functions/events/send-messages.ts';
import { tellAtOnce } from '#functions/events/tell-at-once.ts';
import type { MailProvider, Sending, SmsProvider } from '#functions/messages/sending.ts';
import { checkCustody } from '#functions/tasks/check-custody.ts';
import { Fact } from '#shared/contract/fact.ts';
import type { Officer } from '#shared/domain/directory/officer.ts';
import type { Post } from '#shared/domain/directory/post.ts';
import { askParking } from '#shared/domain/file-asks.ts';
import { PRIORITIES, type Priority } from '#shared/domain/holding.ts';
import type { FileId } from '#shared/domain/ids.ts';
import { Duration, plus } from '#shared/domain/time.ts';
import { type Messages, openMessages } from '#shared/store/messages.ts';
import { aCharge, anOfficer, putRows } from '#tests/support/directory.ts';
import { onceOf, openNewFile, somebody } from '#tests/support/office.ts';
import { actOnFile } from '#tests/support/position.ts';
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

type Scene = {
  readonly officer: Officer;
  readonly post: Post;
  readonly fileId: FileId;
  /** What the clockwork or an officer did to the file, as its consumer is told. */
  readonly fact: (type: Fact['event']['type'], data: object) => Fact;
  readonly reminded: Fact;
};

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
  const fact: Scene['fact'] = (type, said) =>
    Fact.parse({
      objectId,
      event: { type, seq: 2, at, by: { kind: 'clockwork' }, data: said, previousHash: hash, hash },
    });
  return { officer, post, fileId: objectId, fact, reminded: fact('custody.reminded', data) };
};
const hear = async (fact: Fact) => {
  const heard = listen();
  const { store, ids, clock } = works.office;
  await tellAtOnce(() => ({ store, ids, clock, messages, sending: SENDING, log: heard.log }))(fact);
  return heard;
};
/** The sender's run; whom it wrote letters and short messages to. */
const send = async (): Promise<readonly string[]> => {
  const handed: string[] = [];
  const provider: MailProvider & SmsProvider = async ({ tag }) => {
    handed.push(tag.officerId);
    return { kind: 'accepted', providerId: `p-${handed.length}` };
  };
  const { log } = listen();
  const run = sendMessages(() => ({
    messages,
    store: works.store,
    mail: provider,
    sms: provider,
    clock: works.office.clock,
    log,
  }));
  await run(undefined, { getRemainingTimeInMillis: () => 600_000 });
  return handed;
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

  it('is written to both ends when a file goes up by itself: to whom it came, and from whom it went', async () => {
    const { officeId } = await works.setUpOffice({});
    const limit = { after: Duration.parse('PT40S'), days: 'calendar' } as const;
    const rungs = [{ tell: 'superior', levels: 1, kind: 'advance', limit } as const];
    await putRows(works.store, { district: [{ of: 'district', policy: { rungs } }] });
    const superior = await works.setUpPost(officeId);
    const post = await works.setUpPost(officeId, superior.postId);
    const [clerk, boss] = ['asha', 'ravi'].map(name => anOfficer({ email: `${name}@namuna.example` }));
    if (!clerk || !boss) throw new Error('somebody is missing');
    const charges = [aCharge(post, clerk), aCharge(superior, boss)];
    await putRows(works.store, { officers: [clerk, boss], charges });
    const calendar = (await works.store.directory.current()).calendarOf(officeId);
    const fileId = await openNewFile(works.store, somebody(officeId, post.postId), {
      at: works.at(0),
      priority: 'immediate',
      subject: SUBJECT,
      rules: { policy: {}, district: { rungs }, calendar },
    });
    const { holdingId } = await works.store.files.get(fileId);
    works.goTo(40);
    const again = { now: () => Date.now(), pause: async () => {} };
    const custody = checkCustody({ office: works.office, log: listen().log, again });
    await custody({ objectId: fileId, postId: post.postId, holdingId, wakeAt: works.at(40) });
    const event = (await works.journalOf(fileId)).at(-1);
    await hear(Fact.parse({ objectId: fileId, event }));
    const kinds = async (officer: Officer) => (await sentTo(officer)).map(({ kind }) => kind);
    expect({ clerk: await kinds(clerk), boss: await kinds(boss) }).toEqual({
      clerk: ['advanced'],
      boss: ['arrived'],
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

  it('held back for the night is not sent when the file has gone on by the morning, and says so', async () => {
    const { officer, post, fileId, reminded } = await scene('immediate');
    const other = await scene('immediate');
    works.goTo(11 * 3600);
    await hear(reminded);
    await hear(other.reminded);
    const by = somebody(post.officeId, post.postId);
    await actOnFile(works.store, fileId, { move: 'close', by, at: works.at(12 * 3600) });
    works.goTo(20.5 * 3600 + 1);
    const handed = await send();
    expect(handed.filter(one => one === officer.officerId)).toEqual([]);
    expect(handed.filter(one => one === other.officer.officerId)).toHaveLength(2);
    expect((await sentTo(officer)).map(({ state }) => state)).toEqual(['needless', 'needless']);
    expect((await sentTo(other.officer)).map(({ state }) => state)).toEqual(['accepted', 'accepted']);
  });

  it('is written to who is asked something, by a superior through the ladder or by a subordinate, until they have answered', async () => {
    const { officer, post, fileId, fact } = await scene('immediate');
    const head = await works.store.files.get(fileId);
    const asker = await works.setUpPost(post.officeId);
    const [askId, unknown] = [works.office.ids.ask(), works.office.ids.ask()];
    const by = somebody(post.officeId, asker.postId);
    const asking = { askId, of: post.postId, reason: 'सर्वेक्षण शेष', until: works.at(40 * 86_400), fit: true };
    const file = { head, holding: await works.store.holdings.of(head) };
    await works.store.commit({
      decisions: [askParking(file, asking, { by, at: works.at(1), relations: new Set(['holds']) })],
      once: onceOf(by, 'askParking'),
      answer: { status: 200, body: {} },
    });
    const { fit: _, ...data } = asking;
    await hear(fact('approval.asked', { kind: 'parking', ...data }));
    const escalated = {
      holdingId: head.holdingId,
      rung: 2,
      dueAt: works.at(1),
      heldBy: post.postId,
      postId: asker.postId,
      officers: [],
      askId,
    };
    await hear(
      Fact.parse({
        ...fact('custody.escalated', escalated),
        event: { ...fact('custody.escalated', escalated).event, seq: 3 },
      }),
    );
    await hear(fact('approval.asked', { kind: 'parking', ...data, askId: unknown }));
    const sent = await sentTo(officer);
    expect(sent.map(({ kind, channel }) => `${kind} by ${channel}`).sort()).toEqual([
      'asked by email',
      'asked by email',
      'asked by sms',
      'asked by sms',
    ]);
    expect(sent.find(({ channel }) => channel === 'sms')?.sms?.text).toContain('आपसे उत्तर अपेक्षित');
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
