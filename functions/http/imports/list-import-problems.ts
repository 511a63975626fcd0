import type { UseCase } from '#functions/runtime/use-case.ts';
import type { contract } from '#shared/contract/routes.ts';
import { mustKeepAll } from '#shared/domain/directory/keepers.ts';
import { IMPORT_PROBLEMS } from '#shared/domain/imports/problems.ts';
import { sayFindings } from './finding-words.ts';
import type { ImportRoom } from './import-room.ts';

const say = sayFindings(IMPORT_PROBLEMS);

export const listImportProblems =
  ({ store }: ImportRoom): UseCase<typeof contract.listImportProblems> =>
  async ({ actor, params: { importId }, query, language }) => {
    mustKeepAll(actor);
    const { report } = await store.imports.get(importId);
    if (!report) return { items: [] };
    const { items, ...rest } = await store.imports.findings({ importId, keptAs: report.keptAs }, query);
    const told = items.map(({ facts, ...finding }) => ({
      ...finding,
      says: say({ code: finding.code, facts }, language),
    }));
    return { ...rest, items: told };
  };
