import type { Directory } from '../directory/directory.ts';
import type { FileHead } from '../file.ts';
import { given } from '../holding.ts';
import type { PostId } from '../ids.ts';
import type { Priority } from '../priority.ts';
import { type Channel, channelRowId, type Holds, type Stage } from './channel.ts';
import type { ChannelRun, StageQuestion } from './run.ts';
import { postOf } from './target.ts';

/** What of a file the conditions of stages ask for. */
export type Case = Pick<FileHead, 'category' | 'classification' | 'officeId'> & {
  readonly priority: Priority;
};

/** Whether a stage is of this case: all that it asks for is so. */
export const isOf = (when: Holds | undefined, file: Case): boolean =>
  when === undefined ||
  ((when.category === undefined || when.category === (file.category ?? 'general')) &&
    (when.priority === undefined || when.priority === file.priority) &&
    (when.classification === undefined || when.classification === file.classification) &&
    (when.officeId === undefined || when.officeId === file.officeId));

/** A stage as it is for one file. */
export type Planned = Stage & {
  /** From 1. */
  readonly stage: number;
  /** Whether the case is one that goes through it. */
  readonly applies: boolean;
  /** Absent where its relation leads nowhere today. */
  readonly postId?: PostId;
  /** What was asked at it in this run. */
  readonly question?: StageQuestion;
};

/**
 * What a stage asked in a run: by this version, or the very same by one that the file went by before it was moved. What is out is
 * not asked again.
 */
const askedIn = (
  directory: Directory,
  { channelId, version }: Pick<Channel, 'channelId' | 'version'>,
  { asked = [] }: Pick<ChannelRun, 'asked'>,
  { asks, stage }: Pick<Planned, 'asks' | 'stage'>,
): StageQuestion | undefined => {
  if (!asks) return undefined;
  const own = asked.find(
    one => one.channelId === channelId && one.version === version && one.stage === stage,
  );
  const said = JSON.stringify(asks);
  const isSame = (one: StageQuestion): boolean =>
    (one.channelId !== channelId || one.version !== version) &&
    JSON.stringify(directory.find('channels', channelRowId(one))?.stages[one.stage - 1]?.asks) === said;
  return own ?? asked.findLast(isSame);
};

/**
 * The stages of a channel for a file, in order, each with the post it leads to as the directory stands. Where the file is, and
 * what follows, counts from the post it was led to; stages behind it are shown as they would lead today.
 */
export const planOf = (
  directory: Directory,
  channel: Pick<Channel, 'channelId' | 'version' | 'stages'>,
  {
    file,
    run,
  }: { readonly file: Case; readonly run: Pick<ChannelRun, 'starter' | 'stage' | 'post' | 'asked'> },
): readonly Planned[] => {
  let before: PostId | undefined = run.starter;
  return channel.stages.map((said, index): Planned => {
    const stage = index + 1;
    const applies = isOf(said.when, file) || stage === run.stage;
    if (!applies) return { ...said, stage, applies };
    // Where the stage before leads nowhere, nothing is counted up from it.
    const from = before ?? (said.to.kind === 'superior' ? undefined : run.starter);
    const led = from && postOf(directory, said.to, { ...file, starter: run.starter, before: from });
    const postId = stage === run.stage ? run.post : led;
    before = postId;
    const question = askedIn(directory, channel, run, { ...said, stage });
    return { ...said, stage, applies, ...given('postId', postId), ...given('question', question) };
  });
};

/**
 * The stage that follows one: the next that is of the case. Stages in a row that lead to the post where the file is already are
 * passed together.
 */
export const nextOf = (
  plan: readonly Planned[],
  { stage, post }: Pick<ChannelRun, 'stage' | 'post'>,
): Planned | undefined =>
  plan.find(one => one.stage > stage && one.applies && !(one.postId === post && isHere(plan, stage, one)));

/** No other post lies between. */
const isHere = (plan: readonly Planned[], stage: number, until: Planned): boolean =>
  plan
    .filter(one => one.applies && one.stage > stage && one.stage < until.stage)
    .every(({ postId }) => postId === until.postId);

/** The stage where a file is, and those beside it that lead to the same post: they are passed together. */
const together = (
  plan: readonly Planned[],
  { stage, post }: Pick<ChannelRun, 'stage' | 'post'>,
): readonly Planned[] => {
  const own = plan.filter(({ applies }) => applies);
  const isElsewhere = ({ postId }: Planned): boolean => postId !== post;
  const first = own.findLastIndex(one => one.stage <= stage && isElsewhere(one)) + 1;
  const next = own.findIndex(one => one.stage > stage && isElsewhere(one));
  return own.slice(first, next < 0 ? own.length : next);
};

/** Stages where the file is that ask something which was not asked yet. */
export const toAsk = (
  plan: readonly Planned[],
  run: Pick<ChannelRun, 'stage' | 'post' | 'state'>,
): readonly Planned[] =>
  run.state === 'on' ? together(plan, run).filter(({ asks, question }) => asks && !question) : [];

/** Whether something that was asked where the file is, or is to be asked there, has not come to its end. */
export const isWaiting = (plan: readonly Planned[], run: Pick<ChannelRun, 'stage' | 'post'>): boolean =>
  together(plan, run).some(({ asks, question }) => asks && question?.over === undefined);
