import type { Office } from '#functions/office/office.ts';
import type { UseCase } from '#functions/runtime/use-case.ts';
import type { contract } from '#shared/contract/routes.ts';
import { resumeFile as resume } from '#shared/domain/file-acts.ts';

export const resumeFile =
  ({ files, posts }: Office): UseCase<typeof contract.resumeFile> =>
  async asked => {
    const { file, context } = await files.take(asked, 'resume');
    const rules = await posts.rulesOf(file.head.holder);
    return files.commit(resume(file, { rules, ...asked.body }, context), asked);
  };
