import type { AnswerState, ConsultationState } from '../consultations/state.ts';
import type { AssistantAct, DelegableAct, MandateKind } from '../directory/mandate.ts';
import type { DraftState } from '../drafts/state.ts';
import type { FileState } from '../file.ts';
import type { ReceiptState } from '../receipt-state.ts';
import {
  ANSWER_ACTS,
  ANSWER_RULES,
  type AnswerAct,
  CONSULTATION_ACTS,
  CONSULTATION_RULES,
  type ConsultationAct,
} from './consultation-rules.ts';
import { DRAFT_ACTS, DRAFT_RULES, type DraftAct } from './draft-rules.ts';
import { FILE_ACTS, FILE_LOOKS, FILE_RULES, type FileAct, type FileLook } from './file-rules.ts';
import { RECEIPT_ACTS, RECEIPT_RULES, type ReceiptAct } from './receipt-rules.ts';
import { PERMISSIONS, type Permission } from './role.ts';
import type { Rule } from './rule.ts';

export type OfFile = FileAct | FileLook;
export type OfReceipt = ReceiptAct;
export type OfDraft = DraftAct;
export type OfConsultation = ConsultationAct;
export type OfAnswer = AnswerAct;

/** Everything anybody can do here: to one file, to one receipt, to one draft, one question, one answer, or by a permission alone. */
export type Act =
  | `file.${OfFile}`
  | `receipt.${OfReceipt}`
  | `draft.${OfDraft}`
  | `consultation.${OfConsultation}`
  | `answer.${OfAnswer}`
  | Permission;

/** For what an assistant or delegate must be named to use a permission; of all others mandates have nothing. */
const MANDATED_PERMISSIONS: Partial<Record<Permission, Pick<Rule<never>, MandateKind>>> = {
  'receipt:diarise': { assistant: ['diarise'], delegate: ['diarise'] },
  // A scan is brought to be diarised.
  'document:upload': { assistant: ['diarise'], delegate: ['diarise'] },
  'work-list:read': {
    assistant: ['see-inbox', 'diarise', 'sort', 'flag', 'print', 'propose-marking', 'type-note'],
    delegate: ['send', 'return', 'park', 'add-receipt', 'diarise', 'write-note'],
  },
};

/** The table of rights, whole. */
export const RIGHTS: {
  readonly file: Readonly<Record<OfFile, Rule<FileState>>>;
  readonly receipt: Readonly<Record<OfReceipt, Rule<ReceiptState>>>;
  readonly draft: Readonly<Record<OfDraft, Rule<DraftState>>>;
  readonly consultation: Readonly<Record<OfConsultation, Rule<ConsultationState>>>;
  readonly answer: Readonly<Record<OfAnswer, Rule<AnswerState>>>;
} = {
  file: FILE_RULES,
  receipt: RECEIPT_RULES,
  draft: DRAFT_RULES,
  consultation: CONSULTATION_RULES,
  answer: ANSWER_RULES,
};

export const OF_FILE: readonly OfFile[] = [...FILE_ACTS, ...FILE_LOOKS];
export const OF_RECEIPT: readonly OfReceipt[] = RECEIPT_ACTS;
export const OF_DRAFT: readonly OfDraft[] = DRAFT_ACTS;
export const OF_CONSULTATION: readonly OfConsultation[] = CONSULTATION_ACTS;
export const OF_ANSWER: readonly OfAnswer[] = ANSWER_ACTS;

export const ACTS: readonly Act[] = [
  ...OF_FILE.map((act): Act => `file.${act}`),
  ...OF_RECEIPT.map((act): Act => `receipt.${act}`),
  ...OF_DRAFT.map((act): Act => `draft.${act}`),
  ...OF_CONSULTATION.map((act): Act => `consultation.${act}`),
  ...OF_ANSWER.map((act): Act => `answer.${act}`),
  ...PERMISSIONS,
];

export type Mandated = {
  readonly assistant: readonly AssistantAct[];
  readonly delegate: readonly DelegableAct[];
};
const NOTHING: Mandated = { assistant: [], delegate: [] };

const MANDATED: ReadonlyMap<Act, Mandated> = new Map<Act, Mandated>([
  ...OF_FILE.map((act): [Act, Mandated] => [`file.${act}`, RIGHTS.file[act]]),
  ...OF_RECEIPT.map((act): [Act, Mandated] => [`receipt.${act}`, RIGHTS.receipt[act]]),
  ...OF_DRAFT.map((act): [Act, Mandated] => [`draft.${act}`, RIGHTS.draft[act]]),
  ...OF_CONSULTATION.map((act): [Act, Mandated] => [`consultation.${act}`, RIGHTS.consultation[act]]),
  ...OF_ANSWER.map((act): [Act, Mandated] => [`answer.${act}`, RIGHTS.answer[act]]),
  ...PERMISSIONS.map((act): [Act, Mandated] => [act, MANDATED_PERMISSIONS[act] ?? NOTHING]),
]);

/** By being named for which single acts one does this in another's name; by none, it is never done so. */
export const mandatedFor = (act: Act): Mandated => MANDATED.get(act) ?? NOTHING;

/** Whether a mandate of this kind, for these single acts, covers an act. Asked at the door, before anything is looked at. */
export const mandateCovers = (
  { kind, acts }: { readonly kind: MandateKind; readonly acts: readonly (AssistantAct | DelegableAct)[] },
  act: Act,
): boolean => {
  const wanted: readonly (AssistantAct | DelegableAct)[] = mandatedFor(act)[kind];
  return wanted.some(one => acts.includes(one));
};
