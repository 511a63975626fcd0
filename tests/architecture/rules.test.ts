import { describe, expect, test } from 'vitest';
import { told } from './breach.ts';
import { brokenRules, neverRun, RULES, tooLong } from './rules.ts';
import { sources, trackedFiles } from './sources.ts';

const all = sources();
const planted = (file: string, ...parts: readonly string[]): readonly string[] =>
  brokenRules([{ file, text: `first line\n${parts.join('')}\n` }]).map(told);

describe('no file of the project', () => {
  test.each(RULES.map(rule => [rule.says, rule] as const))('%s', (_, rule) => {
    expect(brokenRules(all, [rule]).map(told)).toEqual([]);
  });

  test('of the source is longer than one can keep in mind', () => {
    expect(tooLong(all).map(told)).toEqual([]);
  });

  test('is a suite that would never be run', () => {
    expect(neverRun(trackedFiles()).map(told)).toEqual([]);
  });
});

/** Written in parts, so that this file keeps the rules it tests. */
describe('it is noticed when a file', () => {
  test.each([
    ['shared/a.ts', ['const a = b as', ' any;'], 'casts away'],
    ['local/a.ts', ['const a = b as unknown', ' as C;'], 'casts away'],
    ['tests/a.ts', ['const a = (b:', ' any) => b;'], 'casts away'],
    ['functions/a.ts', ['// @ts-', 'ignore'], 'silences'],
    ['web/a.tsx', ['// biome-ignore lint/suspicious/noExplicit', 'Any: easier'], 'silences'],
    ['shared/a.ts', ['const a = JSON.', 'parse(text) as Head;'], 'casts outside data'],
    ['web/a.ts', ['const a = (await answer.', 'json()) as Head;'], 'casts outside data'],
    ['docs/a.md', ['TO', 'DO: write this'], 'for later'],
    ['shared/a.ts', ['// FIX', 'ME'], 'for later'],
    ['tests/a.test.ts', ['test.', "only('a', () => {});"], 'leaves tests out'],
    ['tests/a.test.ts', ['describe.', "skip('a', () => {});"], 'leaves tests out'],
    ['tests/a.test.ts', ['it.each([1]).', "skip('a', () => {});"], 'leaves tests out'],
    ['functions/a.ts', ['const a = process', '.env.TABLE_NAME;'], 'reads the environment'],
    ['shared/a.ts', ['const a = process', "['env'];"], 'reads the environment'],
    ['README.md', ['see /ho', 'me/anil/patravali'], 'one machine'],
    ['package.json', ['"a": "file:///wo', 'rk/main"'], 'one machine'],
    ['.npmrc', ['regis', 'try=https://mirror.example/'], 'registry'],
    ['docs/a.md', ['https://regis', 'try.example.org/zod'], 'registry'],
  ])('%s says %s', (file, parts, says) => {
    const found = planted(file, ...parts).filter(one => one.includes(says));
    expect(found).toEqual([expect.stringMatching(/:2 /)]);
  });

  test('grows too long', () => {
    expect(tooLong([{ file: 'shared/a.ts', text: 'x\n'.repeat(251) }])).toHaveLength(1);
    expect(tooLong([{ file: 'shared/a.ts', text: 'x\n'.repeat(250) }])).toEqual([]);
  });

  test('is a suite where none is looked for', () => {
    expect(neverRun(['tests/elsewhere/a.test.ts', 'shared/a.test.ts', 'tests/a.test.tsx'])).toHaveLength(3);
    expect(neverRun(['tests/domain/a.test.ts', 'tests/domain/support/a.ts'])).toEqual([]);
  });
});

describe('it is no breach when a file', () => {
  test.each([
    ['functions/runtime/settings.ts', ['const a = process', '.env[name];']],
    ['shared/a.ts', ["path: '/v1/me/work-list'"]],
    ['docs/a.md', ['https://example.org/home/page and ../work/b']],
    ['shared/a.ts', ['const company = anyone;']],
    ['tests/a.test.ts', ["test('only the holder skips', () => {});"]],
  ])('%s says %s', (file, parts) => {
    expect(planted(file, ...parts)).toEqual([]);
  });
});
