import { isUnderWay } from '#shared/domain/channels/run.ts';
import type { FileHead } from '#shared/domain/file.ts';
import { key } from './keys.ts';

/** A file that is under way by a channel stands on the list of that channel, by its version: it is its own row there. */
export const indexesOfRun = ({ channel, fileId }: FileHead): Readonly<Record<string, string>> =>
  isUnderWay(channel)
    ? { workPk: key.onChannel(channel.channelId), workSk: key.onVersion(channel.version, fileId) }
    : {};
