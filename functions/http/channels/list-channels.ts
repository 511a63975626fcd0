import { pageOf } from '#functions/office/directory.ts';
import type { Office } from '#functions/office/office.ts';
import type { UseCase } from '#functions/runtime/use-case.ts';
import type { contract } from '#shared/contract/routes.ts';
import { newestChannels } from '#shared/domain/channels/standing.ts';

export const listChannels =
  ({ store }: Pick<Office, 'store'>): UseCase<typeof contract.listChannels> =>
  async ({ query: { officeId, which, cursor, limit } }) => {
    const directory = await store.directory.lately();
    const offices = officeId && directory.officesAbove(directory.getOffice(officeId).officeId);
    const listed = newestChannels(directory).filter(
      ({ of, withdrawn }) =>
        (which === 'all' || !withdrawn) &&
        (offices === undefined || of === 'district' || offices.includes(of)),
    );
    return pageOf(listed, ({ channelId }) => channelId, { cursor, limit });
  };
