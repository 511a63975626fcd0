import type { UseCase } from '#functions/runtime/use-case.ts';
import type { contract } from '#shared/contract/routes.ts';
import { mustKeepAll } from '#shared/domain/directory/keepers.ts';
import type { ImportRoom } from './import-room.ts';
import { importView } from './import-view.ts';

export const getImport =
  ({ store, clock }: ImportRoom): UseCase<typeof contract.getImport> =>
  async ({ actor, params }) => {
    mustKeepAll(actor);
    return importView(await store.imports.get(params.importId), clock.now());
  };
