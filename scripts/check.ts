// `npm run check`: what can be told of the code without running it.
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { told } from '#tests/architecture/breach.ts';
import { addresses, looseVersions, undeclared } from '#tests/architecture/packages.ts';
import { brokenRules, neverRun, tooLong } from '#tests/architecture/rules.ts';
import { sources, trackedFiles } from '#tests/architecture/sources.ts';
import { brokenWalls } from '#tests/architecture/walls.ts';
import { staleDocuments } from './print.ts';

const ROOT = resolve(import.meta.dirname, '..');

/** What a check finds wrong, in words; nothing when all is well. */
type Check = () => Promise<string> | string;

/** Runs a tool of node_modules with this Node; its output is what it finds wrong when it fails. */
const tool =
  (bin: string, ...args: readonly string[]): Check =>
  () =>
    new Promise(done => {
      const path = resolve(ROOT, 'node_modules', bin);
      execFile(
        process.execPath,
        [path, ...args],
        { cwd: ROOT, maxBuffer: 64 * 1024 * 1024 },
        (error, out, err) => {
          done(error ? `${out}${err}`.trim() || error.message : '');
        },
      );
    });

const json = (file: string): unknown => JSON.parse(readFileSync(resolve(ROOT, file), 'utf8'));

const CHECKS = {
  types: tool(
    'typescript/bin/tsc',
    '--noEmit',
    '--incremental',
    '--tsBuildInfoFile',
    '.build/types.tsbuildinfo',
    '-p',
    '.',
  ),
  'format and lint': tool(
    '@biomejs/biome/bin/biome',
    'check',
    '--error-on-warnings',
    '--colors=off',
    '--max-diagnostics=50',
    '.',
  ),
  'import walls': () => brokenWalls(sources()).map(told).join('\n'),
  'rules of the house': () => {
    const all = sources();
    return [...brokenRules(all), ...tooLong(all), ...neverRun(trackedFiles())].map(told).join('\n');
  },
  packages: () => {
    const [manifest, lock] = [json('package.json'), json('package-lock.json')];
    const imported = sources().filter(({ file }) => !file.startsWith('tests/architecture/'));
    const found = [...looseVersions(manifest, lock), ...addresses(lock), ...undeclared(imported, manifest)];
    return found.map(told).join('\n');
  },
  'printed documents': () =>
    staleDocuments()
      .map(file => `${file} is stale: npm run print`)
      .join('\n'),
} as const satisfies Record<string, Check>;

export type Checked = { readonly name: string; readonly wrong: string; readonly seconds: string };

/** Runs every check, the outside tools beside our own, and tells each as it ends. */
export const runChecks = (say: (line: string) => void): Promise<readonly Checked[]> =>
  Promise.all(
    Object.entries<Check>(CHECKS).map(async ([name, check]) => {
      const begun = performance.now();
      const wrong = await check();
      const seconds = `${((performance.now() - begun) / 1000).toFixed(1)} s`;
      say(wrong === '' ? `✓ ${name} (${seconds})` : `✗ ${name} (${seconds})\n${wrong}`);
      return { name, wrong, seconds };
    }),
  );

if (import.meta.main) {
  const checked = await runChecks(line => console.log(line));
  const failed = checked.filter(({ wrong }) => wrong !== '');
  console.log(
    failed.length === 0
      ? 'All is well.'
      : `Not in order: ${failed.map(({ name }) => name).join(', ')}. Format and imports mend themselves with npx biome check --write.`,
  );
  process.exitCode = failed.length === 0 ? 0 : 1;
}
