import type { DraftDecision, FileDecision } from '../act.ts';
import { saidClassification } from '../classification.ts';
import { isIn } from '../dispatch/dispatch.ts';
import { admit } from '../file.ts';
import { type Context, decideOnFile, type HeldFile } from '../file-decision.ts';
import { given } from '../holding.ts';
import type { DocumentId, DraftId, OfficeId, PostId } from '../ids.ts';
import { issueNumberOf } from '../letters/issue-number.ts';
import { lacksOf } from '../letters/lacks.ts';
import type { Letter } from '../letters/letter.ts';
import { Refusal } from '../refusal.ts';
import { type Day, istDay } from '../time.ts';
import { draftWhereabouts } from './draft.ts';
import {
  type Answering,
  admitAct,
  counted,
  type DraftContext,
  decideOnDraft,
  type HeldDraft,
  mayApprove,
  type Wording,
} from './draft-decision.ts';

/** Whoever signs must be one who signs; who approves signs it, or stands above who does. */
const answeringFor = (
  { letter: { signatory }, approver = signatory }: Wording,
  { signs, aboveSignatory }: Answering,
): { readonly signatory: PostId; readonly approver: PostId } => {
  if (!signs) throw new Refusal('draft.signatory-unfit', { signatory });
  if (approver !== signatory && !aboveSignatory.includes(approver))
    throw new Refusal('draft.approver-unfit', { signatory, approver });
  return { signatory, approver };
};

const textOf = ({ letter, textSha256 }: Wording, revision: number) => ({
  revision,
  textSha256,
  form: letter.form,
  language: letter.language,
  subject: letter.subject,
});

/** Begins a draft in a file: both journals say so. */
export const beginDraft = (
  file: HeldFile,
  { draftId, ...wording }: Wording & { readonly draftId: DraftId },
  { answering, ...context }: Context & { readonly answering: Answering },
): readonly [FileDecision, DraftDecision] => {
  const { head } = file;
  admit(head, 'draft', context.relations);
  const n = (head.draftsBegun ?? 0) + 1;
  const { fileId, number: fileNumber, officeId, classification } = head;
  return [
    decideOnFile<'file.draft-opened'>(
      head,
      context,
      { type: 'file.draft-opened', data: { draftId, n } },
      counted(file),
    ),
    decideOnDraft<'draft.begun'>(undefined, context, {
      type: 'draft.begun',
      data: {
        ...{ draftId, fileId, fileNumber, officeId, n },
        ...saidClassification(classification),
        ...textOf(wording, 1),
        ...answeringFor(wording, answering),
      },
    }),
  ];
};

/**
 * Puts another text in the place of the newest. An approval is of one text and goes with it. Only who could approve it takes it
 * from the approver; anybody who has it in hand may lay it before somebody higher.
 */
export const reviseDraft = (
  held: HeldDraft,
  wording: Wording,
  { answering, ...context }: DraftContext & { readonly answering: Answering },
): DraftDecision => {
  admitAct(held, 'revise', context);
  const { head } = held;
  const { signatory } = wording.letter;
  const stays = head.approver === signatory || answering.aboveSignatory.includes(head.approver);
  const approver = wording.approver ?? (stays ? head.approver : signatory);
  const answers = answeringFor({ ...wording, approver }, answering);
  const isHigher = approver === head.approver || context.aboveApprover.includes(approver);
  if (!isHigher && !mayApprove(held, context))
    throw new Refusal('draft.approver-fixed', { ...draftWhereabouts(head), approver: head.approver });
  return decideOnDraft<'draft.revised'>(head, context, {
    type: 'draft.revised',
    data: { ...textOf(wording, head.revision + 1), ...answers },
  });
};

/** Gives it back to be worked on, saying what is wrong. */
export const returnDraft = (held: HeldDraft, remark: string, context: DraftContext): DraftDecision => {
  admitAct(held, 'return', context);
  const { revision } = held.head;
  return decideOnDraft<'draft.returned'>(held.head, context, {
    type: 'draft.returned',
    data: { revision, remark },
  });
};

/** What goes out says all that a letter must say. */
const admitWhole = (letter: Letter): void => {
  const lacks = lacksOf(letter);
  if (lacks.length > 0) throw new Refusal('draft.incomplete', { lacks: lacks.join(' ') });
};

/** Approves this version of the text: only its approver does, or somebody above. */
export const approveDraft = (
  held: HeldDraft,
  { letter, remark }: { readonly letter: Letter; readonly remark?: string | undefined },
  context: DraftContext,
): DraftDecision => {
  admitAct(held, 'approve', context);
  const { head } = held;
  if (!mayApprove(held, context))
    throw new Refusal('draft.not-competent', { ...draftWhereabouts(head), approver: head.approver });
  admitWhole(letter);
  return decideOnDraft<'draft.approved'>(head, context, {
    type: 'draft.approved',
    data: { revision: head.revision, ...given('remark', remark) },
  });
};

/** A line of the issue register. */
export type Registered = { readonly registered: string; readonly issuedBy: OfficeId };

/**
 * Gives it its number and lays it before who signs. It must be approved as it stands; who could approve it puts it to signing
 * without another's word. The file counts what bears this date, so that no two letters bear one number and date.
 */
export const putToSigning = (
  held: HeldDraft,
  { letter, registered, issuedBy }: Registered & { readonly letter: Letter },
  context: DraftContext,
): readonly [FileDecision, DraftDecision] => {
  admitAct(held, 'put-to-signing', context);
  const { head, file } = held;
  const isApproved = head.approved !== undefined;
  if (!isApproved && !mayApprove(held, context))
    throw new Refusal('draft.not-approved', { ...draftWhereabouts(head), approver: head.approver });
  admitWhole(letter);
  const on = istDay(context.at);
  const nth = file.head.issues?.on === on ? file.head.issues.count + 1 : 1;
  const number = issueNumberOf(file.head.number, nth);
  const { draftId, n, revision } = head;
  return [
    decideOnFile<'file.issue-numbered'>(
      file.head,
      context,
      { type: 'file.issue-numbered', data: { draftId, n, number, on } },
      () => [],
    ),
    decideOnDraft<'draft.put-to-signing'>(head, context, {
      type: 'draft.put-to-signing',
      data: {
        ...{ revision, number, registered, issuedBy, on },
        ...given('approves', isApproved ? undefined : (true as const)),
      },
    }),
  ];
};

/** It was signed, in ink, on a day since it got its number; the scan of what was signed is the issued letter. */
export const issueDraft = (
  held: HeldDraft,
  signed: { readonly documentId: DocumentId; readonly signedOn: Day },
  context: DraftContext,
): DraftDecision => {
  admitAct(held, 'issue', context);
  const { issue } = held.head;
  if (signed.signedOn > istDay(context.at) || (issue && signed.signedOn < issue.on))
    throw new Refusal('draft.signed-day-invalid', { draftId: held.head.draftId });
  return decideOnDraft<'draft.issued'>(held.head, context, { type: 'draft.issued', data: signed });
};

const GONE = ['DISPATCHED', 'DELIVERED', 'UNDELIVERED', 'REPLIED'] as const;

/** It does not go out; a number it has is nobody's else. */
export const cancelDraft = (
  held: HeldDraft,
  reason: string,
  context: DraftContext,
): readonly [FileDecision, DraftDecision] => {
  admitAct(held, 'cancel', context);
  const { head, file } = held;
  if (head.dispatch && isIn(head.dispatch, GONE))
    throw new Refusal('draft.partly-dispatched', draftWhereabouts(head));
  const { draftId, n } = head;
  return [
    decideOnFile<'file.draft-settled'>(
      file.head,
      context,
      { type: 'file.draft-settled', data: { draftId, n, how: 'cancelled' } },
      counted(file),
    ),
    decideOnDraft<'draft.cancelled'>(head, context, { type: 'draft.cancelled', data: { reason } }),
  ];
};
