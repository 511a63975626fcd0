// One part in a process of its own: `node part-process.ts <name> <folder>`. Tells its parent what it says and finds, and
// takes all that it started with it when it ends, however that comes.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chosen, PARTS } from './parts.ts';
import type { Told } from './run.ts';

process.env['TZ'] = 'UTC';
const [, , part = '', all = ''] = process.argv;
const [name] = chosen([part]);
if (name === undefined) throw new Error('no part is named');
const tell = (told: Told): Promise<void> =>
  new Promise(resolve => {
    process.send?.(told, undefined, undefined, () => resolve());
  });
process.on('disconnect', () => process.kill(-process.pid, 'SIGTERM'));

let folders = 0;
const folder = (use: string): string => {
  folders += 1;
  const path = join(all, `${folders}-${use}`);
  mkdirSync(path);
  return path;
};
try {
  const rows = await PARTS[name].run({
    folder,
    say: line => void tell({ says: line }),
    found: some => void tell({ found: [...some] }),
  });
  await tell({ rows: [...rows] });
} catch (error) {
  await tell({ failed: error instanceof Error ? error.message : String(error) });
}
process.exit();
