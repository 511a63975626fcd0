/** Condition blocks of policy statements. */
import type { Statement } from '#local/assembly/policy.ts';
import { wildcard } from './actions.ts';

/** Condition keys of one call, in lower case: IAM does not mind the case of a key. */
export type Context = ReadonlyMap<string, string>;

type Test = (actual: string, wanted: string) => boolean;

const equal: Test = (actual, wanted) => actual === wanted;
const alike: Test = (actual, wanted) => wildcard(wanted).test(actual);
const caseless: Test = (actual, wanted) => actual.toLowerCase() === wanted.toLowerCase();
const number =
  (compare: (actual: number, wanted: number) => boolean): Test =>
  (actual, wanted) =>
    compare(Number(actual), Number(wanted));

/** Each operator: its test, and whether it holds when no wanted value passes the test. */
const OPERATORS: Readonly<Record<string, { readonly test: Test; readonly negated: boolean }>> = {
  StringEquals: { test: equal, negated: false },
  StringNotEquals: { test: equal, negated: true },
  StringEqualsIgnoreCase: { test: caseless, negated: false },
  StringLike: { test: alike, negated: false },
  StringNotLike: { test: alike, negated: true },
  // AWS treats ArnEquals and ArnLike the same: both know wildcards.
  ArnEquals: { test: alike, negated: false },
  ArnLike: { test: alike, negated: false },
  ArnNotEquals: { test: alike, negated: true },
  ArnNotLike: { test: alike, negated: true },
  Bool: { test: caseless, negated: false },
  NumericEquals: { test: number((actual, wanted) => actual === wanted), negated: false },
  NumericLessThan: { test: number((actual, wanted) => actual < wanted), negated: false },
  NumericLessThanEquals: { test: number((actual, wanted) => actual <= wanted), negated: false },
  NumericGreaterThan: { test: number((actual, wanted) => actual > wanted), negated: false },
  NumericGreaterThanEquals: { test: number((actual, wanted) => actual >= wanted), negated: false },
};

const IF_EXISTS = 'IfExists';

/** Keys whose value the gate can tell, or of which it knows that a call here never has them. */
const KEYS: ReadonlySet<string> = new Set([
  'aws:principalaccount',
  'aws:principalarn',
  'aws:principalisawsservice',
  'aws:securetransport',
  'aws:sourceaccount',
  'aws:sourcearn',
  'aws:sourceowner',
  'kms:calleraccount',
  'kms:grantisforawsresource',
  'kms:viaservice',
  's3:tlsversion',
  'sns:endpoint',
  'sns:protocol',
]);

export const isKnownOperator = (operator: string): boolean => withoutIfExists(operator) in OPERATORS;
export const isKnownKey = (key: string): boolean =>
  KEYS.has(key.toLowerCase()) || key.toLowerCase().startsWith('kms:encryptioncontext:');

/** Whether every line of a condition block holds. A key that the call does not have fails all but negations and IfExists. */
export const conditionsHold = (block: Statement['Condition'], context: Context): boolean =>
  Object.entries(block ?? {}).every(([operator, lines]) => {
    const known = OPERATORS[withoutIfExists(operator)];
    if (known === undefined) return false;
    return Object.entries(lines).every(([key, wanted]) => {
      const actual = context.get(key.toLowerCase());
      if (actual === undefined) return operator.endsWith(IF_EXISTS) || known.negated;
      return wanted.some(value => known.test(actual, value)) !== known.negated;
    });
  });

const withoutIfExists = (operator: string): string =>
  operator.endsWith(IF_EXISTS) ? operator.slice(0, -IF_EXISTS.length) : operator;
