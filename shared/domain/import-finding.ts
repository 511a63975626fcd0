import * as z from 'zod';

const Fact = z.union([z.string(), z.number(), z.strictObject({ hi: z.string(), en: z.string() })]);

/**
 * One thing that a check found, and where. What its code says in words, the tables of `imports/problems.ts` and of the
 * sheets' reader know; whoever only keeps it need not carry them.
 */
export const ImportFinding = z.strictObject({
  severity: z.enum(['error', 'warning']),
  /** The file, where the import has several and it concerns one of them as a whole. */
  file: z.string().optional(),
  /** As the file names it; empty where it concerns the whole import. */
  sheet: z.string(),
  /** As a spreadsheet counts. */
  row: z.int().optional(),
  /** The heading, or the letters where there is none. */
  column: z.string().optional(),
  /** `C7`, and the last one of a range of cells that begins there. */
  cell: z.string().optional(),
  upTo: z.string().optional(),
  code: z.string(),
  facts: z.record(z.string(), Fact),
});
export type ImportFinding = z.infer<typeof ImportFinding>;
