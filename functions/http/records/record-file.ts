import type { Office } from '#functions/office/office.ts';
import type { UseCase } from '#functions/runtime/use-case.ts';
import type { contract } from '#shared/contract/routes.ts';
import { districtRetention } from '#shared/domain/directory/rules.ts';
import { recordFile as record } from '#shared/domain/records/record-acts.ts';
import { categoryOf } from '#shared/domain/records/retention.ts';

export const recordFile =
  ({ files, store }: Office): UseCase<typeof contract.recordFile> =>
  async asked => {
    const { file, context } = await files.take(asked, 'record');
    const { category: code, shelf } = asked.body;
    const category = categoryOf(districtRetention(await store.directory.lately()), code);
    return files.commit(record(file, { category, shelf }, context), asked);
  };
