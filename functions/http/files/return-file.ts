import { reasonOfDelay } from '#functions/office/delay-reason.ts';
import type { Office } from '#functions/office/office.ts';
import type { UseCase } from '#functions/runtime/use-case.ts';
import type { contract } from '#shared/contract/routes.ts';
import { returnFile as giveBack, returnsTo } from '#shared/domain/file-acts.ts';

export const returnFile =
  (office: Pick<Office, 'files' | 'posts' | 'checkText' | 'ids'>): UseCase<typeof contract.returnFile> =>
  async asked => {
    const { files, posts } = office;
    const taken = await files.take(asked, 'return');
    const { file, context } = taken;
    const line = await posts.line(file.head, context.at);
    const next = returnsTo(file.head, line, asked.body.direct);
    const to = await posts.destination(next, context.at);
    const { delay, also } = await reasonOfDelay(office, taken, asked.body.delay);
    return files.commit(giveBack(file, { ...asked.body, to, line, delay }, context), asked, also);
  };
