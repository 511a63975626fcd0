import type { Office } from '#functions/office/office.ts';
import type { Person } from '#functions/runtime/use-case.ts';
import type { Channel } from '#shared/domain/channels/channel.ts';
import { fitOfMove, type MoveFit, runUnderWay } from '#shared/domain/channels/move.ts';
import { getNewest, getStanding } from '#shared/domain/channels/standing.ts';
import type { Directory } from '#shared/domain/directory/directory.ts';
import type { HeldFile } from '#shared/domain/file-decision.ts';
import type { ChannelId, FileId } from '#shared/domain/ids.ts';
import { Refusal } from '#shared/domain/refusal.ts';
import { mustKeepChannel } from './keeps-channel.ts';

type AskedMove = {
  readonly actor: Person;
  readonly params: { readonly channelId: ChannelId; readonly run: FileId };
  readonly other: ChannelId | undefined;
  readonly stage?: number | undefined;
};

/** A file under way by a channel, and how it would go by the version it is to be moved to. */
export type TakenRun = {
  readonly directory: Directory;
  readonly file: HeldFile;
  readonly channel: Channel;
  readonly fit: MoveFit;
};

/**
 * For who keeps the channel it is on and the one it is to be on; they need not be allowed to read it. A file that was never on
 * this channel is to them as one that never was.
 */
export const takeRun = async (
  { store }: Pick<Office, 'store'>,
  { actor, params: { channelId, run }, other = channelId, stage }: AskedMove,
): Promise<TakenRun> => {
  const directory = await store.directory.lately();
  mustKeepChannel(directory, actor, getNewest(directory, channelId).of);
  mustKeepChannel(directory, actor, getNewest(directory, other).of);
  const channel = getStanding(directory, other);
  const head = await store.files.get(run);
  if (head.channel?.channelId !== channelId) throw new Refusal('file.unknown');
  runUnderWay(head);
  const file = { head, holding: await store.holdings.of(head) };
  return { directory, file, channel, fit: fitOfMove(directory, channel, { file, stage }) };
};
