import * as z from 'zod';
import { FileHead } from '#shared/domain/file.ts';

/** A closed file as the record room's lists show it. What is confidential is on none of them. */
export const RecordItem = FileHead.pick({
  fileId: true,
  number: true,
  officeId: true,
  subject: true,
  nature: true,
  paper: true,
  state: true,
  version: true,
  closedAt: true,
  recorded: true,
  holds: true,
  requisitions: true,
  out: true,
  proposal: true,
  disposed: true,
}).extend({
  /** What the section proposed on the cover, in years. */
  proposed: z.string().optional(),
});
export type RecordItem = z.infer<typeof RecordItem>;
