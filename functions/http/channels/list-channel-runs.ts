import type { Office } from '#functions/office/office.ts';
import type { UseCase } from '#functions/runtime/use-case.ts';
import type { contract } from '#shared/contract/routes.ts';
import { getNewest } from '#shared/domain/channels/standing.ts';
import type { ChannelRuns } from '#shared/store/channel-runs.ts';
import { mustKeepChannel } from './keeps-channel.ts';
import { runItem } from './run-item.ts';

export const listChannelRuns =
  (
    { store, clock }: Pick<Office, 'store' | 'clock'>,
    runs: Pick<ChannelRuns, 'underWay'>,
  ): UseCase<typeof contract.listChannelRuns> =>
  async ({ actor, params: { channelId }, query }) => {
    const directory = await store.directory.lately();
    mustKeepChannel(directory, actor, getNewest(directory, channelId).of);
    const { items, cursor } = await runs.underWay(channelId, query);
    const now = clock.now();
    return {
      items: items.flatMap(head =>
        head.channel ? [runItem(directory, head, { run: head.channel, now })] : [],
      ),
      ...(cursor === undefined ? {} : { cursor }),
    };
  };
