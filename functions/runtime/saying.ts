import { SAID_BY_ALL, type Saying, type Says } from '#shared/contract/problem.ts';
import type { Noun } from '#shared/contract/route.ts';
import type { Contract } from '#shared/contract/routes.ts';
import { given } from '#shared/domain/holding.ts';
import type { Refusal } from '#shared/domain/refusal.ts';
import type { OperationsOf } from './use-case.ts';

/** The words of every refusal that a noun's routes declare, beside those that any request may get; more does no harm. */
export type SaysOf<N extends Noun> = Says & {
  readonly [Code in Exclude<
    Contract[OperationsOf<N>]['refusals'][number],
    keyof typeof SAID_BY_ALL
  >]: Saying['words'];
};

/** A refusal with its words; undefined where the noun has none for it, because no route of its may refuse so. */
export const sayingOf = (says: Says, { code, facts }: Refusal): Saying | undefined => {
  const words = { ...SAID_BY_ALL, ...says }[code];
  return words && { code, words, ...given('facts', facts) };
};

/** One of those that any request may get. */
export const saidByAll = (code: keyof typeof SAID_BY_ALL): Saying => ({ code, words: SAID_BY_ALL[code] });
