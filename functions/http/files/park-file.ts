import type { Office } from '#functions/office/office.ts';
import type { UseCase } from '#functions/runtime/use-case.ts';
import type { contract } from '#shared/contract/routes.ts';
import { parkFile as park } from '#shared/domain/file-acts.ts';

export const parkFile =
  ({ files, posts }: Pick<Office, 'files' | 'posts'>): UseCase<typeof contract.parkFile> =>
  async asked => {
    const { file, context } = await files.take(asked, 'park');
    const { parks: alone } = await posts.leeway(file.head.holder);
    return files.commit(park(file, { ...asked.body, alone }, context), asked);
  };
