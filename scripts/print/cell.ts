import type { Act } from '#shared/domain/permission/table.ts';
import { code } from './markdown.ts';
import { operationsOf } from './operations.ts';
import type { Answer } from './walk-office.ts';

/** What comes of an act: the state it leads to, or the code by which it is refused. */
export const cell = (answer: Answer<string, unknown>): string =>
  answer.kind === 'refused' ? code(answer.code) : `→ **${answer.to}**`;

/** The operations by which an act is done. */
export const operations = (act: Act): string =>
  operationsOf(act)
    .map(({ id }) => code(id))
    .join(' ');

/** The state that a standing is of: `ACTIVE, unopened` of `ACTIVE`. */
export const stateOf = (standing: string): string => standing.split(',', 1)[0] ?? standing;

/** The moves that acts make between states, for a drawing. */
export const movesOf = <Standing extends string, A extends string>(
  standings: readonly Standing[],
  acts: readonly A[],
  byWhoMay: (standing: Standing, act: A) => Answer<string, unknown>,
) =>
  standings.flatMap(standing =>
    acts.flatMap(act => {
      const answer = byWhoMay(standing, act);
      const from = stateOf(standing);
      return answer.kind === 'done' && answer.to !== from ? [{ from, by: act, to: answer.to }] : [];
    }),
  );
