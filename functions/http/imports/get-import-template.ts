import type { UseCase } from '#functions/runtime/use-case.ts';
import type { contract } from '#shared/contract/routes.ts';
import { mustKeepAll } from '#shared/domain/directory/keepers.ts';
import { templateSheets } from '#shared/domain/imports/template.ts';
import type { ImportRoom } from './import-room.ts';
import { madeFile } from './made-file.ts';

export const getImportTemplate =
  ({ sheets }: ImportRoom): UseCase<typeof contract.getImportTemplate> =>
  async ({ actor, query: { form, sheet, language: wanted }, language }) => {
    mustKeepAll(actor);
    const spoken = wanted ?? language;
    return madeFile(sheets, templateSheets(spoken), { name: `template-${spoken}`, form, sheet });
  };
