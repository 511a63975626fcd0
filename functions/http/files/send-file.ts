import { reasonOfDelay } from '#functions/office/delay-reason.ts';
import type { TakenFile } from '#functions/office/files.ts';
import type { Office } from '#functions/office/office.ts';
import type { Asked, UseCase } from '#functions/runtime/use-case.ts';
import type { contract } from '#shared/contract/routes.ts';
import { sendFile as send } from '#shared/domain/file-acts.ts';

type Parts = Pick<Office, 'posts' | 'checkText' | 'ids'>;

/** How a file goes on as it stands; refuses where it does not. */
export const decideSend = async (
  office: Parts,
  taken: TakenFile,
  body: Asked<typeof contract.sendFile>['body'],
) => {
  const { posts } = office;
  const { file, context } = taken;
  const to = await posts.destination(body.to, context.at);
  await posts.mustBeKnown(body.copies);
  const line = await posts.line(file.head, context.at);
  const { delay, also } = await reasonOfDelay(office, taken, body.delay);
  return { decision: send(file, { ...body, to, line, delay }, context), also };
};

export const sendFile =
  (office: Parts & Pick<Office, 'files'>): UseCase<typeof contract.sendFile> =>
  async asked => {
    const { files } = office;
    const taken = await files.take(asked, 'send');
    const { decision, also } = await decideSend(office, taken, asked.body);
    return files.commit(decision, asked, also);
  };
