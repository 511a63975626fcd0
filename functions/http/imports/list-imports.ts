import type { UseCase } from '#functions/runtime/use-case.ts';
import type { contract } from '#shared/contract/routes.ts';
import { mustKeepAll } from '#shared/domain/directory/keepers.ts';
import type { ImportRoom } from './import-room.ts';
import { importView } from './import-view.ts';

export const listImports =
  ({ store, clock }: ImportRoom): UseCase<typeof contract.listImports> =>
  async ({ actor, query }) => {
    mustKeepAll(actor);
    const { items, ...rest } = await store.imports.list(query);
    const now = clock.now();
    return { ...rest, items: items.map(each => importView(each, now)) };
  };
