import type * as z from 'zod';
import type { ByOfficer } from '#shared/domain/actor.ts';
import { CLOCKWORK } from '#shared/domain/actor.ts';
import { DEFAULT_CALENDAR } from '#shared/domain/calendar.ts';
import type { Destination, Sending } from '#shared/domain/file-acts.ts';
import { type Ids, makeIds, type OfficerId, type PostId } from '#shared/domain/ids.ts';
import type { Level } from '#shared/domain/level.ts';
import { DEFAULT_LIMITS, type Rules, type Rung } from '#shared/domain/policy.ts';
import { ReceiptDetails } from '#shared/domain/receipt-details.ts';
import { Duration, type Instant, instantOf } from '#shared/domain/time.ts';
import type { Line } from '#shared/domain/way.ts';

const BASE_32 = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

let last = 0;
/** Ids that count upwards, no two alike in one test file. */
export const countingIds = (): Ids =>
  makeIds(() => {
    last += 1;
    return [...last.toString(32).padStart(26, '0')]
      .map(digit => BASE_32.charAt(Number.parseInt(digit, 32)))
      .join('');
  });

const ids = countingIds();

/** The reporting line of the tests, lowest first: clerk → section officer → SDM → ADM. */
export const POSTS = [ids.post(), ids.post(), ids.post(), ids.post()] as const;
export const [CLERK, SECTION, SDM, ADM] = POSTS;
/** A post outside that line. */
export const STRANGER: PostId = ids.post();
export const ALL_POSTS: readonly PostId[] = [...POSTS, STRANGER];
export const OFFICE = ids.office();

const LEVELS: ReadonlyMap<PostId, Level> = new Map([
  [CLERK, 1],
  [SECTION, 2],
  [SDM, 4],
  [ADM, 5],
  [STRANGER, 2],
]);
export const levelOf = (post: PostId): Level => {
  const level = LEVELS.get(post);
  if (level === undefined) throw new Error(`no level of ${post}`);
  return level;
};

const OFFICERS: ReadonlyMap<PostId, OfficerId> = new Map(ALL_POSTS.map(post => [post, ids.officer()]));

export const lineAbove = (post: PostId): readonly PostId[] => {
  const place = POSTS.indexOf(post);
  return place < 0 ? [] : POSTS.slice(place + 1);
};

export const officerOf = (post: PostId): OfficerId => {
  const officer = OFFICERS.get(post);
  if (!officer) throw new Error(`nobody sits in ${post}`);
  return officer;
};

export const by = (post: PostId): ByOfficer => ({
  kind: 'officer',
  postId: post,
  officeId: OFFICE,
  officerId: officerOf(post),
  charge: 'substantive',
});
export { CLOCKWORK };

/** Monday 7 December 2026, 16:50 in India. */
export const MONDAY: Instant = instantOf(Date.parse('2026-12-07T11:20:00.000Z'));

const seconds = (n: number) => ({ after: Duration.parse(`PT${n}S`), days: 'working' as const });

/** A ladder in seconds: the holder twice, then one, two and five levels up; the last is past every top. */
export const QUICK_RUNGS: Rung[] = [
  { tell: 'holder', limit: seconds(20) },
  { tell: 'holder', limit: seconds(30) },
  { tell: 'superior', levels: 1, limit: seconds(40) },
  { tell: 'superior', levels: 2, limit: seconds(60) },
  { tell: 'superior', levels: 5, limit: seconds(80) },
];
export const QUICK_RULES: Rules = {
  calendar: DEFAULT_CALENDAR,
  district: {},
  policy: { limit: seconds(90), rungs: QUICK_RUNGS },
};

/** A new stay with a post, as the office would have it ready. */
export const stayAt = (postId: PostId, more: Partial<Destination> = {}): Destination => ({
  postId,
  holdingId: ids.holding(),
  rules: QUICK_RULES,
  level: levelOf(postId),
  vacant: false,
  onLeave: false,
  paperClosed: false,
  ...more,
});

/** What the directory tells of moving a file on from a post, where every seat on its way can hand it on. */
export const lineOf = (post: PostId, more: Partial<Line> = {}): Line => ({
  above: lineAbove(post),
  isPassedOver: () => false,
  levels: DEFAULT_LIMITS.levels,
  ...more,
});

/** A file is sent for orders, and nothing is to be warned of. */
export const sendingOf = (from: PostId, to: PostId, more: Partial<Sending> = {}): Sending => ({
  to: stayAt(to),
  action: 'for-orders',
  acknowledged: [],
  line: lineOf(from),
  ...more,
});

/** What the diary says of a letter, as it comes through the door; what is not said is the usual. */
export const letterOf = (more: Partial<z.input<typeof ReceiptDetails>> = {}): ReceiptDetails =>
  ReceiptDetails.parse({
    sender: { name: 'रामलाल पुत्र श्यामलाल' },
    subject: 'पैमाइश के सम्बन्ध में',
    deliveryMode: 'by-hand',
    receivedOn: '2026-12-07',
    diarisedOn: '2026-12-07',
    ...more,
  });
