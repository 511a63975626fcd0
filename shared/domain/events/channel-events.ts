import * as z from 'zod';
import { AT_STAGE_OF, LEFT_OUT, StageNumber } from '../channels/run.ts';
import { ChannelId, ConsultationId, OfficerId, PostId, RunId } from '../ids.ts';
import { REASON } from './parts.ts';

const AT_STAGE = { runId: RunId, stage: StageNumber, post: PostId };
const BY_CHANNEL = { channelId: ChannelId, version: z.int().min(1) };
/** The number of the event by which the file went where this one says; absent where the act itself says it. */
const OF = { of: z.int().min(1).optional() };

/** By which stage of its channel a question was put. */
export const ByChannel = z.strictObject({ runId: RunId, ...AT_STAGE_OF, ...LEFT_OUT });
export type ByChannel = z.infer<typeof ByChannel>;

/** What each event of a file's way by a channel says, by its type. */
export const CHANNEL_EVENT_DATA = {
  'file.channel-started': z.strictObject({
    ...BY_CHANNEL,
    ...AT_STAGE,
    starter: PostId,
    /** Distinct levels it passes, where that is more than the office lets pass unsaid, and why. */
    levels: z.int().optional(),
    levelsReason: z.string().optional(),
    ...OF,
  }),
  /** It came to the next of its stages. */
  'file.channel-advanced': z.strictObject({ ...AT_STAGE, ...OF }),
  /** With a reason it was taken off; without one it was sent elsewhere, and is awaited back. */
  'file.channel-left': z.strictObject({ runId: RunId, reason: z.string().optional(), ...OF }),
  /** It came back to its stage or to one before, or was put back on by whoever has it. */
  'file.channel-rejoined': z.strictObject({ ...AT_STAGE, ...OF }),
  'file.channel-completed': z.strictObject({ runId: RunId, ...OF }),
  /** What a stage asks could not be asked of anybody: its relations lead nowhere, or to more than may be asked at once. */
  'file.channel-not-asked': z.strictObject({ ...ByChannel.shape, why: z.enum(['nobody', 'too-many']) }),
  /** All have answered what a stage asked, or the asker closed the question. */
  'file.channel-answered': z.strictObject({
    runId: RunId,
    ...AT_STAGE_OF,
    consultationId: ConsultationId,
    how: z.enum(['settled', 'closed']),
    received: z.int().min(0),
    asked: z.int().min(1),
    /** With whom the file was by then, and where a return would have taken it. */
    post: PostId,
    onTheWay: z.array(PostId).optional(),
  }),
  /** An administrator put it on another version, or another channel. */
  'file.channel-moved': z.strictObject({
    ...BY_CHANNEL,
    ...AT_STAGE,
    /** Distinct levels it passes so, where that is more than the office lets pass unsaid; the reason says why. */
    levels: z.int().optional(),
    /** Whose order it was; the file itself they need not know. Absent of the first administrator, who need not be an officer. */
    orderedBy: OfficerId.optional(),
    ...REASON,
  }),
} as const;
