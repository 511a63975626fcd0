import * as z from 'zod';
import { directoryActor } from '#functions/office/directory.ts';
import type { Repeatable } from '#functions/runtime/use-case.ts';
import type { contract } from '#shared/contract/routes.ts';
import { mustKeepAll } from '#shared/domain/directory/keepers.ts';
import { ImportId } from '#shared/domain/ids.ts';
import { CheckId, checking, isBeingChecked, mustBeOpen, runUntil } from '#shared/domain/import.ts';
import { Refusal } from '#shared/domain/refusal.ts';
import { allCome, type ImportRoom } from './import-room.ts';
import { importView } from './import-view.ts';

const Stored = z.strictObject({ importId: ImportId, checkId: CheckId });

/**
 * Writes down that a check is asked for, and then asks: whoever looks sees at once that what was found before counts no
 * more. Broken off between the two, the same request asks again.
 */
export const checkImport = ({
  clock,
  nextCheck,
  sheets,
  store,
}: ImportRoom): Repeatable<typeof contract.checkImport> => ({
  first: async ({ actor, params: { importId }, once }) => {
    mustKeepAll(actor);
    const before = await store.imports.get(importId);
    mustBeOpen(before);
    const now = clock.now();
    if (isBeingChecked(before, now)) return importView(before, now);
    if (!(await allCome(sheets, before))) throw new Refusal('import.files-missing', { importId });
    const checkId = nextCheck();
    const asked = checking(before, { checkId, by: directoryActor(actor), tries: 0, until: runUntil(now) });
    await store.imports.move(asked, { once, answer: { status: 200, body: { importId, checkId } } });
    await sheets.askCheck(importId, checkId);
    return importView(asked, now);
  },
  again: async ({ body }, actor) => {
    mustKeepAll(actor);
    const { importId, checkId } = Stored.parse(body);
    const found = await store.imports.get(importId);
    const { run } = found;
    if (run?.checkId === checkId && run.begunAt === undefined) await sheets.askCheck(importId, checkId);
    return importView(found, clock.now());
  },
});
