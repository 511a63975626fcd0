import * as z from 'zod';
import { StageNumber } from '#shared/domain/channels/run.ts';
import { ChannelId, FileId } from '#shared/domain/ids.ts';
import { LIMITS, line } from '#shared/domain/text.ts';
import { FileChannel } from '../channel-views.ts';
import { Reason } from '../file-bodies.ts';
import { ACT_REFUSALS, NOT_OPENED } from '../file-refusals.ts';
import { route } from '../route.ts';
import { Acted } from '../views.ts';

const params = z.strictObject({ fileId: FileId });
/** Parked, in the call book or suspended, a file may be put on a channel and taken off. */
const REFUSALS = [...ACT_REFUSALS, ...NOT_OPENED, 'file.closed', 'file.recorded'] as const;

export const getFileChannel = route({
  id: 'getFileChannel',
  noun: 'channels',
  method: 'GET',
  path: '/v1/files/{fileId}/channel',
  says: 'The channel of submission a file is on, or was on last: its stages, where the file stands, and which follows. With `channelId` instead how it would go by that channel from its holder.',
  access: 'file:read',
  act: 'file.read',
  params,
  query: z.strictObject({ channelId: ChannelId.optional() }),
  status: 200,
  answer: FileChannel,
  refusals: ['file.unknown', 'channel.unknown', 'channel.withdrawn'],
});

export const startFileChannel = route({
  id: 'startFileChannel',
  noun: 'channels',
  method: 'POST',
  path: '/v1/files/{fileId}/channel',
  says: 'Puts a file on a channel of submission, by the version that stands now, from who has it in hand. Answers where the file stands.',
  access: 'file:act',
  act: 'file.channel',
  params,
  body: z.strictObject({
    channelId: ChannelId,
    /** Why it passes more distinct levels than are let pass unsaid (`channel.too-many-levels`). */
    levelsReason: line(LIMITS.reason).optional(),
  }),
  status: 200,
  answer: Acted,
  refusals: [
    ...REFUSALS,
    'channel.unknown',
    'channel.withdrawn',
    'channel.under-way',
    'channel.too-many-levels',
  ],
});

export const leaveFileChannel = route({
  id: 'leaveFileChannel',
  noun: 'channels',
  method: 'POST',
  path: '/v1/files/{fileId}/channel/leave',
  says: 'Takes a file off its channel, with a reason; it may be put back on. Answers where the file stands.',
  access: 'file:act',
  act: 'file.channel',
  params,
  body: z.strictObject({ reason: Reason }),
  status: 200,
  answer: Acted,
  refusals: [...REFUSALS, 'channel.not-under-way'],
});

export const rejoinFileChannel = route({
  id: 'rejoinFileChannel',
  noun: 'channels',
  method: 'POST',
  path: '/v1/files/{fileId}/channel/rejoin',
  says: 'Puts a file back on the channel it left, by the version it went by: at the stage that leads to who has it, or at the one that is named. Answers where the file stands.',
  access: 'file:act',
  act: 'file.channel',
  params,
  body: z.strictObject({ stage: StageNumber.optional() }),
  status: 200,
  answer: Acted,
  refusals: [
    ...REFUSALS,
    'channel.unknown',
    'channel.under-way',
    'channel.not-under-way',
    'channel.no-stage-here',
  ],
});
