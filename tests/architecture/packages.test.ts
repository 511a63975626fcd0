import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { told } from './breach.ts';
import { addresses, looseVersions, undeclared } from './packages.ts';
import { ROOT, sources } from './sources.ts';

const json = (file: string): unknown => JSON.parse(readFileSync(join(ROOT, file), 'utf8'));
const locked = (version: string, more: object = {}) => ({
  packages: { 'node_modules/zod': { version, integrity: 'sha512-x', ...more } },
});

describe('packages', () => {
  test('are asked for, and locked, at one exact version each', () => {
    expect(looseVersions(json('package.json'), json('package-lock.json')).map(told)).toEqual([]);
  });

  test('are locked by their hash and not by an address', () => {
    expect(addresses(json('package-lock.json')).map(told)).toEqual([]);
  });

  test('that are imported are asked for', () => {
    const code = sources().filter(({ file }) => !file.startsWith('tests/architecture/'));
    expect(undeclared(code, json('package.json')).map(told)).toEqual([]);
  });

  test('that nobody asked for would be noticed', () => {
    const manifest = { dependencies: { zod: '4.6.7' }, devDependencies: { '@types/aws-lambda': '1.0.0' } };
    const file = 'shared/a.ts';
    const asks = (text: string) => undeclared([{ file, text }], manifest);
    expect(asks("import a from 'left-pad';")).toHaveLength(1);
    expect(asks("import a from 'aws-lambda';")).toHaveLength(1);
    expect(asks("import type { A } from 'aws-lambda';\nimport * as z from 'zod';")).toEqual([]);
  });

  test.each(['^4.6.7', '~4.6.7', '4.x', '*', 'latest', '4.6', 'file:../zod'])(
    'asked for as %s would be noticed',
    version => {
      expect(looseVersions({ dependencies: { zod: version } }, locked('4.6.7'))).toHaveLength(1);
    },
  );

  test('locked at another version, or not at all, would be noticed', () => {
    expect(looseVersions({ devDependencies: { zod: '4.6.7' } }, locked('4.6.8'))).toHaveLength(1);
    expect(looseVersions({ dependencies: { other: '1.0.0' } }, locked('4.6.7'))).toHaveLength(1);
  });

  test('locked with an address, or without a hash, would be noticed', () => {
    expect(addresses(locked('4.6.7', { resolved: 'somewhere' }))).toHaveLength(1);
    expect(addresses(locked('4.6.7', { integrity: undefined }))).toHaveLength(1);
  });
});
