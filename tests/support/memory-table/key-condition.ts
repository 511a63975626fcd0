import { givenName, givenValue, remembered, type Tokens } from './tokens.ts';
import { compareKeys, type Given, invalid } from './values.ts';

/** Where a sort key stands to a range: before it, in it, or behind it. */
type Side = (sort: string) => number;
type Clause = { readonly name: string; readonly sign: string; readonly values: readonly string[] };

const clause = (tokens: Tokens): Clause => {
  const first = tokens.take();
  if (first === 'begins_with') {
    tokens.must('(');
    const name = tokens.take();
    tokens.must(',');
    const beginning = tokens.take();
    tokens.must(')');
    return { name, sign: 'begins_with', values: [beginning] };
  }
  if (!tokens.takes('BETWEEN')) return { name: first, sign: tokens.take(), values: [tokens.take()] };
  const low = tokens.take();
  tokens.must('AND');
  return { name: first, sign: 'BETWEEN', values: [low, tokens.take()] };
};

const readClauses = remembered((tokens): readonly Clause[] => {
  const clauses = [clause(tokens)];
  while (tokens.takes('AND')) clauses.push(clause(tokens));
  return clauses;
});

const SIDES: Readonly<Record<string, (one: string, other: string) => Side>> = {
  '=': one => sort => compareKeys(sort, one),
  '<': one => sort => (compareKeys(sort, one) < 0 ? 0 : 1),
  '<=': one => sort => (compareKeys(sort, one) <= 0 ? 0 : 1),
  '>': one => sort => (compareKeys(sort, one) > 0 ? 0 : -1),
  '>=': one => sort => (compareKeys(sort, one) >= 0 ? 0 : -1),
  begins_with: one => sort => (sort.startsWith(one) ? 0 : compareKeys(sort, one)),
  BETWEEN: (low, high) => sort => (compareKeys(sort, low) < 0 ? -1 : compareKeys(sort, high) > 0 ? 1 : 0),
};

/** One partition, and which sort keys of it: those on side 0. */
export type KeyRange = { readonly partition: string; readonly side: Side };

export const readKeyRange = (
  expression: string,
  given: Given,
  keys: { readonly partitionKey: string; readonly sortKey: string },
): KeyRange => {
  const text = (token: string | undefined): string => {
    const { S } = givenValue(token ?? '', given);
    if (S === undefined) throw invalid('keys of this table are text');
    return S;
  };
  const named = readClauses(expression).map(each => ({ ...each, name: givenName(each.name, given) }));
  const partition = named.find(({ name, sign }) => name === keys.partitionKey && sign === '=');
  const sort = named.find(({ name }) => name === keys.sortKey);
  if (!partition || named.length !== (sort ? 2 : 1)) throw invalid(`not a range of keys: ${expression}`);
  if (!sort) return { partition: text(partition.values[0]), side: () => 0 };
  const made = SIDES[sort.sign];
  if (!made) throw invalid(`this table knows no ${sort.sign}`);
  const [low, high = low] = sort.values;
  return { partition: text(partition.values[0]), side: made(text(low), text(high)) };
};
