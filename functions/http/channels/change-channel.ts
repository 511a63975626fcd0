import { changeDirectory } from '#functions/office/directory.ts';
import type { Office } from '#functions/office/office.ts';
import type { UseCase } from '#functions/runtime/use-case.ts';
import type { contract } from '#shared/contract/routes.ts';
import { admitChannel } from '#shared/domain/channels/admit.ts';
import { getStanding } from '#shared/domain/channels/standing.ts';
import { mustKeepChannel } from './keeps-channel.ts';

export const changeChannel =
  (office: Office): UseCase<typeof contract.changeChannel> =>
  async ({ actor, params: { channelId }, body, once }) =>
    changeDirectory(office, { actor, once, operation: 'changeChannel', status: 201 }, directory => {
      const { of, version } = getStanding(directory, channelId);
      mustKeepChannel(directory, actor, of);
      const made = admitChannel(directory, { channelId, version: version + 1, of, ...body });
      return { puts: { channels: [made] }, answer: made };
    });
