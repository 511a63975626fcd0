import { serve } from '#functions/runtime/http.ts';
import { served } from '#functions/runtime/wiring.ts';
import { CHANNELS } from '#shared/contract/refusals/channels.ts';
import { DIRECTORY } from '#shared/contract/refusals/directory.ts';
import { SEATS } from '#shared/contract/refusals/seats.ts';
import * as routes from '#shared/contract/routes/channels.ts';
import { changeChannel } from './change-channel.ts';
import { declareChannel } from './declare-channel.ts';
import { listChannels } from './list-channels.ts';
import { withdrawChannel } from './withdraw-channel.ts';

export const handler = serve(
  'channels',
  { routes, says: { ...CHANNELS, ...DIRECTORY, ...SEATS } },
  served<'channels'>(office => ({
    listChannels: listChannels(office),
    declareChannel: declareChannel(office),
    changeChannel: changeChannel(office),
    withdrawChannel: withdrawChannel(office),
  })),
);
