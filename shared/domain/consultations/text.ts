import * as z from 'zod';
import { Sha256 } from '../document.ts';
import { AnswerId, ConsultationId } from '../ids.ts';

/** What a question or an answer says: beside its journal, which has its hash, and never changed (ADR 1). */
export const AskedText = z.strictObject({
  of: z.union([ConsultationId, AnswerId]),
  text: z.string(),
  textSha256: Sha256,
});
export type AskedText = z.infer<typeof AskedText>;
