// `npm run simulate`: a year of a district of 120 posts on virtual time; `-- --seed 42` another one, `-- --files 2000` less of
// it, `-- --short --seed 42` one of the short histories of tests/simulation, told step by step; `--letters` with it: one in
// which officers are written to; `--asking`: one in which much is asked of several posts at
// once; `--records`: one in which records are kept.
import { parseArgs } from 'node:util';
import { readTemplate } from '#tests/simulation/cloud/template.ts';
import { ASKING, RECORDS, SHORT, yearOf } from '#tests/simulation/history.ts';
import { explain } from '#tests/simulation/hold.ts';
import { runHistory } from '#tests/simulation/run.ts';

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    short: { type: 'boolean', default: false },
    letters: { type: 'boolean', default: false },
    asking: { type: 'boolean', default: false },
    records: { type: 'boolean', default: false },
    /** How many files are opened in the year. */
    files: { type: 'string', default: '20000' },
    /** Only these steps, by their numbers. */
    steps: { type: 'string' },
  },
});

const seed = Number(values.seed);
const usual = values.records ? RECORDS : values.asking ? ASKING : SHORT;
const short = values.letters ? { ...usual, writing: 1 } : usual;
const kind = values.short ? short : yearOf(Number(values.files));
const shortly = ` --short${values.letters ? ' --letters' : ''}${values.asking ? ' --asking' : ''}${values.records ? ' --records' : ''}`;
const command = `npm run simulate --${values.short ? shortly : ` --files ${values.files}`}`;
const only = values.steps === undefined ? undefined : new Set(values.steps.split(',').map(Number));
const say = (line: string): void => console.log(line);
/** A short history takes milliseconds to run again, a year minutes. */
const MOST_RUNS = { short: 300, year: 40 };

const main = async (): Promise<number> => {
  const template = await readTemplate();
  const begun = performance.now();
  const isTold = values.short || only !== undefined;
  const told = await runHistory({ seed, kind, template, only, ...(isTold ? { say } : { progress: say }) });
  const { broken, steps, done, refused, killed, files, fired } = told;
  const seconds = (performance.now() - begun) / 1000;
  say(
    `${steps.length} steps in ${seconds.toFixed(1)} s: ${done} acts, ${refused} refused, ${killed} killed before an answer`,
  );
  const rate = Math.round((60 * files) / seconds);
  say(`${files} files, ${rate} a minute; ${fired} reminders and escalations`);
  if (broken && only) say(broken.says);
  else
    say(
      await explain({ kind, template, seed }, told, {
        command,
        mostRuns: MOST_RUNS[values.short ? 'short' : 'year'],
      }),
    );
  return broken ? 1 : 0;
};

try {
  process.exitCode = await main();
} catch (error) {
  console.error(error);
  process.exitCode = 1;
}
