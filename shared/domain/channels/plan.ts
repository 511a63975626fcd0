import type { Directory } from '../directory/directory.ts';
import type { FileHead } from '../file.ts';
import type { PostId } from '../ids.ts';
import type { Priority } from '../priority.ts';
import type { Channel, Holds, Stage } from './channel.ts';
import type { ChannelRun } from './run.ts';
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
};

/**
 * The stages of a channel for a file, in order, each with the post it leads to as the directory stands. Where the file is, and
 * what follows, counts from the post it was led to; stages behind it are shown as they would lead today.
 */
export const planOf = (
  directory: Directory,
  channel: Pick<Channel, 'stages'>,
  { file, run }: { readonly file: Case; readonly run: Pick<ChannelRun, 'starter' | 'stage' | 'post'> },
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
    return { ...said, stage, applies, ...(postId === undefined ? {} : { postId }) };
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
