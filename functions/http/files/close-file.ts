import { reasonOfDelay } from '#functions/office/delay-reason.ts';
import type { Office } from '#functions/office/office.ts';
import type { UseCase } from '#functions/runtime/use-case.ts';
import type { contract } from '#shared/contract/routes.ts';
import { closeFile as close } from '#shared/domain/file-acts.ts';

export const closeFile =
  (
    office: Pick<Office, 'files' | 'posts' | 'checkText' | 'ids' | 'store'>,
  ): UseCase<typeof contract.closeFile> =>
  async asked => {
    const { files, posts, store } = office;
    const taken = await files.take(asked, 'close');
    const { file, context } = taken;
    const yellowNotes = store.files.draftsOf(file.head);
    const { closes: competent } = await posts.leeway(file.head.holder);
    const { delay, also } = await reasonOfDelay(office, taken, asked.body.delay);
    const { reason } = asked.body;
    return files.commit(close(file, { reason, yellowNotes, competent, delay }, context), asked, also);
  };
