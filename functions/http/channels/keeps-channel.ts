import type { ChannelOf } from '#shared/domain/channels/channel.ts';
import type { Directory } from '#shared/domain/directory/directory.ts';
import { type Keeper, mustKeep, mustKeepAll } from '#shared/domain/directory/keepers.ts';

/** Refuses who keeps neither the office whose channel it is nor, where it is the district's, the whole district. */
export const mustKeepChannel = (directory: Directory, keeper: Keeper, of: ChannelOf): void => {
  if (of === 'district') mustKeepAll(keeper);
  else mustKeep(directory, keeper, of);
};
