import { serve } from '#functions/runtime/http.ts';
import { channelRuns, served } from '#functions/runtime/wiring.ts';
import { CHANNELS } from '#shared/contract/refusals/channels.ts';
import { CONSULTATIONS } from '#shared/contract/refusals/consultations.ts';
import { DIRECTORY } from '#shared/contract/refusals/directory.ts';
import { FILES } from '#shared/contract/refusals/files.ts';
import { PAPERS } from '#shared/contract/refusals/papers.ts';
import { SEATS } from '#shared/contract/refusals/seats.ts';
import * as moves from '#shared/contract/routes/channel-moves.ts';
import * as runs from '#shared/contract/routes/channel-runs.ts';
import * as channels from '#shared/contract/routes/channels.ts';
import { changeChannel } from './change-channel.ts';
import { declareChannel } from './declare-channel.ts';
import { getChannelMove } from './get-channel-move.ts';
import { getFileChannel } from './get-file-channel.ts';
import { leaveFileChannel } from './leave-file-channel.ts';
import { listChannelRuns } from './list-channel-runs.ts';
import { listChannels } from './list-channels.ts';
import { moveFileChannel } from './move-file-channel.ts';
import { previewChannel } from './preview-channel.ts';
import { rejoinFileChannel } from './rejoin-file-channel.ts';
import { startFileChannel } from './start-file-channel.ts';
import { withdrawChannel } from './withdraw-channel.ts';

export const handler = serve(
  'channels',
  {
    routes: { ...channels, ...moves, ...runs },
    says: { ...CHANNELS, ...CONSULTATIONS, ...DIRECTORY, ...FILES, ...PAPERS, ...SEATS },
  },
  served<'channels'>(office => ({
    listChannelRuns: listChannelRuns(office, channelRuns()),
    getChannelMove: getChannelMove(office),
    moveFileChannel: moveFileChannel(office),
    listChannels: listChannels(office),
    previewChannel: previewChannel(office),
    declareChannel: declareChannel(office),
    changeChannel: changeChannel(office),
    withdrawChannel: withdrawChannel(office),
    getFileChannel: getFileChannel(office, channelRuns()),
    startFileChannel: startFileChannel(office),
    leaveFileChannel: leaveFileChannel(office),
    rejoinFileChannel: rejoinFileChannel(office),
  })),
);
