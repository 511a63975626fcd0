import type { FileDecision } from './act.ts';
import type { Context } from './file-decision.ts';
import { beginFile, type NewFile } from './new-file.ts';
import type { PaperPart } from './paper-part.ts';
import { Refusal } from './refusal.ts';
import { istDay } from './time.ts';

/** Its number here; the old one stands in `paper`. Who holds it has it on their table now. */
export type FileFromPaper = Omit<NewFile, 'nature' | 'receipt'> & { readonly paper: PaperPart };

/**
 * Brings a live paper file over: it goes on here with the post that has it, under a number of this register, its notes numbered
 * on from the last on paper. What waits in it goes on waiting: its age is counted from its oldest pending receipt.
 */
export const bringOver = (file: FileFromPaper, { by, at }: Pick<Context, 'by' | 'at'>): FileDecision => {
  // What is confidential is entrusted to the officer, from its first hour here.
  if (by.mandate && file.classification === 'confidential') throw new Refusal('permission.mandate-lacks-act');
  const days = [file.paper.openedOn, file.paper.pendingSince].filter(day => day !== undefined);
  if (days.some(day => day > istDay(at))) throw new Refusal('receipt.dates-invalid');
  return beginFile({ ...file, nature: 'electronic' }, { by, at });
};
