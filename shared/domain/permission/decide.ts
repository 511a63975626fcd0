import { type Classification, isKept, type Kept } from '../classification.ts';
import type { AnswerState, ConsultationState } from '../consultations/state.ts';
import type { Role } from '../directory/officer.ts';
import type { DraftState } from '../drafts/state.ts';
import type { FileState } from '../file.ts';
import type { ReceiptState } from '../receipt-state.ts';
import { Refusal, type RefusalCode } from '../refusal.ts';
import { BY_MANDATE, meansIn, RELATIONS_OF_ROLE, type Relation, type Relations } from './relation.ts';
import { rolesGranted } from './role.ts';
import type { Rule } from './rule.ts';
import {
  type OfAnswer,
  type OfConsultation,
  type OfDraft,
  type OfFile,
  type OfReceipt,
  RIGHTS,
} from './table.ts';

type Circumstances = {
  readonly roles: readonly Role[];
  readonly classification: Classification;
  /** How whoever acts stands to it; empty is `none`. */
  readonly relations: Relations;
};
export type Question = Circumstances &
  (
    | { readonly object: 'file'; readonly act: OfFile; readonly state: FileState }
    | { readonly object: 'receipt'; readonly act: OfReceipt; readonly state: ReceiptState }
    | {
        readonly object: 'draft';
        readonly act: OfDraft;
        readonly state: DraftState;
        /** A draft is in the hands of whoever has its file. */
        readonly fileState: FileState;
      }
    | {
        readonly object: 'consultation';
        readonly act: OfConsultation;
        readonly state: ConsultationState;
        /** A question is where the paper is on which it was put. */
        readonly heldState: FileState | ReceiptState;
      }
    | { readonly object: 'answer'; readonly act: OfAnswer; readonly state: AnswerState }
  );
export type Answer = { readonly allowed: true } | { readonly allowed: false; readonly refusal: RefusalCode };

const refuse = (refusal: RefusalCode): Answer => ({ allowed: false, refusal });

const REFUSED_BY_STATE = {
  file: {
    ACTIVE: 'file.active',
    PARKED: 'file.parked',
    CALL_BOOK: 'file.in-call-book',
    SUSPENDED: 'file.suspended',
    CLOSE_REQUESTED: 'file.closing-requested',
    CLOSED: 'file.closed',
    RECORDED: 'file.recorded',
    ATTACHED_TO: 'file.attached',
    DISPOSED: 'file.disposed',
    MERGED_INTO: 'file.merged',
  },
  receipt: {
    DIARISED: 'receipt.opened',
    MARKED: 'receipt.not-opened',
    IN_TRANSIT: 'paper.not-received',
    OPENED: 'receipt.opened',
    SUSPENDED: 'receipt.suspended',
    PUT_IN_FILE: 'receipt.put-in-file',
    DISPOSED_ON_RECEIPT: 'receipt.disposed',
    REDIRECTED: 'receipt.disposed',
    CLOSED: 'receipt.disposed',
    CANCELLED: 'receipt.cancelled',
  },
  draft: {
    DFA: 'draft.in-draft',
    RETURNED: 'draft.returned',
    APPROVED: 'draft.approved',
    SIGN_PENDING: 'draft.at-signing',
    ISSUED: 'draft.issued',
    DISPATCHED: 'draft.dispatched',
    CANCELLED: 'draft.cancelled',
  },
  consultation: {
    // Nothing is refused because the question stands open.
    ASKED: 'consultation.not-yours',
    SETTLED: 'consultation.settled',
    CLOSED: 'consultation.closed',
  },
  answer: {
    MARKED: 'answer.not-in-custody',
    OPENED: 'answer.opened',
    ANSWERED: 'answer.given',
    LAPSED: 'answer.lapsed',
  },
} as const satisfies {
  readonly file: Record<FileState, RefusalCode>;
  readonly receipt: Record<ReceiptState, RefusalCode>;
  readonly draft: Record<DraftState, RefusalCode>;
  readonly consultation: Record<ConsultationState, RefusalCode>;
  readonly answer: Record<AnswerState, RefusalCode>;
};
const refusedByState = (asked: Question): RefusalCode => {
  switch (asked.object) {
    case 'file':
      return REFUSED_BY_STATE.file[asked.state];
    case 'receipt':
      return REFUSED_BY_STATE.receipt[asked.state];
    case 'draft':
      return REFUSED_BY_STATE.draft[asked.state];
    case 'consultation':
      return REFUSED_BY_STATE.consultation[asked.state];
    case 'answer':
      return REFUSED_BY_STATE.answer[asked.state];
  }
};
const ruleOf = (asked: Question): Rule<string> => {
  switch (asked.object) {
    case 'file':
      return RIGHTS.file[asked.act];
    case 'receipt':
      return RIGHTS.receipt[asked.act];
    case 'draft':
      return RIGHTS.draft[asked.act];
    case 'consultation':
      return RIGHTS.consultation[asked.act];
    case 'answer':
      return RIGHTS.answer[asked.act];
  }
};
const UNKNOWN = {
  file: 'file.unknown',
  receipt: 'receipt.unknown',
  draft: 'draft.unknown',
  consultation: 'consultation.unknown',
  answer: 'answer.unknown',
} as const satisfies Record<Question['object'], RefusalCode>;

/** What is closed, merged, disposed of or lies in a file is held by nobody: to say "not with you" of it would mislead. */
const IN_NOBODYS_HANDS: readonly Question['state'][] = [
  'CLOSED',
  'RECORDED',
  'ATTACHED_TO',
  'DISPOSED',
  'MERGED_INTO',
  'PUT_IN_FILE',
  'DISPOSED_ON_RECEIPT',
  'REDIRECTED',
  'CANCELLED',
  'SETTLED',
  'ANSWERED',
];

const isByMandate = (relation: Relation): boolean => BY_MANDATE.some(one => one === relation);

/**
 * Whether one may know that there is such a paper: who may read it, and who acts for its holder, before whom it lies on the
 * list. A post of the same office meets its number in the register; that alone opens nothing, so it is told nothing.
 */
const knows = (
  relation: Relation,
  { object, classification }: { object: Question['object']; classification: Kept },
) => isByMandate(relation) || RIGHTS[object].read.who[classification].includes(relation);

/** The state of what is in somebody's hands: of a draft that is its file, of a question the paper on which it was put. */
const heldIn = (asked: Question) => {
  switch (asked.object) {
    case 'draft':
      return asked.fileState;
    case 'consultation':
      return asked.heldState;
    default:
      return asked.state;
  }
};

/** The relations that count: those of the roles to whom the act is open, as far as they mean something in this state. */
const counted = (asked: Question, rule: Rule<string>): readonly Relation[] => {
  const byRole = new Set<Relation>(
    rolesGranted(asked.roles, rule.needs).flatMap(role => [...RELATIONS_OF_ROLE[role]]),
  );
  const had: readonly Relation[] = [...asked.relations, 'none'];
  const held = heldIn(asked);
  return had.filter(relation => byRole.has(relation) && meansIn(relation, held));
};

/**
 * Who may do what, in one place: synchronous, without looking anything up, and closed: whatever no row of the table admits
 * is refused. A role is refused before the paper is looked at; who may not know of the paper is told that there is none.
 * Whether a mandate names the act is asked at the door (`mandateCovers`), before anything is looked at.
 */
export const decide = (asked: Question): Answer => {
  const { object, classification, state } = asked;
  const rule = ruleOf(asked);
  if (rolesGranted(asked.roles, rule.needs).length === 0) return refuse('permission.denied');
  const unknown = refuse(UNKNOWN[object]);
  if (!isKept(classification)) return unknown;
  const relations = counted(asked, rule);
  const isKnown = (relation: Relation) => knows(relation, { object, classification });
  const knowing = relations.filter(isKnown);
  // To whom an act is open in one state without their knowing of the paper, it is nothing in another.
  const isHere = rule.states.includes(state);
  const fit = relations.filter(
    relation => rule.who[classification].includes(relation) && (isHere || isKnown(relation)),
  );
  if (fit.length === 0 && knowing.length === 0) return unknown;
  if (IN_NOBODYS_HANDS.includes(state) && !rule.states.includes(state)) return refuse(refusedByState(asked));
  if (fit.length === 0)
    return refuse(knowing.every(isByMandate) ? 'permission.mandate-lacks-act' : rule.refusal[classification]);
  return rule.states.includes(state) ? { allowed: true } : refuse(refusedByState(asked));
};

/** Refuses what is not open, by the code that says why. */
export const mustBeOpen = (asked: Question): void => {
  const answer = decide(asked);
  if (!answer.allowed) throw new Refusal(answer.refusal);
};

/** Whether an act is open. */
export const may = (asked: Question): boolean => decide(asked).allowed;
