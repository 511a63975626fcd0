import type { Office } from '#functions/office/office.ts';
import type { UseCase } from '#functions/runtime/use-case.ts';
import type { contract } from '#shared/contract/routes.ts';
import { movementOf } from './movement.ts';

/** A page of the register is made of a page of the journal, so it may hold fewer rows than were asked for. */
export const listMovements =
  ({ files, store }: Office): UseCase<typeof contract.listMovements> =>
  async ({ actor, params, query }) => {
    await files.read(params.fileId, actor, { part: 'movements' });
    const { items, ...rest } = await store.files.journal(params.fileId, query);
    const directory = await store.directory.lately();
    const movements = items.map(event => movementOf(event, directory));
    return { items: movements.filter(movement => movement !== undefined), ...rest };
  };
