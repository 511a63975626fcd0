import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FUNCTIONS, isFunctionName } from '#infra/functions.ts';
import { synthesise } from '#infra/synthesise.ts';

const STUBS: Readonly<Record<string, string>> = {
  authoriser: 'authoriser',
  'http-files': 'write-event',
  'publish-events': 'publish',
  'keep-timers': 'keep-timers',
  'check-custody': 'check-custody',
};

/** The sample district's templates with the smallest functions in them that let an event run its whole way. */
export function stubAssembly(): string {
  const names = Object.keys(FUNCTIONS).filter(isFunctionName);
  const entries = names.map(name => [
    name,
    { entry: join(import.meta.dirname, 'stubs', `${STUBS[name] ?? 'answer'}.ts`) },
  ]);
  const outdir = mkdtempSync(join(tmpdir(), 'patravali-stubs-'));
  return synthesise('up-namuna', { outdir, entries: Object.fromEntries(entries) });
}

/** How often the stub of check-custody was asked about a holding. */
export function timesLookedAt(folder: string, holdingId: string): number {
  const logs = join(folder, 'logs');
  const file = readdirSync(logs).find(name => name.includes('CheckCustody'));
  const text = file === undefined ? '' : readFileSync(join(logs, file), 'utf8');
  return text.split('\n').filter(line => line === `looked at ${holdingId}`).length;
}
