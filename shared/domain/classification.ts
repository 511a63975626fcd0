import * as z from 'zod';
import { Refusal } from './refusal.ts';

/** How widely a paper may be known (domain.md 1.8 and 2.5), least first. */
export const CLASSIFICATIONS = ['normal', 'confidential', 'secret', 'top-secret'] as const;
export const Classification = z.enum(CLASSIFICATIONS);
export type Classification = z.infer<typeof Classification>;

/** What this system keeps. The rest belongs in a closed network, and stays on paper with the confidential section. */
export const Kept = z.enum(['normal', 'confidential']);
export type Kept = z.infer<typeof Kept>;

/** Of a paper that is not kept here, the diary says that there is one, and nothing of what it says. */
export const Sealed = z.enum(['secret', 'top-secret']);
export type Sealed = z.infer<typeof Sealed>;

export const isKept = (classification: Classification): classification is Kept =>
  Kept.options.some(kept => kept === classification);

/** Refuses what may not be on this system at all, before a word of it is kept. */
export const admitKept = (classification: Classification): Kept => {
  if (!isKept(classification)) throw new Refusal('paper.classification-refused', { classification });
  return classification;
};

/** Leaves the usual unsaid: events of before there were classifications say nothing, and are of normal papers. */
export const saidClassification = (
  kept: Classification | undefined,
): { readonly classification?: 'confidential' } => (kept === 'confidential' ? { classification: kept } : {});

/** What a register tells of a paper: its subject, or of a confidential one that it is that. Who may read it opens it. */
export const entryOf = (
  kept: Kept,
  subject: string,
): { readonly subject: string } | { readonly classification: 'confidential' } =>
  kept === 'confidential' ? { classification: kept } : { subject };
