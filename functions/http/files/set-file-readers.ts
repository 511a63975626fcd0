import type { Office } from '#functions/office/office.ts';
import type { UseCase } from '#functions/runtime/use-case.ts';
import type { contract } from '#shared/contract/routes.ts';
import { setFileReaders as set } from '#shared/domain/readers.ts';

export const setFileReaders =
  ({ files, posts }: Office): UseCase<typeof contract.setFileReaders> =>
  async asked => {
    const { file, context } = await files.take(asked, 'set-readers');
    await posts.mustBeKnown(asked.body.readers);
    return files.commit(set(file, asked.body.readers, context), asked);
  };
