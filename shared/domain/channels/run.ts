import * as z from 'zod';
import { ChannelId, ConsultationId, PostId, RunId } from '../ids.ts';
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

/**
 * How what a stage asked came to its end: all have answered; the asker waits no longer; or nothing was asked, since its relations
 * lead to nobody, or to more posts than may be asked at once.
 */
export const QUESTION_ENDS = ['settled', 'closed', 'nobody', 'too-many'] as const;
export const QuestionEnd = z.enum(QUESTION_ENDS);
export type QuestionEnd = z.infer<typeof QuestionEnd>;

/** A stage by which version of which channel: what it asks is asked once in a run. */
export const AT_STAGE_OF = { channelId: ChannelId, version: z.int().min(1), stage: StageNumber };
/** How many of those it names were not asked: they lead to nobody, or need not know of what is confidential. */
export const LEFT_OUT = { leftOut: z.int().min(1).optional() };

/** What was asked at one stage of a run. */
export const StageQuestion = z.strictObject({
  ...AT_STAGE_OF,
  ...LEFT_OUT,
  /** Absent: nothing could be asked. */
  consultationId: ConsultationId.optional(),
  /** Absent: it is waited for. */
  over: QuestionEnd.optional(),
});
export type StageQuestion = z.infer<typeof StageQuestion>;

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
  /** What stages of it asked of others, in the order of the asking. */
  asked: z.array(StageQuestion).optional(),
  /** The number of the event by which an administrator last moved it to another version or channel. */
  moved: z.int().min(1).optional(),
});
export type ChannelRun = z.infer<typeof ChannelRun>;

/** Whether it is still to go on by it. */
export const isUnderWay = (
  run: ChannelRun | undefined,
): run is ChannelRun & { readonly state: 'on' | 'aside' } => run?.state === 'on' || run?.state === 'aside';
