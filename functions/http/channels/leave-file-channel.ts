import type { Office } from '#functions/office/office.ts';
import type { UseCase } from '#functions/runtime/use-case.ts';
import type { contract } from '#shared/contract/routes.ts';
import { leaveChannel } from '#shared/domain/channels/run-acts.ts';

export const leaveFileChannel =
  ({ files }: Office): UseCase<typeof contract.leaveFileChannel> =>
  async asked => {
    const { file, context } = await files.take(asked, 'channel');
    return files.commit(leaveChannel(file, asked.body.reason, context), asked);
  };
