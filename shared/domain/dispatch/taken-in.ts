import type { DraftDecision } from '../act.ts';
import type { DraftHead } from '../drafts/draft.ts';
import { decideOnDraft } from '../drafts/draft-decision.ts';
import type { Context } from '../file-decision.ts';
import { istDay } from '../time.ts';

/** Whether the letter is still under way to this recipient, so that taking it in says that it came. */
export const isUnderWay = ({ dispatch }: DraftHead, serial: number): boolean =>
  dispatch?.recipients.some(one => one.serial === serial && one.state === 'DISPATCHED') ?? false;

/** The office it went to took it into its diary: entered by that act, whoever sent it out. */
export const takenIn = (
  head: DraftHead,
  { serial, diaryNumber }: { readonly serial: number; readonly diaryNumber: string },
  { by, at }: Pick<Context, 'by' | 'at'>,
): DraftDecision =>
  decideOnDraft<'draft.delivered'>(
    head,
    { by, at },
    { type: 'draft.delivered', data: { serial, on: istDay(at), diaryNumber } },
  );
