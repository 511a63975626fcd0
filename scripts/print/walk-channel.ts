import { startChannel } from '#shared/domain/channels/run-acts.ts';
import type { Context, HeldFile } from '#shared/domain/file-decision.ts';
import { ids } from './walk-office.ts';

const fit = { serves: true, plan: [], levels: 1, most: 4 };

/** A file is put on a channel that serves its office and passes no more levels than it may. */
export const putOnChannel = (file: HeldFile, context: Context) => {
  const channel = { channelId: ids.channel(), version: 1 };
  return startChannel(file, { runId: ids.run(), channel, fit }, context);
};
