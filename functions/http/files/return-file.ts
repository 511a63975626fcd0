import { reasonOfDelay } from '#functions/office/delay-reason.ts';
import type { TakenFile } from '#functions/office/files.ts';
import type { Office } from '#functions/office/office.ts';
import type { Asked, UseCase } from '#functions/runtime/use-case.ts';
import type { contract } from '#shared/contract/routes.ts';
import { returnFile as giveBack, returnsTo } from '#shared/domain/file-acts.ts';

type Parts = Pick<Office, 'posts' | 'checkText' | 'ids'>;

/** How a file goes back as it stands; refuses where it does not. */
export const decideReturn = async (
  office: Parts,
  taken: TakenFile,
  body: Asked<typeof contract.returnFile>['body'],
) => {
  const { posts } = office;
  const { file, context } = taken;
  const line = await posts.line(file.head, context.at);
  const next = returnsTo(file.head, line, body.direct);
  const to = await posts.destination(next, context.at);
  const { delay, also } = await reasonOfDelay(office, taken, body.delay);
  return { decision: giveBack(file, { ...body, to, line, delay }, context), also };
};

export const returnFile =
  (office: Parts & Pick<Office, 'files'>): UseCase<typeof contract.returnFile> =>
  async asked => {
    const { files } = office;
    const taken = await files.take(asked, 'return');
    const { decision, also } = await decideReturn(office, taken, asked.body);
    return files.commit(decision, asked, also);
  };
