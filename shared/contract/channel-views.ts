import * as z from 'zod';
import { Stage } from '#shared/domain/channels/channel.ts';
import { ChannelRun, QuestionEnd, RunState, StageNumber } from '#shared/domain/channels/run.ts';
import { Names } from '#shared/domain/directory/office.ts';
import { ChannelId, ConsultationId, FileId, OfficeId, OfficerId, PostId } from '#shared/domain/ids.ts';
import { Day, Instant } from '#shared/domain/time.ts';

/** What a stage asks, as it is for one file. */
export const StageQuestionView = z.strictObject({
  posts: z.array(PostId),
  /** How many that it names are not asked: they lead to nobody, or need not know of what is confidential. */
  leftOut: z.int().min(1).optional(),
  /** Absent: not asked yet, or nothing could be asked. */
  consultationId: ConsultationId.optional(),
  /** Of those in `posts`: how many have answered. */
  received: z.int().min(0),
  /** Absent: it waits for answers, or is not asked yet. */
  over: QuestionEnd.optional(),
});
export type StageQuestionView = z.infer<typeof StageQuestionView>;

/** A stage as it is for one file: where it leads today, or led. */
export const StageView = Stage.extend({
  stage: StageNumber,
  /** Whether the case goes through it. */
  applies: z.boolean(),
  /** Absent where it leads nowhere today. */
  postId: PostId.optional(),
  marking: z.string().optional(),
  /** Of a stage that asks others: whom it asked in this run, or would ask today, and how far that is. */
  question: StageQuestionView.optional(),
});
export type StageView = z.infer<typeof StageView>;

/** A file’s way by a channel, or as it would be by one that is looked at. */
export const FileChannel = z.strictObject({
  /** Absent of a file that was never on any. */
  run: ChannelRun.optional(),
  /** By whose order an administrator last moved it to this version or channel, when and why. */
  moved: z
    .strictObject({
      at: Instant,
      /** Absent of the first administrator, who need not be an officer. */
      by: z.strictObject({ officerId: OfficerId, names: Names }).optional(),
      reason: z.string(),
    })
    .optional(),
  starterMarking: z.string().optional(),
  /** Of the channel and version that is shown: the one it is on, or was on last, or the one looked at. */
  channel: z.strictObject({ channelId: ChannelId, version: z.int(), names: Names }).optional(),
  stages: z.array(StageView),
  /** The stage that follows, and the day by which that is wanted, were it sent there now. */
  next: z.strictObject({ stage: StageNumber, dueOn: Day.optional() }).optional(),
  /** Where it stands answers are waited for: the next stage is entered when they have come. */
  waits: z.literal(true).optional(),
  /** Distinct levels the file passes with those of the channel, and how many go unsaid. */
  levels: z.strictObject({ passed: z.int(), most: z.int() }).optional(),
});
export type FileChannel = z.infer<typeof FileChannel>;

/** A file that is under way by a channel, as who keeps the channel sees it: not what it is about. */
export const RunItem = z.strictObject({
  fileId: FileId,
  number: z.string(),
  officeId: OfficeId,
  version: z.int(),
  stage: StageNumber,
  state: RunState,
  since: Instant,
  holder: PostId,
  marking: z.string(),
});
export type RunItem = z.infer<typeof RunItem>;

/** How a file that is under way would go on by a version it is not on. */
export const ChannelMove = z.strictObject({
  file: RunItem,
  channel: z.strictObject({ channelId: ChannelId, version: z.int(), names: Names }),
  starter: PostId,
  stages: z.array(StageView),
  /** At which it would stand where it lies; absent where none leads there: it must be said. */
  stage: StageNumber.optional(),
  levels: z.strictObject({ passed: z.int(), most: z.int() }),
});
export type ChannelMove = z.infer<typeof ChannelMove>;

/** How a case would go by stages that need not be saved. */
export const ChannelTried = ChannelMove.pick({ stages: true, levels: true }).extend({
  /** The first stage with which it passes more distinct levels than go unsaid. */
  beyondAt: StageNumber.optional(),
});
export type ChannelTried = z.infer<typeof ChannelTried>;
