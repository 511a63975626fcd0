import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { digestMail, digestSms, singleMail, singleSms } from '#shared/contract/message-words.ts';
import { DEFAULT_CALENDAR } from '#shared/domain/calendar.ts';
import { namedInDigest } from '#shared/domain/dues.ts';
import { beginHolding, endHolding, type Holding, suspendHolding } from '#shared/domain/holding.ts';
import { afterBounce, afterCorrection, badSince, newContact } from '#shared/domain/messages/contact.ts';
import { countedDay, digestOf } from '#shared/domain/messages/digest.ts';
import { digestDay, isQuiet, sendableAt } from '#shared/domain/messages/hours.ts';
import {
  type Message,
  MOST_TRIES,
  TOLD_STATES,
  type ToldState,
  toldOf,
  toSend,
  wasAccepted,
  wasTurnedAway,
} from '#shared/domain/messages/message.ts';
import { cutAtWord, MOST_IN_VARIABLE, smsOf } from '#shared/domain/messages/sms.ts';
import { DEFAULT_RULES } from '#shared/domain/policy.ts';
import { Day, Instant, istInstant, plus } from '#shared/domain/time.ts';
import { ids } from '#tests/support/office.ts';

const SECRET = 'आरोपित कर्मचारी के विरुद्ध गोपनीय जाँच';
/** Arrived on Monday 7 December 2026 at 16:50, in a six-day week with the second Saturday closed. */
const ARRIVED = istInstant(Day.parse('2026-12-07'), '16:50');
const stayOf = (more: Partial<Parameters<typeof beginHolding>[0]> = {}): Holding =>
  beginHolding({
    holdingId: ids.holding(),
    objectId: ids.file(),
    number: 'SDM-SDR/12/2026',
    subject: 'ग्राम रामपुर की गाटा संख्या 245 का नामांतरण',
    postId: ids.post(),
    at: ARRIVED,
    ageFrom: ARRIVED,
    rules: DEFAULT_RULES,
    state: 'ACTIVE',
    opened: true,
    ...more,
  });
const heldIn = (stay: Holding) => ({ stay, calendar: DEFAULT_CALENDAR });
const morning = (day: string): Instant => istInstant(Day.parse(day), '09:30');
const lying = (...stays: readonly Holding[]) => ({
  held: stays.map(heldIn),
  waiting: 0,
  asked: 0,
  posts: new Map(),
  records: [],
});

describe('the morning’s digest', () => {
  it('names an overdue file from the eighth counted day on, every day until the holding ends', () => {
    const stay = stayOf();
    const named = (day: string, of = stay) => namedInDigest(of, morning(day));
    expect(countedDay(heldIn(stay), morning('2026-12-16'))).toBe(7);
    expect(named('2026-12-16')).toBe(false);
    expect(countedDay(heldIn(stay), morning('2026-12-17'))).toBe(8);
    for (const day of ['2026-12-17', '2026-12-18', '2026-12-19', '2027-02-01']) expect(named(day)).toBe(true);
    expect(named('2026-12-18', endHolding(stay, 'sent', morning('2026-12-17')))).toBe(false);
    expect(named('2026-12-18', suspendHolding(stay, morning('2026-12-10'), 'court'))).toBe(false);
  });

  it('counts what is overdue, due today and new, and says nothing to whom nothing is due', () => {
    const now = morning('2026-12-17');
    const fresh = stayOf({ opened: false, at: now, ageFrom: now });
    const wanted = stayOf({ at: now, ageFrom: now, dueOn: Day.parse('2026-12-17') });
    expect(digestOf(lying(stayOf(), fresh, wanted), now)).toMatchObject({
      overdue: 1,
      dueToday: 1,
      new: 1,
      named: [{ days: 8 }],
    });
    expect(digestOf(lying(stayOf({ at: now, ageFrom: now })), now)).toBeUndefined();
    expect(digestOf({ ...lying(), waiting: 4 }, now)).toBeUndefined();
    expect(digestOf({ ...lying(), waiting: 4, asked: 1 }, now)).toMatchObject({ waiting: 4, asked: 1 });
  });

  it('is silent on a day on which the office does not work', () => {
    const [sunday, secondSaturday] = [morning('2026-12-20'), morning('2026-12-12')];
    for (const now of [sunday, secondSaturday])
      expect(digestOf(lying(stayOf({ opened: false })), now)).toBeUndefined();
  });

  it('says no Confidential subject, neither in its letter nor in its SMS (trap 17)', () => {
    const now = morning('2026-12-17');
    const digest = digestOf(
      lying(stayOf({ subject: SECRET, classification: 'confidential' }), stayOf()),
      now,
    );
    if (digest === undefined) throw new Error('nothing is due');
    for (const language of ['hi', 'en'] as const) {
      const mail = digestMail(digest, {
        day: Day.parse('2026-12-17'),
        language,
        web: 'https://office.example/',
      });
      expect(mail.text).not.toContain('जाँच');
      expect(mail.text).toContain(language === 'hi' ? 'गोपनीय' : 'Confidential');
      expect(mail.text).toContain('ग्राम रामपुर');
      expect(mail.text).toContain('https://office.example/#/files/fil_');
      expect(mail.subject).not.toContain('ग्राम');
    }
    expect(digestSms(digest)).toEqual({ overdue: '2', dueToday: '0', new: '0' });
  });
});

describe('a single message', () => {
  it('says the number, in its subject line never what the file is about, and in an SMS never at all (trap 17)', () => {
    const [plain, secret] = [stayOf(), stayOf({ subject: SECRET, classification: 'confidential' })];
    for (const stay of [plain, secret]) {
      const mail = singleMail('reminded', stay, { language: 'hi', web: 'https://office.example/' });
      expect(mail.subject).toBe('स्मरण: SDM-SDR/12/2026');
      expect(Object.values(singleSms('reminded', stay, 'hi'))).toEqual(['स्मरण', 'SDM-SDR/12/2026']);
    }
    expect(singleMail('arrived', secret, { language: 'hi', web: '/' }).text).not.toContain('जाँच');
  });
});

describe('the variables of a registered text', () => {
  it('have thirty characters at most, are cut at a word and never within a letter', () => {
    expect(cutAtWord('उप जिलाधिकारी सदर का कार्यालय, जनपद नमूना')).toBe('उप जिलाधिकारी सदर का कार्यालय,');
    expect(cutAtWord('SDM-SDR/12/2026')).toBe('SDM-SDR/12/2026');
    const long = 'क्ष्म्य'.repeat(10);
    const cut = cutAtWord(long);
    expect(long.startsWith(cut)).toBe(true);
    expect(cut.length).toBeLessThanOrEqual(MOST_IN_VARIABLE);
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 120 }), text => {
        expect([...cutAtWord(text)].length).toBeLessThanOrEqual(MOST_IN_VARIABLE);
      }),
    );
  });

  it('stand where the text has its places, Hindi as Unicode', () => {
    const template = { id: '1107000000000000003', text: 'पत्रावली: {#var#}, संख्या {#var#}।' };
    expect(smsOf('single', template, { what: 'स्मरण', number: 'A/1' })).toEqual({
      templateId: template.id,
      text: 'पत्रावली: स्मरण, संख्या A/1।',
    });
  });
});

describe('the hours of sending', () => {
  const hours = { digestAt: '09:30', quietFrom: '20:00', quietUntil: '08:00' };
  const at = (time: string) => istInstant(Day.parse('2026-12-17'), time);

  it('hold single messages back over night until their end', () => {
    expect(sendableAt(hours, at('12:00'))).toBe(at('12:00'));
    expect(sendableAt(hours, at('21:15'))).toBe(istInstant(Day.parse('2026-12-18'), '08:00'));
    expect(sendableAt(hours, at('06:15'))).toBe(at('08:00'));
    expect(isQuiet({ quietFrom: '00:00', quietUntil: '00:00' }, '03:00')).toBe(false);
    expect(isQuiet({ quietFrom: '13:00', quietUntil: '14:00' }, '13:30')).toBe(true);
  });

  it('let the digest go from its hour until the quiet hours begin', () => {
    expect(digestDay(hours, at('09:29'))).toBeUndefined();
    expect(digestDay(hours, at('09:30'))).toBe('2026-12-17');
    expect(digestDay(hours, at('19:59'))).toBe('2026-12-17');
    expect(digestDay(hours, at('20:00'))).toBeUndefined();
  });
});

const NOW = Instant.parse('2026-12-17T04:00:00.000Z');
const minutes = (n: number): Instant => plus(NOW, n * 60_000);
const aMessage = (more: Partial<Message> = {}): Message => ({
  messageId: ids.message(),
  officerId: ids.officer(),
  kind: 'digest',
  channel: 'email',
  language: 'hi',
  to: 'asha@namuna.example',
  mail: { subject: 'आज के कार्य', text: '…' },
  state: 'waiting',
  tries: 0,
  lookAt: NOW,
  at: NOW,
  stateAt: NOW,
  ...more,
});
const claim = (message: Message, now: Instant): Message => {
  const claimed = toSend(message, now);
  if (claimed === undefined) throw new Error('it is not to be sent');
  return claimed;
};

describe('a message', () => {
  it('comes to the same state however its provider’s words come: twice, late, in any order', () => {
    const word = fc.constantFrom<ToldState>(...TOLD_STATES);
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 8 }), fc.integer(), (words, seed) => {
        const shuffled = [...words, ...words].sort((a, b) => ((a + b).length * seed) % 3 || (a < b ? 1 : -1));
        const hear = (heard: readonly ToldState[]) =>
          heard.reduce(
            (message, told) => toldOf(message, told, NOW),
            aMessage({ state: 'sending', tries: 1 }),
          );
        expect(hear(shuffled).state).toBe(hear(words).state);
        expect(hear(words).state).toBe(TOLD_STATES.findLast(state => words.includes(state)));
      }),
    );
  });

  it('is sent by one of two senders, and again only when its provider told nothing for a quarter of an hour', () => {
    const sending = claim(aMessage(), NOW);
    expect(sending).toMatchObject({ state: 'sending', tries: 1 });
    expect(toSend(sending, minutes(14))).toBeUndefined();
    expect(toSend(toldOf(sending, 'accepted', minutes(1)), minutes(16))).toBeUndefined();
    expect(toSend(sending, minutes(16))).toMatchObject({ state: 'sending', tries: 2 });
  });

  it('is tried later and later when it is turned away, and given up in the end', () => {
    let message = aMessage();
    const waits: number[] = [];
    let now = NOW;
    for (let tries = 0; tries < MOST_TRIES; tries += 1) {
      message = wasTurnedAway(claim(message, now), now);
      const next = message.lookAt ?? now;
      waits.push((Date.parse(next) - Date.parse(now)) / 60_000);
      now = next;
    }
    expect(waits).toEqual([1, 2, 4, 8, 16, 32]);
    expect(toSend(message, now)).toMatchObject({ state: 'given-up' });
  });

  it('is not sent on the next day, when nobody needs it any more', () => {
    expect(toSend(aMessage(), minutes(25 * 60))).toMatchObject({ state: 'given-up' });
    expect(toSend(aMessage({ notBefore: minutes(600) }), minutes(25 * 60))).toMatchObject({
      state: 'sending',
    });
  });

  it('that its provider told of first is not taken back by our own note of it', () => {
    const delivered = toldOf(claim(aMessage(), NOW), 'delivered', minutes(1));
    expect(wasAccepted(delivered, 'ses-1', minutes(2)).state).toBe('delivered');
    expect(wasTurnedAway(delivered, minutes(2)).state).toBe('delivered');
  });
});

describe('an address', () => {
  const email = 'asha@namuna.example';
  const bounce = (contact: ReturnType<typeof newContact>, message: Message) =>
    afterBounce(contact, message, { address: email, at: NOW });

  it('is a bad one when two messages come back, each counted once', () => {
    const [first, second] = [aMessage(), aMessage()];
    const once = bounce(bounce(newContact(first.officerId), first), first);
    expect(badSince(once, 'email', email)).toBeUndefined();
    const twice = bounce(once, second);
    expect(badSince(twice, 'email', email)).toBe(NOW);
    expect(badSince(twice, 'email', 'asha.new@namuna.example')).toBeUndefined();
    expect(badSince(twice, 'sms', email)).toBeUndefined();
  });

  it('that the officer has left or put right is not held against them', () => {
    const contact = newContact(ids.officer());
    expect(bounce(contact, aMessage({ to: 'old@namuna.example' }))).toBe(contact);
    const bad = bounce(bounce(contact, aMessage()), aMessage());
    expect(badSince(afterCorrection(bad, 'en'), 'email', email)).toBeUndefined();
  });
});
