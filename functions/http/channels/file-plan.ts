import type { Channel } from '#shared/domain/channels/channel.ts';
import { type Planned, planOf } from '#shared/domain/channels/plan.ts';
import type { ChannelRun } from '#shared/domain/channels/run.ts';
import { getVersion } from '#shared/domain/channels/standing.ts';
import type { Directory } from '#shared/domain/directory/directory.ts';
import type { HeldFile } from '#shared/domain/file-decision.ts';

/** The channel a file goes by, and its stages as they are for it. */
export const planOfRun = (
  directory: Directory,
  { head, holding }: HeldFile,
  run: ChannelRun,
): { readonly channel: Channel; readonly plan: readonly Planned[] } => {
  const channel = getVersion(directory, run.channelId, run.version);
  return {
    channel,
    plan: planOf(directory, channel, { file: { ...head, priority: holding.priority }, run }),
  };
};
