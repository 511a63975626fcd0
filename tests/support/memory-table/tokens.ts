import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { type Given, invalid } from './values.ts';

const TOKEN = /\s*(<>|<=|>=|[=<>(),.]|[:#]?\w+)/y;

const split = (expression: string): readonly string[] => {
  const text = expression.trimEnd();
  const tokens: string[] = [];
  for (let from = 0; from < text.length; from = TOKEN.lastIndex) {
    TOKEN.lastIndex = from;
    const [, token] = TOKEN.exec(text) ?? [];
    if (token === undefined) throw invalid(`not understood: ${text.slice(from)}`);
    tokens.push(token);
  }
  return tokens;
};

/** The words and signs of an expression, taken one after another. */
export type Tokens = {
  readonly isAtEnd: () => boolean;
  readonly take: () => string;
  /** Takes this word if it comes next. */
  readonly takes: (word: string) => boolean;
  readonly must: (word: string) => void;
};

export const openTokens = (expression: string): Tokens => {
  const tokens = split(expression);
  let next = 0;
  const takes = (word: string): boolean => {
    const isNext = tokens[next]?.toUpperCase() === word;
    if (isNext) next += 1;
    return isNext;
  };
  return {
    isAtEnd: () => next >= tokens.length,
    take: () => {
      const token = tokens[next];
      if (token === undefined) throw invalid(`ends too soon: ${expression}`);
      next += 1;
      return token;
    },
    takes,
    must: word => {
      if (!takes(word))
        throw invalid(`${word} is missing before ${tokens[next] ?? 'the end'}: ${expression}`);
    },
  };
};

/** The whole of an expression, read once however often it comes. */
export const remembered = <T>(read: (tokens: Tokens) => T): ((expression: string) => T) => {
  const known = new Map<string, T>();
  return expression => {
    const before = known.get(expression);
    if (before !== undefined) return before;
    const tokens = openTokens(expression);
    const made = read(tokens);
    if (!tokens.isAtEnd()) throw invalid(`goes on with ${tokens.take()}: ${expression}`);
    known.set(expression, made);
    return made;
  };
};

export const givenName = (token: string, { names }: Given): string => {
  if (!token.startsWith('#')) return token;
  const name = names?.[token];
  if (name === undefined) throw invalid(`a name is not given: ${token}`);
  return name;
};

export const givenValue = (token: string, { values }: Given): AttributeValue => {
  const value = values?.[token];
  if (value === undefined) throw invalid(`a value is not given: ${token}`);
  return value;
};
