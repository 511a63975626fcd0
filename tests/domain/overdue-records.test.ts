import { describe, expect, it } from 'vitest';
import { digestMail, digestSms } from '#shared/contract/message-words.ts';
import { DEFAULT_CALENDAR } from '#shared/domain/calendar.ts';
import type { PostId } from '#shared/domain/ids.ts';
import { digestOf, type Lying } from '#shared/domain/messages/digest.ts';
import { type OverdueRecord, overdueOf } from '#shared/domain/records/overdue.ts';
import { Day, type Instant, istDay, istInstant } from '#shared/domain/time.ts';
import { ids } from '#tests/support/office.ts';

const WEB = 'https://office.example/';
/** A Thursday, in a six-day week. */
const TODAY = Day.parse('2026-12-17');
const NOW = istInstant(TODAY, '09:30');
const [holder, keeper, another] = [ids.post(), ids.post(), ids.post()];
const late = (dueOn: string, more: Partial<OverdueRecord> = {}): OverdueRecord => ({
  fileId: ids.file(),
  number: 'SDM-SDR/7/2019',
  subject: 'ग्राम रामपुर का सीमांकन',
  out: {
    requisition: 9,
    to: holder,
    purpose: 'अपील में साक्ष्य',
    dueOn: Day.parse(dueOn),
    at: istInstant(Day.parse('2026-11-20'), '12:00'),
    by: keeper,
  },
  ...more,
});
const morningOf = (posts: readonly PostId[], records: readonly OverdueRecord[], now: Instant = NOW) => {
  const lying: Lying = {
    held: [],
    waiting: 0,
    asked: 0,
    posts: new Map(posts.map(post => [post, DEFAULT_CALENDAR])),
    records,
  };
  return digestOf(lying, now);
};
const given = (posts: readonly PostId[], records: readonly OverdueRecord[]) => {
  const digest = morningOf(posts, records);
  if (digest === undefined) throw new Error('nothing is overdue');
  return digest;
};
const letter = (digest: ReturnType<typeof given>, language: 'hi' | 'en') =>
  digestMail(digest, { day: TODAY, language, web: WEB });

describe('a record that is out', () => {
  it('is late from midnight in India after its day of return on, and not before', () => {
    const record = late('2026-12-16');
    const head = { ...record, classification: 'normal' } as const;
    const at = (day: string, time: string) => istDay(istInstant(Day.parse(day), time));
    expect(overdueOf(head, at('2026-12-16', '23:59'))).toBeUndefined();
    expect(overdueOf(head, at('2026-12-17', '00:01'))).toEqual(record);
    expect(overdueOf({ ...head, out: undefined }, TODAY)).toBeUndefined();
    const secret = { ...head, classification: 'confidential' } as const;
    expect(overdueOf(secret, TODAY)).toEqual(secret);
  });

  it('beyond its day is named to who has it, longest overdue first, and counted for who gave it', () => {
    const [old, fresh] = [late('2026-11-30'), late('2026-12-16', { number: 'SDM-SDR/8/2019' })];
    expect(given([holder], [fresh, old])).toMatchObject({
      overdue: 0,
      lent: 0,
      toReturn: [
        { record: old, days: 17 },
        { record: fresh, days: 1 },
      ],
    });
    expect(given([keeper], [old, fresh])).toMatchObject({ toReturn: [], lent: 2 });
    expect(morningOf([another], [old, fresh])).toBeUndefined();
  });

  it('which the keeper has given to a post of their own is said once', () => {
    expect(given([holder, keeper], [late('2026-11-30')])).toMatchObject({ toReturn: [{}], lent: 0 });
  });

  it('is said on working days only', () => {
    const sunday = istInstant(Day.parse('2026-12-20'), '09:30');
    for (const post of [holder, keeper])
      expect(morningOf([post], [late('2026-11-30')], sunday)).toBeUndefined();
  });
});

describe('the morning’s letter', () => {
  it('says in Hindi which record is to be given back, since when, and where it is', () => {
    const record = late('2026-12-12');
    const { subject, text } = letter(given([holder], [record]), 'hi');
    expect(subject).toBe('आज के कार्य, 17.12.2026 — लौटाने में विलम्बित अभिलेख: 1');
    expect(text).toContain(
      `• SDM-SDR/7/2019 — ग्राम रामपुर का सीमांकन — 12.12.2026 तक लौटाना था, 5 दिन विलम्बित\n  ${WEB}#/files/${record.fileId}`,
    );
    expect(text).toContain('अभिलेखागार से लिए गए अभिलेख');
  });

  it('says it in English, a single day as one', () => {
    const { subject, text } = letter(given([holder], [late('2026-12-16')]), 'en');
    expect(subject).toBe('Today’s work, 17.12.2026 — Records you have to return, overdue: 1');
    expect(text).toContain('— to be returned by 16.12.2026, 1 day late\n');
    expect(text).toContain('Records you have from the record room beyond their day');
  });

  it('tells the keeper how many are not back, and where they are listed', () => {
    const lent = given([keeper], [late('2026-11-30'), late('2026-12-16')]);
    expect(letter(lent, 'hi').text).toContain('समय पर न लौटे अभिलेख: 2');
    expect(letter(lent, 'hi').text).toContain(`बाहर गए अभिलेख: ${WEB}#/records/out`);
    expect(letter(lent, 'en').text).toContain('Records not returned in time: 2');
    expect(letter(given([holder], [late('2026-11-30')]), 'en').text).not.toContain('#/records');
  });

  it('says no subject of what is confidential, and the SMS counts it as overdue (trap 17)', () => {
    const secret = late('2026-12-16', { classification: 'confidential', subject: 'आरोप की जाँच' });
    const digest = given([holder], [secret]);
    for (const language of ['hi', 'en'] as const) {
      expect(letter(digest, language).text).not.toContain('जाँच');
      expect(letter(digest, language).text).toContain(language === 'hi' ? 'गोपनीय' : 'Confidential');
    }
    expect(digestSms(digest)).toEqual({ overdue: '1', dueToday: '0', new: '0' });
    expect(digestSms(given([keeper], [secret]))).toEqual({ overdue: '1', dueToday: '0', new: '0' });
  });
});
