import * as z from 'zod';
import { Import, ImportFile, Report, Run } from '#shared/domain/import.ts';
import { ImportFinding } from '#shared/domain/import-finding.ts';
import { Instant } from '#shared/domain/time.ts';

/** What can be asked of an import as it stands. */
export const IMPORT_ACTS = ['check', 'apply', 'cancel'] as const;

/** An import and where it stands. Who looks at a check asks again every second or two until it is over. */
export const ImportView = Import.omit({ run: true, report: true, files: true }).extend({
  files: z.array(ImportFile.omit({ sha256: true })),
  /** While it is being checked, or was when the check broke off: since when, how far, and whether it came to a halt. */
  checking: Run.pick({ progress: true })
    .extend({ since: Instant.optional(), isLost: z.boolean() })
    .optional(),
  report: Report.omit({ keptAs: true, pieces: true }).optional(),
  may: z.array(z.enum(IMPORT_ACTS)),
});
export type ImportView = z.infer<typeof ImportView>;

/** Where the bytes go: one PUT for each file, in the order in which they were announced, with exactly these headers. */
export const ImportOrder = z.strictObject({
  import: ImportView,
  uploads: z.array(
    z.strictObject({
      url: z.string(),
      method: z.literal('PUT'),
      headers: z.record(z.string(), z.string()),
      expiresAt: Instant,
    }),
  ),
});
export type ImportOrder = z.infer<typeof ImportOrder>;

/** A finding, in the words of the caller's language. */
export const ImportProblemView = ImportFinding.omit({ facts: true }).extend({ says: z.string() });
export type ImportProblemView = z.infer<typeof ImportProblemView>;

/** Where a file that was made for the caller can be fetched, for five minutes. */
export const MadeFile = z.strictObject({
  fileName: z.string(),
  url: z.string(),
  type: z.string(),
  length: z.int(),
  expiresAt: Instant,
});
export type MadeFile = z.infer<typeof MadeFile>;
