import { reasonOfDelay } from '#functions/office/delay-reason.ts';
import type { Office } from '#functions/office/office.ts';
import type { UseCase } from '#functions/runtime/use-case.ts';
import type { contract } from '#shared/contract/routes.ts';
import { sendFile as send } from '#shared/domain/file-acts.ts';

export const sendFile =
  (office: Pick<Office, 'files' | 'posts' | 'checkText' | 'ids'>): UseCase<typeof contract.sendFile> =>
  async asked => {
    const { files, posts } = office;
    const taken = await files.take(asked, 'send');
    const { file, context } = taken;
    const to = await posts.destination(asked.body.to, context.at);
    await posts.mustBeKnown(asked.body.copies);
    const line = await posts.line(file.head, context.at);
    const { delay, also } = await reasonOfDelay(office, taken, asked.body.delay);
    return files.commit(send(file, { ...asked.body, to, line, delay }, context), asked, also);
  };
