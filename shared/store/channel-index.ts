import { isUnderWay } from '#shared/domain/channels/run.ts';
import type { FileHead } from '#shared/domain/file.ts';
import { key } from './keys.ts';

/**
 * A file that is under way by a channel stands on the list of that channel, by its version, and one that is to begin by it on
 * another, by the hour it was opened: it is its own row there.
 */
export const indexesOfRun = (head: FileHead): Readonly<Record<string, string>> => {
  const { channel, createdAt, fileId, toChannel } = head;
  if (isUnderWay(channel))
    return { workPk: key.onChannel(channel.channelId), workSk: key.onVersion(channel.version, fileId) };
  return toChannel ? { workPk: key.toChannel(toChannel), workSk: `${createdAt}#${fileId}` } : {};
};
