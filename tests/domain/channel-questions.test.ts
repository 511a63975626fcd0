import { describe, expect, it } from 'vitest';
import { DEFAULT_CALENDAR } from '#shared/domain/calendar.ts';
import { askedBy, bilingual } from '#shared/domain/channels/asks.ts';
import { type AskedTarget, type Asks, Channel, type Stage } from '#shared/domain/channels/channel.ts';
import { type Arrival, type Followed, follow } from '#shared/domain/channels/follow.ts';
import { isWaiting, type Planned, planOf, toAsk } from '#shared/domain/channels/plan.ts';
import type { ChannelRun, QuestionEnd } from '#shared/domain/channels/run.ts';
import { directoryOf } from '#shared/domain/directory/directory.ts';
import type { Office, OfficeKind } from '#shared/domain/directory/office.ts';
import type { Designation, PostRow } from '#shared/domain/directory/post.ts';
import { NO_ROWS } from '#shared/domain/directory/rows.ts';
import type { OfficeId, PostId } from '#shared/domain/ids.ts';
import { ADM, CLERK, countingIds, MONDAY, SDM, SECTION, STRANGER } from './support/office.ts';

const ids = countingIds();
const channelId = ids.channel();
const asks: Asks = {
  posts: [{ kind: 'post', postId: STRANGER }],
  text: { hi: 'आख्या दें।', en: 'Please report.' },
  days: 7,
};
const to = (postId: PostId, more: Partial<Stage> = {}): Stage => ({
  to: { kind: 'post', postId },
  action: 'for-approval',
  ...more,
});
const NAMES = { hi: 'मार्ग', en: 'Channel' };
const channelOf = (version: number, ...stages: readonly Stage[]): Channel => ({
  ...{ channelId, version, of: 'district', names: NAMES },
  stages: [...stages],
});

const office = (kind: OfficeKind, parent?: OfficeId): Office => ({
  officeId: ids.office(),
  code: 'X-1',
  names: NAMES,
  kind,
  ...(parent ? { parent } : {}),
  calendar: DEFAULT_CALENDAR,
  policy: {},
});
const designation: Designation = {
  designationId: ids.designation(),
  abbreviation: 'X',
  names: NAMES,
  level: 3,
};
const seat = (officeId: OfficeId, postId: PostId = ids.post(), reportsTo?: PostId): PostRow => ({
  postId,
  officeId,
  code: 'X-1',
  names: NAMES,
  designationId: designation.designationId,
  ...(reportsTo ? { reportsTo } : {}),
});

const collectorate = office('collectorate');
const subdivision = office('sub-division', collectorate.officeId);
const other = office('sub-division', collectorate.officeId);
const tehsils = [office('tehsil', subdivision.officeId), office('tehsil', other.officeId)];
const empty = office('tehsil', other.officeId);
const heads = tehsils.map(({ officeId }) => seat(officeId, ids.post(), ADM));
const posts = [
  seat(collectorate.officeId, ADM),
  seat(subdivision.officeId, SDM, ADM),
  seat(other.officeId, STRANGER, ADM),
  seat(subdivision.officeId, SECTION, SDM),
  seat(subdivision.officeId, CLERK, SECTION),
  ...heads,
];
const offices = [collectorate, subdivision, other, ...tehsils, empty];
const directoryWith = (...channels: readonly Channel[]) =>
  directoryOf(1, { ...NO_ROWS, designations: [designation], offices, posts, channels: [...channels] });

const begun: ChannelRun = {
  ...{ runId: ids.run(), channelId, version: 1, starter: CLERK, stage: 0, post: CLERK },
  ...{ since: MONDAY, state: 'on', seen: 1 },
};
const file = {
  officeId: subdivision.officeId,
  classification: 'normal',
  priority: 'ordinary',
} as const;
const consultationId = ids.consultation();
const askedAt = (stage: number, over?: QuestionEnd, version = 1) => ({
  ...{ channelId, version, stage, consultationId },
  ...(over ? { over } : {}),
});
const at = (stage: number, post: PostId, more: Partial<ChannelRun> = {}): ChannelRun => ({
  ...begun,
  stage,
  post,
  ...more,
});
const arrival = (post: PostId, more: Partial<Arrival> = {}): Arrival => ({
  seq: 9,
  post,
  onTheWay: [],
  ...more,
});

const WAY = channelOf(1, to(SECTION), to(SDM, { asks }), to(ADM));
const plan = (run: ChannelRun, channel: Channel = WAY): readonly Planned[] =>
  planOf(directoryWith(WAY), channel, { file, run });
const gone = (run: ChannelRun, where: Arrival, channel?: Channel): Followed | undefined =>
  follow(run, plan(run, channel), where);
const stagesToAsk = (run: ChannelRun, channel?: Channel) =>
  toAsk(plan(run, channel), run).map(({ stage }) => stage);

describe('what a stage of a channel asks', () => {
  it('is asked when the file comes there, once, and not again when it comes there once more', () => {
    expect(stagesToAsk(at(1, SECTION))).toEqual([]);
    expect(stagesToAsk(at(2, SDM))).toEqual([2]);
    expect(stagesToAsk(at(2, SDM, { asked: [askedAt(2)] }))).toEqual([]);
    expect(stagesToAsk(at(1, SECTION, { asked: [askedAt(2)] }))).toEqual([]);
    expect(stagesToAsk(at(2, SDM, { asked: [askedAt(2, 'settled')] }))).toEqual([]);
  });

  it('is not asked by what was taken off its channel, or is elsewhere', () => {
    for (const state of ['aside', 'left', 'done'] as const)
      expect(stagesToAsk(at(2, SDM, { state }))).toEqual([]);
  });

  it('is asked with that of the stages beside it, which lead to the same post', () => {
    const way = channelOf(1, to(SDM), to(SDM, { asks }), to(SDM, { asks }), to(ADM, { asks }));
    expect(stagesToAsk(at(1, SDM), way)).toEqual([2, 3]);
    expect(stagesToAsk(at(3, SDM), way)).toEqual([2, 3]);
    expect(stagesToAsk(at(0, CLERK), channelOf(1, to(CLERK, { asks }), to(SDM)))).toEqual([1]);
  });

  it('is not asked anew by a version the file was moved to, which asks the very same; what is said otherwise is', () => {
    const asked = [askedAt(2)];
    const moved = at(3, SDM, { version: 2, asked });
    const same = channelOf(2, to(SECTION), to(STRANGER), to(SDM, { asks }), to(ADM));
    expect(stagesToAsk(moved, same)).toEqual([]);
    expect(isWaiting(plan(moved, same), moved)).toBe(true);
    const otherwise = channelOf(2, to(SECTION), to(STRANGER), to(SDM, { asks: { ...asks, days: 3 } }));
    expect(stagesToAsk(moved, otherwise)).toEqual([3]);
  });
});

describe('a file at a stage that waits for answers', () => {
  const waiting = at(2, SDM, { asked: [askedAt(2)] });
  const over = at(2, SDM, { asked: [askedAt(2, 'settled')] });

  it('goes on to the next stage when they have come, and not before: sent there it is aside', () => {
    expect(gone(waiting, arrival(ADM))).toEqual({ kind: 'left' });
    expect(gone(over, arrival(ADM))).toEqual({ kind: 'advanced', stage: 3, post: ADM });
    expect(gone(at(2, SDM, { asked: [askedAt(2, 'nobody')] }), arrival(ADM))).toMatchObject({ stage: 3 });
  });

  it('waits already while the question is still to be put', () => {
    expect(gone(at(2, SDM), arrival(ADM))).toEqual({ kind: 'left' });
  });

  it('that was sent on meanwhile is at the next stage, where it is, by the last answer', () => {
    const aside: ChannelRun = { ...over, state: 'aside' };
    expect(gone(aside, arrival(ADM, { waited: true }))).toEqual({ kind: 'rejoined', stage: 3, post: ADM });
    expect(gone(aside, arrival(STRANGER, { waited: true }))).toBeUndefined();
    expect(gone(over, arrival(SDM, { waited: true }))).toBeUndefined();
  });

  it('comes down through levels that were jumped first, though the answers are in (trap 3)', () => {
    const aside: ChannelRun = { ...over, state: 'aside' };
    expect(gone(aside, arrival(ADM, { waited: true, onTheWay: [SDM] }))).toBeUndefined();
  });

  it('is not through as long as the last stage waits, and through by the last answer where it is', () => {
    const way = channelOf(1, to(SECTION), to(SDM, { asks }));
    expect(gone(waiting, arrival(ADM), way)).toEqual({ kind: 'left' });
    const aside: ChannelRun = { ...over, state: 'aside' };
    expect(gone(aside, arrival(ADM, { waited: true }), way)).toEqual({ kind: 'completed' });
    expect(gone(aside, arrival(SDM, { waited: true }), way)).toMatchObject({ kind: 'rejoined', stage: 2 });
    expect(gone(over, arrival(ADM), way)).toEqual({ kind: 'completed' });
  });
});

describe('who is asked by a stage', () => {
  const directory = directoryWith();
  const asked = (targets: readonly AskedTarget[], more: object = {}) =>
    askedBy(directory, { posts: [...targets] }, { file, of: 'district', starter: CLERK, post: SDM, ...more });

  it('is each post once, by name or by relation, and never the one that asks', () => {
    const { posts: found, leftOut } = asked([
      { kind: 'post', postId: STRANGER },
      { kind: 'superior', levels: 1 },
      { kind: 'district-head' },
      { kind: 'in-charge', officeId: other.officeId },
      { kind: 'office-head' },
      { kind: 'starter' },
    ]);
    expect(found).toEqual([STRANGER, ADM, CLERK]);
    expect(leftOut).toBe(0);
  });

  it('is whoever is in charge of each office of a kind: in the district, or below the office whose channel it is', () => {
    const each = [{ kind: 'each-in-charge', officeKind: 'tehsil' }] as const;
    expect(asked(each)).toEqual({ posts: heads.map(({ postId }) => postId), leftOut: 1 });
    const own = asked(each, { of: subdivision.officeId });
    expect(own).toEqual({ posts: [heads[0]?.postId], leftOut: 0 });
  });

  it('leaves out what leads to nobody, and says how many', () => {
    const nowhere = asked([
      { kind: 'superior', levels: 9 },
      { kind: 'each-in-charge', officeKind: 'panchayat' },
    ]);
    expect(nowhere).toEqual({ posts: [], leftOut: 2 });
  });

  it('of what is confidential is only who needs to know it', () => {
    const of = { ...file, classification: 'confidential' as const, readers: [STRANGER] };
    const both = [{ kind: 'post', postId: STRANGER } as const, { kind: 'district-head' } as const];
    expect(asked(both, { file: of })).toEqual({ posts: [STRANGER], leftOut: 1 });
    expect(asked(both, { file: { ...of, readers: undefined } })).toEqual({ posts: [], leftOut: 2 });
  });
});

it('what nobody signs is said in Hindi and in English, and once where both are the same', () => {
  expect(bilingual(asks.text)).toBe('आख्या दें।\n\nPlease report.');
  expect(bilingual({ hi: 'GPS', en: 'GPS' })).toBe('GPS');
});

it('a channel that asks names at least one, in both languages, with a limit', () => {
  const parse = (said: object) => Channel.safeParse(channelOf(1, { ...to(SDM), ...said })).success;
  expect(parse({ asks })).toBe(true);
  expect(parse({ asks: { ...asks, posts: [] } })).toBe(false);
  expect(parse({ asks: { ...asks, text: { hi: 'आख्या' } } })).toBe(false);
  expect(parse({ asks: { ...asks, days: 0 } })).toBe(false);
});
