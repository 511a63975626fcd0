import * as z from 'zod';
import { allCome } from '#functions/http/imports/import-room.ts';
import type { Office } from '#functions/office/office.ts';
import { findPerson } from '#functions/runtime/actor.ts';
import { Fault, logFault } from '#functions/runtime/fault.ts';
import { lazily } from '#functions/runtime/lazily.ts';
import type { Log } from '#functions/runtime/log.ts';
import { firstAdministrator, log, nextUlid, office, sheetFiles } from '#functions/runtime/wiring.ts';
import type { SheetFiles } from '#shared/documents/sheet-files.ts';
import { type ImportAsk, parseImportKey } from '#shared/documents/sheet-keys.ts';
import { ROW_KINDS } from '#shared/domain/directory/rows.ts';
import {
  checked,
  checking,
  failed,
  type Import,
  isBeingChecked,
  type Progress,
  progressed,
  type Report,
  type Run,
  runUntil,
} from '#shared/domain/import.ts';
import { Refusal } from '#shared/domain/refusal.ts';
import { epochOf } from '#shared/domain/time.ts';
import { Overtaken } from '#shared/store/office-store.ts';
import { planCheck } from './imports/plan-check.ts';
import { FileGone, readFiles } from './imports/read-files.ts';

export type Checker = Pick<Office, 'store' | 'clock' | 'ids'> & {
  readonly sheets: Pick<SheetFiles, 'hasCome' | 'readSheet'>;
  readonly nextCheck: () => string;
  readonly firstAdministrator: string;
  readonly log: Log;
};

/** An import that is being checked by us. */
type Held = Import & { readonly run: Run };

/** Takes the import for a check; undefined where there is nothing to do, or another has it. */
const take = async (checker: Checker, found: Import, { checkId }: ImportAsk): Promise<Held | undefined> => {
  const { store, clock, sheets, nextCheck } = checker;
  const now = clock.now();
  const { state, run } = found;
  const isWanted =
    checkId === undefined
      ? state === 'WAITING' || state === 'FAILED' || state === 'CHECKING'
      : run?.checkId === checkId && (state === 'CHECKING' || state === 'FAILED');
  if (!isWanted) return undefined;
  // Asked for, and nobody has begun: that is ours. Begun and not over: whoever has it gets the time that is theirs.
  const isOnlyAsked = checkId !== undefined && run?.begunAt === undefined;
  if (isBeingChecked(found, now) && !isOnlyAsked) return undefined;
  if (!(await allCome(sheets, found))) {
    if (state === 'CHECKING') await store.imports.move(failed(found));
    return undefined;
  }
  const own: Run = {
    checkId: run?.checkId ?? nextCheck(),
    by: run?.by ?? found.startedBy,
    tries: (run?.tries ?? 0) + 1,
    begunAt: now,
    until: runUntil(now),
  };
  const held = { ...checking(found, own), run: own };
  await store.imports.move(held);
  return held;
};

/** Reads, plans, keeps what was found; and says last that it counts. Killed before that, nothing of it is seen. */
const work = async (checker: Checker, held: Held): Promise<Report> => {
  const { store, clock, ids, sheets } = checker;
  const { importId } = held;
  const { checkId, by, tries } = held.run;
  const kept = { importId, keptAs: `${checkId}-${tries}` };
  let last = held;
  const tell = async (progress: Progress): Promise<void> => {
    const run = { ...last.run, progress };
    last = { ...progressed(last, run), run };
    await store.imports.move(last);
  };

  const read = await readFiles(sheets, held, rows => tell({ step: 'reading', rows }));
  await tell({ step: 'planning', rows: 0, of: read.rows });
  const directory = await store.directory.current();
  const at = clock.now();
  const keeper = findPerson(directory, checker, by.login);
  const { puts, counts, findings, errors, warnings } = planCheck(read, directory, { ids, at, keeper });
  await tell({ step: 'keeping', rows: read.rows, of: read.rows });
  const changes = ROW_KINDS.reduce((count, kind) => count + (puts[kind]?.length ?? 0), 0);
  await store.imports.keepFindings(kept, findings);
  const report: Report = {
    keptAs: kept.keptAs,
    at,
    plannedOn: directory.version,
    applicable: errors === 0,
    errors,
    warnings,
    rows: read.rows,
    changes,
    ...(counts ? { counts } : {}),
    pieces: errors === 0 ? await store.imports.stage(kept, puts) : 0,
  };
  await store.imports.move(checked(last, report));
  return report;
};

/** Says of a check that broke off that it did, so that nobody waits for it; unless somebody else has moved it on. */
const giveUp = async ({ store, log }: Checker, { importId, run }: Held): Promise<void> => {
  const found = await store.imports.find(importId);
  if (found?.state !== 'CHECKING' || found.run?.checkId !== run.checkId || found.run.tries !== run.tries)
    return;
  await store.imports.move(failed(found));
  log.say('import.left', { importId, state: 'FAILED' });
};

/**
 * Checks an import of which all sheets have come, or for which a check was asked. Told twice, late, or again after it died at
 * any call, it does what is left; of two at once one goes on.
 *
 *   WAITING / asked for ──take──> CHECKING (ours until …) ──read, plan, keep──> CHECKED
 *                                     └── broken off ──> FAILED, or the time that was ours runs out
 */
export const checkImport =
  (open: () => Checker) =>
  async (key: string): Promise<void> => {
    const checker = open();
    const { store, clock, log } = checker;
    const asked = parseImportKey(key);
    const found = asked && (await store.imports.find(asked.importId));
    if (!asked || !found) {
      log.say('import.stray', { importId: asked?.importId });
      return;
    }
    const { importId } = found;
    let held: Held | undefined;
    try {
      held = await take(checker, found, asked);
      if (!held) {
        log.say('import.left', { importId, state: found.state });
        return;
      }
      const began = held.run.begunAt ?? clock.now();
      const { rows, errors, changes } = await work(checker, held);
      const ms = epochOf(clock.now()) - epochOf(began);
      log.say('import.checked', { importId, rows, errors, changes, ms });
    } catch (error) {
      // Another went on with it, or it was cancelled.
      if (error instanceof Overtaken) return;
      // It may be the table itself that failed: then the time that was ours runs out.
      if (held) await giveUp(checker, held).catch(() => undefined);
      // Trying again brings no file back, nor who asked for the check and is not known by that login any more.
      if (error instanceof FileGone || error instanceof Refusal) return;
      logFault(log, { where: 'check-import', error, subject: importId });
      throw new Fault('check-import', error);
    }
  };

/** One message of the imports' queue, as the rule on the bucket has put it there. */
const Messages = z.object({ Records: z.array(z.object({ body: z.string() })) });
const Told = z.strictObject({ key: z.string() });

const check = checkImport(
  lazily(() => ({
    ...office(),
    sheets: sheetFiles(),
    nextCheck: nextUlid,
    firstAdministrator: firstAdministrator(),
    log,
  })),
);

export const handler = async (event: unknown): Promise<void> => {
  for (const { body } of Messages.parse(event).Records) await check(Told.parse(JSON.parse(body)).key);
};
