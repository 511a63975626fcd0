import * as z from 'zod';
import { ChannelId, PostId, RunId } from '../ids.ts';
import { LIMITS } from '../limits.ts';
import { Instant } from '../time.ts';

/**
 * `on`: it is at a stage. `aside`: it was sent elsewhere and is awaited back. `left`: taken off by a reason. `done`: it went
 * through, or the file was closed.
 */
export const RUN_STATES = ['on', 'aside', 'left', 'done'] as const;
export const RunState = z.enum(RUN_STATES);
export type RunState = z.infer<typeof RunState>;

/** Counted from 1; 0 is with whoever put it on the channel, before the first. */
export const StageNumber = z.int().min(0).max(LIMITS.stages.most);

/** One file's way by one version of one channel, as its head has it (ADR 32). */
export const ChannelRun = z.strictObject({
  runId: RunId,
  channelId: ChannelId,
  version: z.int().min(1),
  /** The post that put it on the channel. */
  starter: PostId,
  stage: StageNumber,
  /** The post of that stage, as it was looked up when the file came there. */
  post: PostId,
  since: Instant,
  state: RunState,
  /** The number of the last event of which the run knows where the file went by it. */
  seen: z.int().min(1),
});
export type ChannelRun = z.infer<typeof ChannelRun>;

/** Whether it is still to go on by it. */
export const isUnderWay = (
  run: ChannelRun | undefined,
): run is ChannelRun & { readonly state: 'on' | 'aside' } => run?.state === 'on' || run?.state === 'aside';
