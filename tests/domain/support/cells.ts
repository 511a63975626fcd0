import { CLASSIFICATIONS, type Classification } from '#shared/domain/classification.ts';
import { ANSWER_STATES, CONSULTATION_STATES } from '#shared/domain/consultations/state.ts';
import { ROLES, type Role } from '#shared/domain/directory/officer.ts';
import { DRAFT_STATES } from '#shared/domain/drafts/state.ts';
import { FILE_STATES } from '#shared/domain/file.ts';
import type { Question } from '#shared/domain/permission/decide.ts';
import { RELATIONS, type Relation } from '#shared/domain/permission/relation.ts';
import {
  OF_ANSWER,
  OF_CONSULTATION,
  OF_DRAFT,
  OF_FILE,
  OF_RECEIPT,
} from '#shared/domain/permission/table.ts';
import { RECEIPT_STATES } from '#shared/domain/receipt-state.ts';

/** One cell of the table of rights: one role, one relation. */
export type Cell = {
  readonly object: Question['object'];
  readonly act: string;
  readonly state: string;
  /** Of a draft or a question: how its file stands, in whose hands it is. */
  readonly fileState?: string;
  readonly role: Role;
  readonly classification: Classification;
  readonly relation: Relation;
  readonly question: Question;
};

const circumstances = ROLES.flatMap(role =>
  CLASSIFICATIONS.flatMap(classification => RELATIONS.map(relation => ({ role, classification, relation }))),
);

/** The one relation as a post would have it: to have nothing to do with a paper is to have no relation. */
const had = (relation: Relation): ReadonlySet<Relation> => new Set(relation === 'none' ? [] : [relation]);

/** Every cell there is. */
export const CELLS: readonly Cell[] = circumstances.flatMap(({ role, classification, relation }) => {
  const common = { roles: [role], classification, relations: had(relation) };
  const names = { role, classification, relation };
  return [
    ...OF_FILE.flatMap(act =>
      FILE_STATES.map(state => ({
        object: 'file' as const,
        act,
        state,
        ...names,
        question: { object: 'file' as const, act, state, ...common },
      })),
    ),
    ...OF_RECEIPT.flatMap(act =>
      RECEIPT_STATES.map(state => ({
        object: 'receipt' as const,
        act,
        state,
        ...names,
        question: { object: 'receipt' as const, act, state, ...common },
      })),
    ),
    ...OF_DRAFT.flatMap(act =>
      DRAFT_STATES.flatMap(state =>
        (['ACTIVE', 'CLOSED'] as const).map(fileState => ({
          object: 'draft' as const,
          act,
          state,
          fileState,
          ...names,
          question: { object: 'draft' as const, act, state, fileState, ...common },
        })),
      ),
    ),
    ...OF_CONSULTATION.flatMap(act =>
      CONSULTATION_STATES.flatMap(state =>
        (['ACTIVE', 'CLOSED'] as const).map(heldState => ({
          object: 'consultation' as const,
          act,
          state,
          fileState: heldState,
          ...names,
          question: { object: 'consultation' as const, act, state, heldState, ...common },
        })),
      ),
    ),
    ...OF_ANSWER.flatMap(act =>
      ANSWER_STATES.map(state => ({
        object: 'answer' as const,
        act,
        state,
        ...names,
        question: { object: 'answer' as const, act, state, ...common },
      })),
    ),
  ];
});

export const nameOf = ({ object, act, state, fileState, role, classification, relation }: Cell): string =>
  `${object}.${act} · ${[state, ...(fileState ? [`in a file ${fileState}`] : [])].join(' ')} · ${role} · ${classification} · ${relation}`;
