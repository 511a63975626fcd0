/** Grants against uses: which were used, which not, and which of these somebody has answered for. */
import { type Grant, keyOf } from '#local/assembly/grants.ts';
import { wildcard } from './actions.ts';
import { keyOfUse, type Use } from './usage.ts';

/** A reason why grants that no call used are given all the same. Roles and things may be named with `*`. */
export interface Answered {
  readonly role: string;
  readonly actions: readonly string[];
  readonly resource: string;
  readonly reason: string;
}

export interface GrantRow extends Grant {
  readonly used: boolean;
  /** Of the answer that covers it, if any does. */
  readonly reason: string | undefined;
}

/** Each grant, with whether it was used and why it may go unused; by role, in the order of the templates. */
export const rowsOf = (
  grants: readonly Grant[],
  uses: readonly Use[],
  answers: readonly Answered[],
): readonly GrantRow[] => {
  const used = new Set(uses.map(keyOfUse));
  return grants.map(grant => ({
    ...grant,
    used: used.has(keyOf(grant)),
    reason: answers.find(answer => answer.actions.some(action => isMeant(answer, action, grant)))?.reason,
  }));
};

/** Grants to be used, taken away or answered for. */
export const unanswered = (rows: readonly GrantRow[]): readonly string[] =>
  rows.filter(({ used, reason }) => !used && reason === undefined).map(told);

/**
 * Answers that are not needed any more, so that the list cannot rot: the grant is gone, or is used, or another answer
 * stands for it already.
 */
export const outlived = (rows: readonly GrantRow[], answers: readonly Answered[]): readonly string[] =>
  answers.flatMap((answer, at) =>
    answer.actions.flatMap(action => {
      const meant = rows.filter(row => isMeant(answer, action, row));
      const named = `${answer.role} ${action} on ${answer.resource}`;
      if (meant.length === 0) return [`${named}: is granted to nobody`];
      return [
        ...meant.filter(({ used }) => used).map(row => `${named}: is used (${told(row)})`),
        ...meant
          .filter(row => answers.slice(0, at).some(other => coveredBy(other, row)))
          .map(row => `${named}: is answered twice (${told(row)})`),
      ];
    }),
  );

const isMeant = ({ role, resource }: Answered, action: string, grant: Grant): boolean =>
  action === grant.action && wildcard(role).test(grant.role) && wildcard(resource).test(grant.resource);

const coveredBy = (answer: Answered, grant: Grant): boolean =>
  answer.actions.some(action => isMeant(answer, action, grant));

export const told = ({ role, action, resource }: Grant): string => `${role}: ${action} on ${resource}`;
