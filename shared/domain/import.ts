import * as z from 'zod';
import { Login } from './directory/officer.ts';
import { Sha256 } from './document.ts';
import { ImportId, OfficerId } from './ids.ts';
import { Refusal, type RefusalCode } from './refusal.ts';
import { LIMITS, line } from './text.ts';
import { Instant, plus } from './time.ts';

/** What one import may bring; more is refused before anything is uploaded. */
export const IMPORT_LIMITS = { files: 12, fileBytes: 20 * 1024 * 1024 } as const;

/**
 * WAITING for its files, CHECKING them, CHECKED (and fit to be entered, or not), FAILED where the check broke off by a fault
 * of ours or for want of its files; APPLIED and CANCELLED end it.
 */
export const IMPORT_STATES = ['WAITING', 'CHECKING', 'CHECKED', 'FAILED', 'APPLIED', 'CANCELLED'] as const;
export type ImportState = (typeof IMPORT_STATES)[number];

export const ImportFile = z.strictObject({
  fileName: line(LIMITS.fileName),
  /** Bytes. */
  length: z.int().min(0),
  sha256: Sha256,
});
export type ImportFile = z.infer<typeof ImportFile>;

/** Who did something to an import: a person, who need not be an officer (the first administrator). */
export const Importer = z.strictObject({ login: Login, officerId: OfficerId.optional() });
export type Importer = z.infer<typeof Importer>;

/** The steps of a check, in their order. */
export const CHECK_STEPS = ['reading', 'planning', 'keeping'] as const;

const Progress = z.strictObject({
  step: z.enum(CHECK_STEPS),
  /** Rows dealt with in this step. */
  rows: z.int().min(0),
  /** Of so many, once it is known. */
  of: z.int().min(0).optional(),
});
export type Progress = z.infer<typeof Progress>;

/** Says one check from another. */
export const CheckId = z.string().regex(/^[0-9A-HJKMNP-TV-Z]{26}$/);

/** One check: whoever works at it has the import for themself until this moment. */
export const Run = z.strictObject({
  checkId: CheckId,
  by: Importer,
  /** How often it was begun: what a try that died has left behind must not be taken for its successor's. */
  tries: z.int().min(0),
  /** Absent while it is only asked for. */
  begunAt: Instant.optional(),
  until: Instant,
  progress: Progress.optional(),
});
export type Run = z.infer<typeof Run>;

/**
 * What the rows of each sheet would do. The sheets are named as in `imports/sheets.ts`, whose tables whoever only keeps an
 * import need not carry.
 */
export const SheetCounts = z.record(
  z.string(),
  z.strictObject({ new: z.int(), changed: z.int(), same: z.int() }),
);

/** What a check found. */
export const Report = z.strictObject({
  /** Under which name its findings and pieces are kept. */
  keptAs: z.string(),
  at: Instant,
  /** The version of the directory that it was planned on; 0 while there is none. */
  plannedOn: z.int().min(0),
  /** Whether it can be entered: it has no error. */
  applicable: z.boolean(),
  errors: z.int(),
  warnings: z.int(),
  /** Rows in the sheets. */
  rows: z.int(),
  /** Rows of the directory that would be new or other than they are; none where it says nothing new. */
  changes: z.int(),
  /** Absent where the sheets could not be read. */
  counts: SheetCounts.optional(),
  /** Pieces in which what it would put is kept. */
  pieces: z.int(),
});
export type Report = z.infer<typeof Report>;

/** One import of a district's sheets: uploaded, checked as often as is asked, entered once. */
export const Import = z.strictObject({
  importId: ImportId,
  version: z.int().min(1),
  state: z.enum(IMPORT_STATES),
  files: z.array(ImportFile).min(1).max(IMPORT_LIMITS.files),
  startedBy: Importer,
  startedAt: Instant,
  uploadExpiresAt: Instant,
  run: Run.optional(),
  report: Report.optional(),
  applied: z.strictObject({ by: Importer, at: Instant, directoryVersion: z.int() }).optional(),
  cancelledAt: Instant.optional(),
});
export type Import = z.infer<typeof Import>;

/** Longer than the function that checks may run: whoever has not ended by then has died. */
const RUN_MS = 330_000;
export const runUntil = (now: Instant): Instant => plus(now, RUN_MS);

/** Whether somebody works at a check, or is about to. */
export const isBeingChecked = ({ state, run }: Import, now: Instant): boolean =>
  state === 'CHECKING' && run !== undefined && now < run.until;

const OVER = {
  APPLIED: 'import.applied',
  CANCELLED: 'import.cancelled',
} as const satisfies Partial<Record<ImportState, RefusalCode>>;

/** Refuses what is asked of an import that is over. */
export const mustBeOpen = ({ state, importId }: Import): void => {
  if (state === 'APPLIED' || state === 'CANCELLED') throw new Refusal(OVER[state], { importId });
};

/** The report by which an import can be entered; refuses where there is none, or it found errors. */
export const applicableReport = (asked: Import): Report => {
  mustBeOpen(asked);
  const { state, report, importId } = asked;
  if (state !== 'CHECKED' || !report) throw new Refusal('import.not-checked', { importId });
  if (!report.applicable) throw new Refusal('import.has-errors', { importId, found: report.errors });
  return report;
};

type Moved = Omit<Import, 'version' | 'importId'>;
const moved = (before: Import, to: Partial<Moved>): Import => {
  const { run: _, ...rest } = before;
  return { ...rest, ...to, version: before.version + 1 };
};

/** A check is asked for, or begun at once. What was found before is not shown any more: it is being found anew. */
export const checking = (before: Import, run: Run): Import => {
  const { report: _, ...rest } = moved(before, { state: 'CHECKING', run });
  return rest;
};
export const progressed = (before: Import, run: Run): Import => moved(before, { run });
export const checked = (before: Import, report: Report): Import =>
  moved(before, { state: 'CHECKED', report });
/** The check broke off; by which one it was, a second try of it is known. */
export const failed = (before: Import): Import =>
  moved(before, { state: 'FAILED', ...(before.run ? { run: before.run } : {}) });
export const applied = (before: Import, how: NonNullable<Import['applied']>): Import =>
  moved(before, { state: 'APPLIED', applied: how });
export const cancelled = (before: Import, at: Instant): Import =>
  moved(before, { state: 'CANCELLED', cancelledAt: at });
