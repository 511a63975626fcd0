import type { Office } from '#functions/office/office.ts';
import type { UseCase } from '#functions/runtime/use-case.ts';
import type { contract } from '#shared/contract/routes.ts';
import { fitOf } from '#shared/domain/channels/fit.ts';
import { startChannel } from '#shared/domain/channels/run-acts.ts';
import { getStanding } from '#shared/domain/channels/standing.ts';

export const startFileChannel =
  ({ files, store, ids }: Office): UseCase<typeof contract.startFileChannel> =>
  async asked => {
    const { channelId, levelsReason } = asked.body;
    const { file, context } = await files.take(asked, 'channel');
    const directory = await store.directory.lately();
    const channel = getStanding(directory, channelId);
    const fit = fitOf(directory, channel, file);
    const starting = { runId: ids.run(), channel, fit, levelsReason };
    return files.commit(startChannel(file, starting, context), asked);
  };
