import * as z from 'zod';
import { StageNumber } from '#shared/domain/channels/run.ts';
import { ChannelId, FileId } from '#shared/domain/ids.ts';
import { ChannelMove, RunItem } from '../channel-views.ts';
import { Reason } from '../file-bodies.ts';
import { route } from '../route.ts';
import { Acted, PAGE_QUERY, page } from '../views.ts';

/** `run`: the file whose way by the channel it is. Who keeps the channel need not be allowed to read the file. */
const params = z.strictObject({ channelId: ChannelId, run: FileId });
/** Where it is to go on: by this channel, unless another one is named. */
const Onto = { other: ChannelId.optional() };
const REFUSALS = ['file.unknown', 'channel.unknown', 'channel.withdrawn', 'channel.not-under-way'] as const;

export const listChannelRuns = route({
  id: 'listChannelRuns',
  noun: 'channels',
  method: 'GET',
  path: '/v1/channels/{channelId}/runs',
  says: 'Files that are under way by a channel, or by one version of it, for who keeps it: where each stands, and not what it is about.',
  access: 'directory:write',
  params: z.strictObject({ channelId: ChannelId }),
  query: z.strictObject({ ...PAGE_QUERY, version: z.coerce.number().int().min(1).max(9999).optional() }),
  status: 200,
  answer: page(RunItem),
  refusals: ['channel.unknown', 'request.cursor-invalid'],
});

export const getChannelMove = route({
  id: 'getChannelMove',
  noun: 'channels',
  method: 'GET',
  path: '/v1/channels/{channelId}/runs/{run}/move',
  says: 'How a file that is under way would go on by the version of the channel that stands now, or by another channel: its stages, and at which of them it would stand.',
  access: 'directory:write',
  params,
  query: z.strictObject({ ...Onto }),
  status: 200,
  answer: ChannelMove,
  refusals: REFUSALS,
});

export const moveFileChannel = route({
  id: 'moveFileChannel',
  noun: 'channels',
  method: 'POST',
  path: '/v1/channels/{channelId}/runs/{run}/move',
  says: 'Moves a file that is under way to the version of the channel that stands now, or to another channel, for who keeps both, with a reason; it stays where it lies. The stage is looked up unless it is named. Answers where the file stands.',
  access: 'directory:write',
  params,
  body: z.strictObject({
    ...Onto,
    /** The version that was looked at; of an older one `channel.version-passed` tells. */
    version: z.int().min(1),
    stage: StageNumber.optional(),
    reason: Reason,
  }),
  status: 200,
  answer: Acted,
  refusals: [...REFUSALS, 'channel.version-passed', 'channel.stage-gone', 'channel.moved-already'],
});
