import { directoryActor } from '#functions/office/directory.ts';
import type { UseCase } from '#functions/runtime/use-case.ts';
import type { contract } from '#shared/contract/routes.ts';
import { mustKeepAll } from '#shared/domain/directory/keepers.ts';
import { applicableReport, applied } from '#shared/domain/import.ts';
import { mustKeepPuts } from '#shared/domain/imports/keeper.ts';
import { movesGoneLive } from '#shared/domain/readiness/go-live.ts';
import { Refusal } from '#shared/domain/refusal.ts';
import type { ImportRoom } from './import-room.ts';
import { importView } from './import-view.ts';

/**
 * Enters what a check has planned. The directory must be the one it was planned on: rows planned on another could undo what
 * somebody did since. Import and directory move in one transaction, so that none is ever entered twice or by half.
 */
export const applyImport =
  ({ clock, store }: ImportRoom): UseCase<typeof contract.applyImport> =>
  async ({ actor, params: { importId }, body: { version }, once }) => {
    mustKeepAll(actor);
    const asked = await store.imports.get(importId);
    const { keptAs, pieces, plannedOn, changes } = applicableReport(asked);
    const before = await store.directory.current();
    if (version !== plannedOn || before.version !== plannedOn)
      throw new Refusal('import.directory-changed', { importId, version: before.version });
    const puts = await store.imports.staged({ importId, keptAs }, pieces);
    if (!puts) throw new Refusal('import.not-checked', { importId });
    const at = clock.now();
    mustKeepPuts(before, puts, { keeper: actor, at });
    // The hour has moved on since the check: a go-live day that was still ahead may have come.
    if (movesGoneLive(before, puts.offices ?? [], at))
      throw new Refusal('import.directory-changed', { importId, version: before.version });
    const by = directoryActor(actor);
    const directoryVersion = changes === 0 ? plannedOn : plannedOn + 1;
    const to = applied(asked, { by, at, directoryVersion });
    const answer = importView(to, at);
    await store.imports.apply({ before, puts, by, at, to, once, answer: { status: 200, body: answer } });
    return answer;
  };
