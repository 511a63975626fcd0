import { changeDirectory } from '#functions/office/directory.ts';
import type { Office } from '#functions/office/office.ts';
import type { UseCase } from '#functions/runtime/use-case.ts';
import type { contract } from '#shared/contract/routes.ts';
import { getStanding } from '#shared/domain/channels/standing.ts';
import { mustKeepChannel } from './keeps-channel.ts';

/** A version of its own says so: the one by which files are under way stays as it was. */
export const withdrawChannel =
  (office: Office): UseCase<typeof contract.withdrawChannel> =>
  async ({ actor, params: { channelId }, once }) =>
    changeDirectory(office, { actor, once, operation: 'withdrawChannel' }, directory => {
      const standing = getStanding(directory, channelId);
      mustKeepChannel(directory, actor, standing.of);
      const withdrawn = { ...standing, version: standing.version + 1, withdrawn: true } as const;
      return { puts: { channels: [withdrawn] }, answer: withdrawn };
    });
