import type { Office } from '#functions/office/office.ts';
import type { UseCase } from '#functions/runtime/use-case.ts';
import type { contract } from '#shared/contract/routes.ts';
import { rejoinChannel } from '#shared/domain/channels/run-acts.ts';
import { planOfRun } from './file-plan.ts';

export const rejoinFileChannel =
  ({ files, store }: Office): UseCase<typeof contract.rejoinFileChannel> =>
  async asked => {
    const { file, context } = await files.take(asked, 'channel');
    const { channel: run } = file.head;
    const plan = run ? planOfRun(await store.directory.lately(), file, run).plan : [];
    return files.commit(rejoinChannel(file, { plan, stage: asked.body.stage }, context), asked);
  };
