import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { givenName, givenValue, remembered, type Tokens } from './tokens.ts';
import { compareValues, type Given, invalid, isEqual, type Stored } from './values.ts';

/** Whether an item, should there be one, is as a condition or a filter says. */
export type Test = (item: Stored | undefined, given: Given) => boolean;
type Operand = (item: Stored | undefined, given: Given) => AttributeValue | undefined;

/** `:version`, `version`, `#state` or `reading.#state`. */
const operand = (tokens: Tokens, first = tokens.take()): Operand => {
  if (first.startsWith(':')) return (_, given) => givenValue(first, given);
  const inner: string[] = [];
  while (tokens.takes('.')) inner.push(tokens.take());
  return (item, given) => {
    // Asked for also where there is no item: a name that is not given is never let pass.
    const [top, ...path] = [first, ...inner].map(token => givenName(token, given));
    return path.reduce<AttributeValue | undefined>((value, name) => value?.M?.[name], item?.[top ?? first]);
  };
};

const ORDERED: Readonly<Record<string, (order: number) => boolean>> = {
  '<': order => order < 0,
  '<=': order => order <= 0,
  '>': order => order > 0,
  '>=': order => order >= 0,
};

const comparison = (tokens: Tokens, first: string): Test => {
  const left = operand(tokens, first);
  const sign = tokens.take();
  const right = operand(tokens);
  if (sign === '=') return (item, given) => isEqual(left(item, given), right(item, given));
  // What is not there equals nothing.
  if (sign === '<>') return (item, given) => !isEqual(left(item, given), right(item, given));
  const holds = ORDERED[sign];
  if (!holds) throw invalid(`this table knows no ${sign}`);
  return (item, given) => {
    const [one, other] = [left(item, given), right(item, given)];
    const order = one && other && compareValues(one, other);
    return order !== undefined && holds(order);
  };
};

const FUNCTIONS: Readonly<Record<string, (inside: Operand) => Test>> = {
  attribute_exists: inside => (item, given) => inside(item, given) !== undefined,
  attribute_not_exists: inside => (item, given) => inside(item, given) === undefined,
};

const one = (tokens: Tokens): Test => {
  if (tokens.takes('(')) {
    const inside = any(tokens);
    tokens.must(')');
    return inside;
  }
  const first = tokens.take();
  if (!tokens.takes('(')) return comparison(tokens, first);
  const made = FUNCTIONS[first];
  if (!made) throw invalid(`this table knows no ${first}`);
  const test = made(operand(tokens));
  tokens.must(')');
  return test;
};

const every = (tokens: Tokens): Test => {
  const tests = [one(tokens)];
  while (tokens.takes('AND')) tests.push(one(tokens));
  return (item, given) => tests.every(test => test(item, given));
};

const any = (tokens: Tokens): Test => {
  const tests = [every(tokens)];
  while (tokens.takes('OR')) tests.push(every(tokens));
  return (item, given) => tests.some(test => test(item, given));
};

export const readCondition = remembered(any);
