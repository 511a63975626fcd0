import type { Directory } from '../directory/directory.ts';
import type { FileHead } from '../file.ts';
import type { ChannelId } from '../ids.ts';
import { Refusal } from '../refusal.ts';
import { type Channel, channelRowId } from './channel.ts';

/** Of each channel its newest version, in the order of their making. */
export const newestChannels = ({ rows }: Pick<Directory, 'rows'>): readonly Channel[] => [
  // Versions of one channel stand one after the other, the newest last.
  ...new Map(rows.channels.map(channel => [channel.channelId, channel] as const)).values(),
];

export const getVersion = (directory: Directory, channelId: ChannelId, version: number): Channel => {
  const channel = directory.find('channels', channelRowId({ channelId, version }));
  if (!channel) throw new Refusal('channel.unknown');
  return channel;
};

/** The newest version of a channel, though it says that the channel was withdrawn. */
export const getNewest = (directory: Directory, channelId: ChannelId): Channel => {
  const channel = newestChannels(directory).find(one => one.channelId === channelId);
  if (!channel) throw new Refusal('channel.unknown');
  return channel;
};

/** The newest version of a channel that still begins; what was withdrawn is begun and changed no more. */
export const getStanding = (directory: Directory, channelId: ChannelId): Channel => {
  const channel = getNewest(directory, channelId);
  if (channel.withdrawn) throw new Refusal('channel.withdrawn');
  return channel;
};

/**
 * The channel by which a file of its category begins: of its office before one of an office above, that before the district's;
 * of several, the one declared first.
 */
export const startingWith = (
  directory: Directory,
  { category, officeId }: Pick<FileHead, 'category' | 'officeId'>,
): Channel | undefined => {
  if (category === undefined) return undefined;
  const standing = newestChannels(directory).filter(
    ({ starts, withdrawn }) => !withdrawn && starts?.includes(category),
  );
  const nearest = directory.officesAbove(officeId).find(above => standing.some(({ of }) => of === above));
  return standing.find(({ of }) => of === (nearest ?? 'district'));
};
