import { changeDirectory } from '#functions/office/directory.ts';
import type { Office } from '#functions/office/office.ts';
import type { UseCase } from '#functions/runtime/use-case.ts';
import type { contract } from '#shared/contract/routes.ts';
import { admitChannel } from '#shared/domain/channels/admit.ts';
import { mustKeepChannel } from './keeps-channel.ts';

export const declareChannel =
  (office: Office): UseCase<typeof contract.declareChannel> =>
  async ({ actor, body, once }) =>
    changeDirectory(office, { actor, once, operation: 'declareChannel', status: 201 }, directory => {
      mustKeepChannel(directory, actor, body.of);
      const made = admitChannel(directory, { channelId: office.ids.channel(), version: 1, ...body });
      return { puts: { channels: [made] }, answer: made };
    });
