import * as z from 'zod';
import { Login } from '#shared/domain/directory/officer.ts';
import { OfficerId } from '#shared/domain/ids.ts';
import { Instant } from '#shared/domain/time.ts';

/** Who changed the directory: a person, who may not be an officer of it (the first administrator). */
export const DirectoryActor = z.strictObject({ login: Login, officerId: OfficerId.optional() });
export type DirectoryActor = z.infer<typeof DirectoryActor>;

/** One change of the directory, chained like a file's journal. `nodes` are the digests of all that it then was. */
export const DirectoryEvent = z.strictObject({
  version: z.int().min(1),
  at: Instant,
  by: DirectoryActor,
  operation: z.string(),
  /** How many rows it put; the first of them are named. */
  rows: z.int(),
  touched: z.array(z.string()),
  nodes: z.record(z.string(), z.string()),
  previousHash: z.string(),
  hash: z.string(),
});
export type DirectoryEvent = z.infer<typeof DirectoryEvent>;
