import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import * as z from 'zod';
import { bundleAll } from '#infra/constructs/bundle.ts';
import { platformOf } from '#infra/constructs/platform.ts';
import { dataPackageOf, recognitionPackages } from '#infra/constructs/recognition-data.ts';
import { DistrictMistake } from '#infra/district.ts';
import { ROOT } from '#infra/root.ts';
import { characterErrorRate } from '#tests/support/error-rate.ts';
import { temporaryFolder } from './templates.ts';

const district = (...languages: string[]) => ({ name: 'up-namuna', reading: { languages } });
const bundled = (packages: readonly string[]) => {
  const entries = { reader: { entry: join(import.meta.dirname, 'read-one.ts'), packages } };
  const bundle = bundleAll(entries, platformOf('host').npm).get('reader');
  if (bundle === undefined) throw new Error('there is no bundle');
  return bundle;
};

describe('the bundle of a function that reads pages', () => {
  const folder = temporaryFolder();
  beforeAll(() => bundled(recognitionPackages(district('hin', 'eng'))).writeTo(folder));

  test('reads a letter by what it carries, and nothing else', () => {
    const sample = join(ROOT, 'tests/samples/letter-hi-1');
    const code = `const { handler } = await import(${JSON.stringify(join(folder, 'index.mjs'))});
      console.log(JSON.stringify(await handler(${JSON.stringify(`${sample}.jpg`)})));`;
    const run = spawnSync(process.execPath, ['--input-type=module', '-e', code], {
      cwd: folder,
      encoding: 'utf8',
      env: {},
    });
    expect(run.stderr).toBe('');
    const { text } = z.object({ text: z.string() }).parse(JSON.parse(run.stdout));
    expect(characterErrorRate(text, readFileSync(`${sample}.txt`, 'utf8'))).toBeLessThan(0.03);
  });

  test('carries nothing that no function loads, and fits beside the rest', () => {
    const files = readdirSync(join(folder, 'node_modules'), { recursive: true, withFileTypes: true })
      .filter(each => each.isFile())
      .map(each => join(each.parentPath, each.name));
    const useless = files.filter(file => /-lstm|\.wasm\.js$|\/4\.0\.0\/|\/tesseract\.js\/dist\//.test(file));
    expect(useless).toEqual([]);
    const bytes = files.reduce((sum, file) => sum + statSync(file).size, 0);
    expect(bytes).toBeLessThan(100 * 1024 * 1024);
  });

  test('is another bundle with other data', () => {
    const { hash } = bundled(recognitionPackages(district('hin')));
    expect(hash).not.toBe(bundled(recognitionPackages(district('hin', 'eng'))).hash);
    expect(hash).toBe(bundled(recognitionPackages(district('hin'))).hash);
  });
});

describe('a district’s recognition data', () => {
  test('is a package a language, and one that tells scripts apart', () => {
    expect(recognitionPackages(district('hin', 'eng'))).toEqual(['hin', 'eng', 'osd'].map(dataPackageOf));
  });

  test('that is not installed stops the synthesis, and says what to install', () => {
    const ask = () => recognitionPackages(district('hin', 'zzz', 'yyy'));
    expect(ask).toThrow(DistrictMistake);
    expect(ask).toThrow(
      'infra/districts/up-namuna.json: reading.languages: no data; run: npm install --save-exact @tesseract.js-data/zzz @tesseract.js-data/yyy',
    );
  });
});
