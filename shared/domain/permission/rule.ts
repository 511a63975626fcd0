import type { Kept } from '../classification.ts';
import type { AssistantAct, DelegableAct } from '../directory/mandate.ts';
import type { RefusalCode } from '../refusal.ts';
import type { Relation, Relations } from './relation.ts';
import type { Permission } from './role.ts';

/** One row of the table of rights: what an act asks for. Whatever a row does not name is refused. */
export type Rule<State extends string> = {
  /** A role without it is refused before anything is looked at. */
  readonly needs: Permission;
  readonly states: readonly State[];
  /** Any one of these relations will do, by how the paper is classified. */
  readonly who: Readonly<Record<Kept, readonly Relation[]>>;
  /** For any one of which an assistant must be named; none: no assistant ever does it. */
  readonly assistant: readonly AssistantAct[];
  /** Any one of which must be delegated; none: it cannot be delegated. */
  readonly delegate: readonly DelegableAct[];
  /** What is said to whoever knows of the paper and may not do it. */
  readonly refusal: Readonly<Record<Kept, RefusalCode>>;
};

export const NOBODY = [] as const satisfies readonly Relation[];

/** Acts that only those in whose hands the paper is may do. */
export const HANDS = ['holds', 'link-officer-of'] as const satisfies readonly Relation[];
export const HANDS_AND_DELEGATE = [...HANDS, 'delegate-of'] as const satisfies readonly Relation[];
export const HANDS_AND_MANDATES = [
  ...HANDS_AND_DELEGATE,
  'assistant-of',
] as const satisfies readonly Relation[];

/** Who opened a paper, or had it before it went on. */
export const HAD_IT = ['created', 'sent-last', 'has-held'] as const satisfies readonly Relation[];

/**
 * A paper is taken in by whoever sits at the table. A bundle has files and letters in it, and what is in it is known only
 * when the codes are read: so both are received by the same mandates.
 */
export const TAKES_IN = {
  who: { normal: HANDS_AND_MANDATES, confidential: HANDS },
  assistant: ['see-inbox'],
  delegate: ['send', 'diarise'],
} as const satisfies Pick<Rule<never>, 'who' | 'assistant' | 'delegate'>;

/** Who reads a normal paper in their own name. */
export const OWN_READERS = [
  ...HANDS,
  'sent-last',
  'closed-it',
  'has-held',
  'created',
  'above',
  'reader',
  'asked',
  'in-charge',
  'consulted',
  'records',
] as const satisfies readonly Relation[];

/** Who reads a normal paper. */
export const READERS = [...OWN_READERS, 'delegate-of', 'assistant-of'] as const satisfies readonly Relation[];

/**
 * Who reads what is confidential: who has it in hand, whom the holder put on the need-to-know list, and who has had it.
 * What a post had in hand it knows, and its own notes are on it; to hide them from it would hide only that it knows. The
 * line above is not among them: to supervise the time a paper takes one need not read it. Neither are mandates: what was
 * entrusted to an officer is not theirs to pass on. A list of posts, not of persons: work belongs to the post.
 */
export const CLEARED_READERS = [
  ...HANDS,
  'sent-last',
  'closed-it',
  'has-held',
  'created',
  'cleared',
] as const satisfies readonly Relation[];

/** Every act of an assistant on a paper is done with the paper before the eyes. */
export const ASSISTANT_READS = [
  'see-inbox',
  'diarise',
  'sort',
  'flag',
  'print',
  'propose-marking',
  'type-note',
] as const satisfies readonly AssistantAct[];

/** Likewise whoever was delegated an act. */
export const DELEGATE_READS = [
  'send',
  'return',
  'park',
  'add-receipt',
  'diarise',
  'write-note',
] as const satisfies readonly DelegableAct[];

/** Whether the paper is in the post's own hands: not lent out, and not another's. */
export const inHand = (relations: Relations): boolean => HANDS.some(hand => relations.has(hand));

export const alike = (code: RefusalCode): Readonly<Record<Kept, RefusalCode>> => ({
  normal: code,
  confidential: code,
});
