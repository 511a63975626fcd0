import type { FileDecision } from './act.ts';
import { type Kept, saidClassification } from './classification.ts';
import type { Cover } from './cover.ts';
import { type Context, decideOnFile } from './file-decision.ts';
import { beginHolding, given, type Priority } from './holding.ts';
import type { FileId, HeadId, HoldingId, OfficeId, PostId } from './ids.ts';
import type { Level } from './level.ts';
import type { PaperPart } from './paper-part.ts';
import type { Rules } from './policy.ts';
import { Refusal } from './refusal.ts';
import { istDay, istInstant } from './time.ts';

export type FileFromPaper = {
  readonly fileId: FileId;
  /** Its number here; the old one stands in `paper`. */
  readonly number: string;
  readonly officeId: OfficeId;
  readonly subject: string;
  readonly priority: Priority;
  readonly classification: Kept;
  readonly head?: HeadId | undefined;
  readonly cover?: Cover | undefined;
  readonly paper: PaperPart;
  /** Who has it on their table now, by whose rules its clock runs from here. */
  readonly holder: { readonly postId: PostId; readonly level: Level; readonly rules: Rules };
  readonly holdingId: HoldingId;
};

/**
 * Brings a live paper file over: it goes on here with the post that has it, under a number of this register, its notes numbered
 * on from the last on paper. What waits in it goes on waiting: its age is counted from its oldest pending receipt.
 */
export const bringOver = (file: FileFromPaper, { by, at }: Pick<Context, 'by' | 'at'>): FileDecision => {
  const { paper, holder, holdingId } = file;
  // What is confidential is entrusted to the officer, from its first hour here.
  if (by.mandate && file.classification === 'confidential') throw new Refusal('permission.mandate-lacks-act');
  const days = [paper.openedOn, paper.pendingSince].filter(day => day !== undefined);
  if (days.some(day => day > istDay(at))) throw new Refusal('receipt.dates-invalid');
  const ageFrom = paper.pendingSince ? istInstant(paper.pendingSince, '00:00') : at;
  const holding = beginHolding({
    holdingId,
    objectId: file.fileId,
    number: file.number,
    subject: file.subject,
    classification: file.classification,
    postId: holder.postId,
    priority: file.priority,
    state: 'ACTIVE',
    at,
    ageFrom,
    rules: holder.rules,
    // Opening is the act of whoever holds it (ADR 4): nobody says it for them.
    opened: holder.postId === by.postId,
  });
  const { fileId, number, officeId, subject, priority } = file;
  return decideOnFile<'file.created'>(
    undefined,
    { by, at },
    {
      type: 'file.created',
      data: {
        fileId,
        number,
        officeId,
        subject,
        priority,
        ...saidClassification(file.classification),
        ...given('head', file.head),
        ...given('cover', file.cover),
        paper,
        level: holder.level,
        holdingId,
        postId: holder.postId,
        ...given('dueAt', holding.dueAt),
      },
    },
    () => [{ kind: 'begin', holding }],
  );
};
