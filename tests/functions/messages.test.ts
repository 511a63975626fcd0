import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { keepDelivery } from '#functions/events/keep-deliveries.ts';
import { makeDigests } from '#functions/events/make-digests.ts';
import { sendMessages } from '#functions/events/send-messages.ts';
import type { ProviderEvent } from '#functions/messages/provider-events.ts';
import { ProviderEvent as Event } from '#functions/messages/provider-events.ts';
import type { Handed, MailProvider, Sending } from '#functions/messages/sending.ts';
import type { Officer } from '#shared/domain/directory/officer.ts';
import { badSince } from '#shared/domain/messages/contact.ts';
import type { Message } from '#shared/domain/messages/message.ts';
import type { Policy } from '#shared/domain/policy.ts';
import { Duration, istDay, istInstant } from '#shared/domain/time.ts';
import { type Messages, openMessages } from '#shared/store/messages.ts';
import { aCharge, anOfficer, putRows } from '#tests/support/directory.ts';
import { BEGIN, type Clockwork, listen, startClockwork } from './support/clockwork.ts';

const SENDING: Sending = {
  hours: { digestAt: '09:30', quietFrom: '20:00', quietUntil: '08:00' },
  web: 'https://office.example/',
  mail: true,
  sms: {
    digest: {
      hi: { id: '1107000001', text: '{#var#} विलम्बित, {#var#} आज, {#var#} नए' },
      en: { id: '1107000002', text: '{#var#} overdue, {#var#} today, {#var#} new' },
    },
    single: {
      hi: { id: '1107000003', text: '{#var#}: {#var#}' },
      en: { id: '1107000004', text: '{#var#}: {#var#}' },
    },
  },
};
const LONG = { getRemainingTimeInMillis: () => 600_000 };
const MINUTE = 60;
/** The clock begins on Monday 5 January 2026 at 11:30 in India. */
const DAY = 86_400;
const NEXT_MORNING = DAY - 2 * 3600;

/** Overdue by the next morning. */
const SHORT: Policy = { limit: { after: Duration.parse('PT1H'), days: 'calendar' } };

let works: Clockwork;
let messages: Messages;
beforeAll(async () => {
  works = await startClockwork();
  messages = openMessages({ client: works.table.client, tableName: works.table.name });
});
afterAll(() => works.stop());
beforeEach(() => works.goTo(0));

const clock = () => works.office.clock;

/** Somebody with a file that is overdue in the morning, and where they are written to. */
const scene = async (more: Partial<Officer> = {}, policy = SHORT) => {
  const { officeId } = await works.setUpOffice(policy);
  const post = await works.setUpPost(officeId);
  const officer = anOfficer({ email: 'asha@namuna.example', mobile: '9876543210', ...more });
  await putRows(works.store, { officers: [officer], charges: [aCharge(post, officer)] });
  const file = await works.openFileAt(post, policy);
  return { officer, post, ...file };
};
/** Only of these officers, so that the scenes of one test file stay out of each other's way. */
const digests = (
  only: readonly Officer[],
  { sending = SENDING, through = messages }: { sending?: Sending; through?: Messages } = {},
) => {
  const { log, counted, said } = listen();
  const lately = async () => {
    const directory = await works.store.directory.current();
    const officers = directory.rows.officers.filter(({ officerId }) =>
      only.some(one => one.officerId === officerId),
    );
    return { ...directory, rows: { ...directory.rows, officers } };
  };
  const run = makeDigests(() => ({
    office: {
      ids: works.office.ids,
      store: { ...works.store, directory: { ...works.store.directory, current: lately } },
    },
    messages: { ...through, isMade: async () => false, keepMade: async () => undefined },
    sending,
    clock: clock(),
    log,
  }));
  return { run: () => run(undefined, LONG), counted, said };
};
const toldTo = async ({ officerId }: Officer) => (await messages.list(officerId, { limit: 50 })).items;
/** What leaves the office. */
const sentTo = async (officer: Officer) =>
  (await toldTo(officer)).filter(({ channel }) => channel !== 'in-app');

/** A provider that remembers what it was handed; what it answers can be told. */
const provider = (answer: () => Promise<Handed> = async () => ({ kind: 'accepted', providerId: 'p-1' })) => {
  const handed: Parameters<MailProvider>[0][] = [];
  const mail: MailProvider = async message => {
    handed.push(message);
    return answer();
  };
  return { mail, handed };
};
const send = async (mail: MailProvider, through: Messages = messages) => {
  const heard = listen();
  const run = sendMessages(() => ({
    messages: through,
    store: works.store,
    mail,
    sms: async () => ({ kind: 'accepted', providerId: 's-1' }),
    clock: clock(),
    log: heard.log,
  }));
  await run(undefined, LONG);
  return heard;
};
const hear = async (event: ProviderEvent) => {
  const heard = listen();
  await keepDelivery(() => ({ messages, directory: works.store.directory, log: heard.log }))(event);
  return heard;
};
const mailEvent = ({ officerId, messageId }: Message, eventType: string): ProviderEvent =>
  Event.parse({
    eventType,
    mail: {
      timestamp: new Date(BEGIN).toISOString(),
      tags: { officer: [officerId], message: [messageId], 'ses:configuration-set': ['patravali'] },
    },
  });
const ofMail = (all: readonly Message[]): Message => {
  const found = all.find(({ channel }) => channel === 'email');
  if (found === undefined) throw new Error('no letter');
  return found;
};

describe('the morning', () => {
  it('sends each officer one digest a day, however often it runs and whoever runs beside it (trap 23)', async () => {
    const [asha, ravi] = [await scene(), await scene({ mobile: undefined })];
    const { run } = digests([asha.officer, ravi.officer]);
    works.goTo(NEXT_MORNING);
    await Promise.all([run(), run()]);
    await run();
    expect((await sentTo(asha.officer)).map(({ kind, channel }) => `${kind} ${channel}`).sort()).toEqual([
      'digest email',
      'digest sms',
    ]);
    expect((await sentTo(ravi.officer)).map(({ channel }) => channel)).toEqual(['email']);
    works.goTo(NEXT_MORNING + DAY);
    await run();
    expect(await sentTo(asha.officer)).toHaveLength(4);
  });

  it('says nothing before its hour, at night, on a holiday, or to whom nothing is due', async () => {
    const { officer } = await scene();
    const idle = anOfficer({ email: 'idle@namuna.example' });
    await putRows(works.store, { officers: [idle] });
    const { run } = digests([officer, idle]);
    const hours = [
      // 09:29 and 20:00 of the next day, and half past nine of the Sunday.
      NEXT_MORNING - MINUTE,
      NEXT_MORNING + 10.5 * 3600,
      NEXT_MORNING + 5 * DAY,
    ];
    for (const second of hours) {
      works.goTo(second);
      await run();
    }
    expect(await sentTo(officer)).toEqual([]);
    works.goTo(NEXT_MORNING);
    await run();
    expect(await sentTo(idle)).toEqual([]);
    expect(await sentTo(officer)).toHaveLength(2);
  });

  it('broken off at any officer, is made for the rest by the next run, and twice for nobody', async () => {
    const scenes = [await scene(), await scene(), await scene()];
    const officers = scenes.map(({ officer }) => officer);
    let calls = 0;
    const dying: Messages = {
      ...messages,
      enter: async told => {
        calls += 1;
        if (calls === 2) throw new Error('the table is away');
        return messages.enter(told);
      },
    };
    works.goTo(NEXT_MORNING);
    const first = digests(officers, { through: dying });
    await first.run();
    expect(first.said.at(-1)).toMatchObject({ event: 'digests.made', fields: { told: 2, failed: 1 } });
    await digests(officers).run();
    for (const officer of officers) expect(await sentTo(officer)).toHaveLength(2);
  });

  it('writes in the officer’s own language, by the channels of the district', async () => {
    const { officer } = await scene();
    const contact = await messages.findContact(officer.officerId);
    await messages.keepContact({ ...contact, language: 'en', revision: 1 });
    works.goTo(NEXT_MORNING);
    await digests([officer], { sending: { ...SENDING, sms: undefined } }).run();
    const [letter, ...others] = await sentTo(officer);
    expect(others).toEqual([]);
    expect(letter?.mail?.subject).toMatch(/^Today’s work, 06\.01\.2026 — /);
  });

  it('stands in the office too, once a day, also for who has no address', async () => {
    const { officer } = await scene({ email: undefined, mobile: undefined });
    works.goTo(NEXT_MORNING);
    await digests([officer]).run();
    await digests([officer]).run();
    await send(provider().mail);
    const [digest, ...more] = await toldTo(officer);
    expect(more).toEqual([]);
    expect(digest).toMatchObject({ kind: 'digest', channel: 'in-app', state: 'delivered', to: '' });
    expect(digest?.mail?.text).toContain('विलम्बित: 1');
  });

  it('remembers that all are made, and does no more that day', async () => {
    const day = istDay(clock().now());
    expect(await messages.isMade(day)).toBe(false);
    await messages.keepMade(day, clock().now());
    expect(await messages.isMade(day)).toBe(true);
  });
});

describe('sending', () => {
  const written = async () => {
    const { officer } = await scene({ mobile: undefined });
    works.goTo(NEXT_MORNING);
    await digests([officer]).run();
    return { officer, message: ofMail(await sentTo(officer)) };
  };
  const later = (seconds: number) => works.goTo(NEXT_MORNING + seconds);
  const stateOf = async ({ officerId, messageId }: Message) =>
    (await messages.find({ officerId, messageId }))?.state;
  const mine = (
    handed: readonly { readonly tag: { readonly messageId: string } }[],
    { messageId }: Message,
  ) => handed.filter(({ tag }) => tag.messageId === messageId);

  it('hands a message over once, though two senders run', async () => {
    const { message } = await written();
    later(1);
    const { mail, handed } = provider();
    await Promise.all([send(mail), send(mail)]);
    await send(mail);
    expect(mine(handed, message)).toHaveLength(1);
    expect(await stateOf(message)).toBe('accepted');
  });

  it('tries again what was turned away, and lets be what was refused', async () => {
    const { message } = await written();
    later(1);
    const away = provider(async () => ({ kind: 'turned-away' }));
    await send(away.mail);
    expect(await stateOf(message)).toBe('waiting');
    later(30);
    await send(away.mail);
    expect(mine(away.handed, message)).toHaveLength(1);
    later(2 * MINUTE);
    const no = provider(async () => ({ kind: 'refused' }));
    const { counted } = await send(no.mail);
    expect(await stateOf(message)).toBe('refused');
    expect(counted).toContainEqual({ metric: 'MessagesGivenUp', value: 1 });
  });

  it('that died after the provider took it is not sent again: the provider’s word comes first', async () => {
    const { message } = await written();
    later(1);
    const dying: Messages = {
      ...messages,
      move: async (before, after, contact) => {
        if (after.state === 'accepted') throw new Error('killed');
        return messages.move(before, after, contact);
      },
    };
    const { mail, handed } = provider();
    await send(mail, dying);
    expect(await stateOf(message)).toBe('sending');
    await hear(mailEvent(message, 'Send'));
    expect(await stateOf(message)).toBe('accepted');
    later(20 * MINUTE);
    await send(mail);
    expect(mine(handed, message)).toHaveLength(1);
  });

  it('that died before the provider was asked is sent after a quarter of an hour', async () => {
    const { message } = await written();
    later(1);
    await send(async () => {
      throw new Error('killed');
    });
    later(10 * MINUTE);
    const { mail, handed } = provider();
    await send(mail);
    expect(mine(handed, message)).toEqual([]);
    later(16 * MINUTE);
    await send(mail);
    expect(mine(handed, message)).toHaveLength(1);
    expect(await stateOf(message)).toBe('accepted');
  });

  it('writes to the address as it stands now, and gives up where there is none', async () => {
    const [moved, gone] = [await written(), await written()];
    await putRows(works.store, {
      officers: [
        { ...moved.officer, email: 'asha.new@namuna.example' },
        { ...gone.officer, email: undefined },
      ],
    });
    later(1);
    const { mail, handed } = provider();
    await send(mail);
    expect(mine(handed, moved.message)).toMatchObject([{ to: 'asha.new@namuna.example' }]);
    expect(await stateOf(gone.message)).toBe('given-up');
  });
});

describe('what providers tell', () => {
  const accepted = async (officer: Officer, second = NEXT_MORNING) => {
    works.goTo(second);
    await digests([officer]).run();
    works.goTo(second + 1);
    await send(provider().mail);
    return ofMail((await sentTo(officer)).filter(({ state }) => state === 'accepted'));
  };

  it('is kept once, and an address that came back twice is a bad one and written to no more', async () => {
    const { officer } = await scene({ mobile: undefined });
    const bounced = async (second: number) => {
      const letter = await accepted(officer, second);
      const heard = [];
      for (const type of ['Bounce', 'Bounce', 'Delivery', 'Send'])
        heard.push(await hear(mailEvent(letter, type)));
      expect(await messages.find(letter)).toMatchObject({ state: 'bounced' });
      return heard.flatMap(({ counted }) => counted);
    };
    const isBad = async () =>
      badSince(await messages.findContact(officer.officerId), 'email', officer.email) !== undefined;
    expect(await bounced(NEXT_MORNING)).toEqual([{ metric: 'MessagesBounced', value: 1 }]);
    expect(await isBad()).toBe(false);
    await bounced(NEXT_MORNING + DAY);
    expect(await isBad()).toBe(true);
    works.goTo(NEXT_MORNING + 2 * DAY);
    await digests([officer]).run();
    expect(await sentTo(officer)).toHaveLength(2);
  });

  it('of an SMS is told in the carriers’ words', async () => {
    const { officer } = await scene();
    works.goTo(NEXT_MORNING);
    await digests([officer]).run();
    await send(provider().mail);
    const sms = (await sentTo(officer)).find(({ channel }) => channel === 'sms');
    if (sms === undefined) throw new Error('no SMS');
    const { officerId, messageId } = sms;
    const told = (messageStatus: string) =>
      hear(
        Event.parse({
          messageStatus,
          eventTimestamp: BEGIN,
          context: { officer: officerId, message: messageId },
        }),
      );
    await told('DELIVERED');
    await told('QUEUED');
    expect(await messages.find(sms)).toMatchObject({ state: 'delivered', to: '9876543210' });
    expect(sms.sms?.text).toMatch(/^1 विलम्बित, 0 आज, 0 नए$/);
  });

  it('of what is none of ours is let be', async () => {
    const { said } = await hear(
      Event.parse({ eventType: 'Bounce', mail: { timestamp: new Date(BEGIN).toISOString() } }),
    );
    expect(said).toEqual([{ event: 'message.stray', fields: { provider: 'mail' } }]);
    expect(istInstant(istDay(clock().now()), '11:30')).toBe(clock().now());
  });
});
