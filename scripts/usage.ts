// `npm run local:usage`: which granted IAM permissions no call ever used, in the last test run or in one data folder.
import { resolve } from 'node:path';
import { UNUSED_RIGHTS } from '#infra/unused-rights.ts';
import { grantsOf } from '#local/assembly/grants.ts';
import { readAssembly } from '#local/assembly/read.ts';
import { rowsOf } from '#local/door/unused.ts';
import { readUses, type Use, usageFile } from '#local/door/usage.ts';
import { readRecords } from '#local/door/usage-records.ts';
import { synthesisOf } from '#local/synthesis.ts';
import { reportOf } from './usage/report.ts';

const ROOT = resolve(import.meta.dirname, '..');
const [folder] = process.argv.slice(2);
const synthesis = synthesisOf({ root: ROOT, district: 'up-namuna' });

/** What every district of the last run used, or the one whose data folder is named. */
const uses = (): readonly Use[] | undefined => {
  if (folder !== undefined) return readUses(usageFile(resolve(ROOT, folder)));
  const records = readRecords({ root: ROOT, assembly: synthesis.folder });
  return records.length === 0 ? undefined : records.flat();
};

const found = uses();
if (found === undefined) {
  console.error(
    folder === undefined
      ? 'No run of the code as it stands is recorded: first npm test (or npm run story, while no district runs).'
      : `No usage is recorded in ${folder}: is it the data folder of a district that has run?`,
  );
  process.exitCode = 2;
} else {
  if (!synthesis.isFresh) await synthesis.make();
  // Addresses are not known before a district runs, and no grant names one.
  const nowhere = { issuer: 'http://issuer.invalid', door: 'http://door.invalid' };
  const rows = rowsOf(grantsOf(await readAssembly(synthesis.folder, nowhere)), found, UNUSED_RIGHTS);
  const { lines, exitCode } = reportOf(rows);
  for (const line of lines) console.log(line);
  process.exitCode = exitCode;
}
