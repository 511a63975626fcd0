import { existsSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, test } from 'vitest';
import { isCode } from './breach.ts';
import { ROOT, sources } from './sources.ts';

const all = sources();
const textOf = (file: string): string => all.find(source => source.file === file)?.text ?? '';

/** Places that a page names: links to files beside it, and paths from the root in code marks. */
const placesIn = (file: string): readonly string[] => {
  const text = textOf(file);
  const links = [...text.matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map(([, link = '']) =>
    normalize(join(dirname(file), link)),
  );
  const paths = [...text.matchAll(/`((?:shared|functions|infra|web|local|tests|docs|scripts)\/[\w./-]*)`/g)];
  return [...links, ...paths.map(([, path = '']) => path)];
};

describe('a page', () => {
  test.each([
    'docs/architecture.md',
    'docs/glossary.md',
    'docs/onboarding.md',
    'docs/performance.md',
    'README.md',
    'SECURITY.md',
  ])('%s names only places that are there', file => {
    expect(textOf(file)).not.toBe('');
    expect(placesIn(file).filter(place => !existsSync(join(ROOT, place)))).toEqual([]);
  });

  test('is read for the places it names', () => {
    expect(placesIn('docs/architecture.md')).toContain('shared/domain/file.ts');
    expect(placesIn('docs/architecture.md')).toContain('docs/lifecycle.md');
  });
});

describe('the glossary', () => {
  const rows = textOf('docs/glossary.md')
    .split('\n')
    .filter(line => line.startsWith('| ') && !line.startsWith('| English'))
    .map(line => line.split('|').map(cell => cell.trim()));

  test('gives every word in Hindi', () => {
    expect(rows.length).toBeGreaterThan(30);
    for (const [, english, hindi] of rows)
      expect({ english, hindi }).toEqual({ english, hindi: expect.stringMatching(/\p{Script=Devanagari}/u) });
  });

  test('names only what stands in the code', () => {
    const code = all.filter(({ file }) => isCode(file) && /^(shared|functions|infra)\//.test(file));
    const names = rows.flatMap(([, , , cell = '']) =>
      [...cell.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name),
    );
    const missing = names.filter(name => !code.some(({ text }) => text.includes(name)));
    expect(missing).toEqual([]);
    expect(names.length).toBeGreaterThan(40);
  });
});
