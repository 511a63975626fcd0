import * as z from 'zod';
import { Sha256 } from '../document.ts';
import { AnswerId, ConsultationId } from '../ids.ts';
import { ShownPaper } from './papers.ts';

/** What a question or an answer says, and the papers given along: beside its journal, which has their hashes, and never changed (ADR 1). */
export const AskedText = z.strictObject({
  of: z.union([ConsultationId, AnswerId]),
  text: z.string(),
  textSha256: Sha256,
  papers: z.array(ShownPaper).min(1).optional(),
});
export type AskedText = z.infer<typeof AskedText>;
