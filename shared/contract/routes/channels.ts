import * as z from 'zod';
import { Watched } from '#shared/domain/category.ts';
import { Channel, ChannelOf } from '#shared/domain/channels/channel.ts';
import { Kept } from '#shared/domain/classification.ts';
import { Priority } from '#shared/domain/holding.ts';
import { ChannelId, OfficeId, PostId } from '#shared/domain/ids.ts';
import { ChannelTried } from '../channel-views.ts';
import { route } from '../route.ts';
import { PAGE_QUERY, page } from '../views.ts';

const params = z.strictObject({ channelId: ChannelId });
/** What a version says; who makes it and its number the office adds. */
const Said = Channel.pick({ names: true, starts: true, stages: true, levelsReason: true });

export const listChannels = route({
  id: 'listChannels',
  noun: 'channels',
  method: 'GET',
  path: '/v1/channels',
  says: 'Channels of submission, each as its newest version says: of the district and of offices, or those by which an office’s files may go; `all` shows those withdrawn too.',
  access: 'directory:read',
  query: z.strictObject({
    ...PAGE_QUERY,
    /** The district’s, and those of this office and of the offices above it. */
    officeId: OfficeId.optional(),
    which: z.enum(['current', 'all']).default('current'),
  }),
  status: 200,
  answer: page(Channel),
  refusals: ['office.unknown', 'request.cursor-invalid'],
});

/** What a file would say, and who would put it on the channel. */
const TriedCase = z.strictObject({
  officeId: OfficeId,
  starter: PostId,
  category: Watched.optional(),
  priority: Priority,
  classification: Kept.default('normal'),
});

export const previewChannel = route({
  id: 'previewChannel',
  noun: 'channels',
  method: 'POST',
  path: '/v1/channels/preview',
  says: 'How a case would go by stages that need not be saved: which of them are of it, to which posts they lead today, how many distinct levels it passes, and with which stage more than go unsaid. Nothing is kept of it.',
  access: 'directory:write',
  body: Channel.pick({ stages: true }).extend({ case: TriedCase }),
  status: 200,
  answer: ChannelTried,
  refusals: ['limit.stages', 'limit.asked', 'limit.stage-question', 'office.unknown', 'post.unknown'],
});

export const declareChannel = route({
  id: 'declareChannel',
  noun: 'channels',
  method: 'POST',
  path: '/v1/channels',
  says: 'Declares a channel of submission: the stages a kind of case goes through, by post or by relation. One that passes more distinct levels than are let pass unsaid says why.',
  access: 'directory:write',
  body: Said.extend({ of: ChannelOf }),
  status: 201,
  answer: Channel,
  refusals: [
    'limit.stages',
    'limit.asked',
    'limit.stage-question',
    'office.unknown',
    'post.unknown',
    'channel.too-many-levels',
    'directory.lost-race',
  ],
});

export const changeChannel = route({
  id: 'changeChannel',
  noun: 'channels',
  method: 'POST',
  path: '/v1/channels/{channelId}/versions',
  says: 'Makes the next version of a channel. Files begin by it from now on; those under way go on by the version they began with.',
  access: 'directory:write',
  params,
  body: Said,
  status: 201,
  answer: Channel,
  refusals: [
    'limit.stages',
    'limit.asked',
    'limit.stage-question',
    'channel.unknown',
    'channel.withdrawn',
    'office.unknown',
    'post.unknown',
    'channel.too-many-levels',
    'directory.lost-race',
  ],
});

export const withdrawChannel = route({
  id: 'withdrawChannel',
  noun: 'channels',
  method: 'POST',
  path: '/v1/channels/{channelId}/withdraw',
  says: 'No file begins by this channel any more; those under way go on.',
  access: 'directory:write',
  params,
  body: z.strictObject({}),
  status: 200,
  answer: Channel,
  refusals: ['channel.unknown', 'channel.withdrawn', 'directory.lost-race'],
});
