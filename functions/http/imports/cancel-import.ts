import type { UseCase } from '#functions/runtime/use-case.ts';
import type { contract } from '#shared/contract/routes.ts';
import { mustKeepAll } from '#shared/domain/directory/keepers.ts';
import { cancelled, mustBeOpen } from '#shared/domain/import.ts';
import type { ImportRoom } from './import-room.ts';
import { importView } from './import-view.ts';

export const cancelImport =
  ({ clock, store }: ImportRoom): UseCase<typeof contract.cancelImport> =>
  async ({ actor, params, once }) => {
    mustKeepAll(actor);
    const before = await store.imports.get(params.importId);
    mustBeOpen(before);
    const now = clock.now();
    const to = cancelled(before, now);
    const answer = importView(to, now);
    await store.imports.move(to, { once, answer: { status: 200, body: answer } });
    return answer;
  };
