import { describe, expect, it } from 'vitest';
import { CHANNEL_EVENTS } from '#shared/contract/consumers.ts';
import { type Arrival, arrivalOf, type Followed, follow } from '#shared/domain/channels/follow.ts';
import { nextOf, type Planned } from '#shared/domain/channels/plan.ts';
import type { ChannelRun } from '#shared/domain/channels/run.ts';
import type { PostId } from '#shared/domain/ids.ts';
import { ADM, CLERK, countingIds, MONDAY, OFFICE, SDM, SECTION, STRANGER } from './support/office.ts';

const ids = countingIds();
const stages = (...posts: readonly (PostId | undefined)[]): readonly Planned[] =>
  posts.map((postId, index) => ({
    to: { kind: 'superior', levels: 1 },
    action: 'for-approval',
    stage: index + 1,
    applies: true,
    ...(postId === undefined ? {} : { postId }),
  }));
const begun: ChannelRun = {
  runId: ids.run(),
  channelId: ids.channel(),
  version: 1,
  starter: CLERK,
  stage: 0,
  post: CLERK,
  since: MONDAY,
  state: 'on',
  seen: 1,
};
type Going = readonly [post: PostId, onTheWay?: readonly PostId[]];
const arrival = ([post, onTheWay = []]: Going): Arrival => ({ seq: 2, post, onTheWay });
const stepped = (run: ChannelRun, what: Followed | undefined): ChannelRun => {
  if (!what) return run;
  if ('stage' in what) return { ...run, stage: what.stage, post: what.post, state: 'on' };
  return { ...run, state: what.kind === 'left' ? 'aside' : 'done' };
};
/** What each of these movements makes of a run, one after the other. */
const gone = (plan: readonly Planned[], ...goings: readonly Going[]) => {
  let run = begun;
  return goings.map(going => {
    if (run.state === 'done') throw new Error('it is through');
    run = stepped(run, follow(run, plan, arrival(going)));
    return [run.stage, run.state];
  });
};

const PLAN = stages(SECTION, SDM, ADM);

describe('a file on a channel', () => {
  it('is at the next stage when it comes to its post, and through when it goes on from the last', () => {
    expect(gone(PLAN, [SECTION], [SDM], [ADM], [CLERK])).toEqual([
      [1, 'on'],
      [2, 'on'],
      [3, 'on'],
      [3, 'done'],
    ]);
  });

  it('trap 3: that jumped levels on its way up comes down through them before it is on its channel again', () => {
    const way = gone(PLAN, [SECTION], [ADM, [SDM, SECTION]], [SDM, [SECTION]], [SECTION], [SDM]);
    expect(way).toEqual([
      [1, 'on'],
      [1, 'aside'],
      [1, 'aside'],
      [1, 'on'],
      [2, 'on'],
    ]);
  });

  it('that was sent aside is back at its stage, at the next, or at one before', () => {
    expect(gone(PLAN, [SECTION], [STRANGER], [SECTION]).at(-1)).toEqual([1, 'on']);
    expect(gone(PLAN, [SECTION], [STRANGER], [SDM]).at(-1)).toEqual([2, 'on']);
    expect(gone(PLAN, [SECTION], [SDM], [STRANGER], [SECTION]).at(-1)).toEqual([1, 'on']);
    expect(gone(PLAN, [SECTION], [SDM], [CLERK]).at(-1)).toEqual([0, 'on']);
    expect(gone(PLAN, [SECTION], [STRANGER], [ADM]).at(-1)).toEqual([1, 'aside']);
  });

  it('that was taken out of the file it lay in is where that was taken to', () => {
    const says = { fromFileId: ids.file(), fromNumber: '1', reason: '…', level: 3, holdingId: ids.holding() };
    const by = {
      kind: 'officer',
      postId: SDM,
      officerId: ids.officer(),
      officeId: OFFICE,
      charge: 'substantive',
    } as const;
    const data = { ...says, postId: SDM };
    const arrived = arrivalOf({ type: 'file.detached', seq: 9, at: MONDAY, by, data });
    expect(arrived).toEqual({ seq: 9, post: SDM, onTheWay: [] });
    expect(CHANNEL_EVENTS).toContain('file.detached');
  });

  it('trap 8: a movement it knows of already, looked at once more, changes nothing', () => {
    const there = stepped(begun, follow(begun, PLAN, arrival([SECTION])));
    expect(follow(there, PLAN, arrival([SECTION]))).toBeUndefined();
    const aside = stepped(there, follow(there, PLAN, arrival([STRANGER])));
    expect(follow(aside, PLAN, arrival([STRANGER]))).toBeUndefined();
  });

  it('goes past no stage that leads nowhere today: that is said, and the file is aside', () => {
    const plan = stages(SECTION, undefined, ADM);
    expect(nextOf(plan, { stage: 1, post: SECTION })).toMatchObject({ stage: 2 });
    expect(gone(plan, [SECTION], [ADM]).at(-1)).toEqual([1, 'aside']);
  });

  it('passes together what leads to one post, and leaves out what is not of its case', () => {
    const plan = stages(CLERK, SECTION, SECTION, SDM);
    expect(nextOf(plan, { stage: 1, post: CLERK })).toMatchObject({ stage: 2 });
    expect(nextOf(plan, { stage: 2, post: SECTION })).toMatchObject({ stage: 4 });
    const other = plan.map(one => (one.stage === 4 ? { ...one, applies: false } : one));
    expect(nextOf(other, { stage: 2, post: SECTION })).toBeUndefined();
  });
});
