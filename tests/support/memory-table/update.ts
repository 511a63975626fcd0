import { givenName, givenValue, remembered, type Tokens } from './tokens.ts';
import { type Given, invalid, type Stored } from './values.ts';

/** What an update makes of an item, and the attributes it touched. */
export type Updated = { readonly item: Stored; readonly touched: readonly string[] };
type Change = (item: Record<string, Stored[string]>, given: Given) => string;

/** Attributes at the top of an item: nothing of ours is changed within. */
const CLAUSES: Readonly<Record<string, (tokens: Tokens) => Change>> = {
  SET: tokens => {
    const name = tokens.take();
    tokens.must('=');
    const value = tokens.take();
    return (item, given) => {
      const set = givenName(name, given);
      item[set] = givenValue(value, given);
      return set;
    };
  },
  REMOVE: tokens => {
    const name = tokens.take();
    return (item, given) => {
      const gone = givenName(name, given);
      delete item[gone];
      return gone;
    };
  },
  ADD: tokens => {
    const [name, value] = [tokens.take(), tokens.take()];
    return (item, given) => {
      const [to, { N: more }] = [givenName(name, given), givenValue(value, given)];
      const { N: before } = item[to] ?? { N: '0' };
      if (more === undefined || before === undefined) throw invalid(`only numbers are added to: ${to}`);
      item[to] = { N: String(Number(before) + Number(more)) };
      return to;
    };
  },
};

const readChanges = remembered((tokens): readonly Change[] => {
  const changes: Change[] = [];
  while (!tokens.isAtEnd()) {
    const word = tokens.take();
    const clause = CLAUSES[word.toUpperCase()];
    if (!clause) throw invalid(`this table knows no ${word}`);
    do changes.push(clause(tokens));
    while (tokens.takes(','));
  }
  return changes;
});

/** @param item as it stands; its key alone where there is none. */
export const update = (expression: string, item: Stored, given: Given): Updated => {
  const made = { ...item };
  const touched = readChanges(expression).map(change => change(made, given));
  return { item: made, touched };
};
