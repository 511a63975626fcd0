import type { UseCase } from '#functions/runtime/use-case.ts';
import type { contract } from '#shared/contract/routes.ts';
import { mustKeepAll } from '#shared/domain/directory/keepers.ts';
import { exportSheets } from '#shared/domain/imports/export.ts';
import { istDay } from '#shared/domain/time.ts';
import type { ImportRoom } from './import-room.ts';
import { madeFile } from './made-file.ts';

export const exportDirectory =
  ({ clock, sheets, store }: ImportRoom): UseCase<typeof contract.exportDirectory> =>
  async ({ actor, query: { form, sheet, language: wanted }, language }) => {
    mustKeepAll(actor);
    const made = exportSheets(await store.directory.lately(), wanted ?? language);
    return madeFile(sheets, made, { name: `directory-${istDay(clock.now())}`, form, sheet });
  };
