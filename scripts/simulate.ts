// `npm run simulate -- --short --seed 42`: one short history of a district on virtual time, told step by step.
import { parseArgs } from 'node:util';
import { readTemplate } from '#tests/simulation/cloud/template.ts';
import { SHORT } from '#tests/simulation/history.ts';
import { explain } from '#tests/simulation/hold.ts';
import { runHistory } from '#tests/simulation/run.ts';

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    short: { type: 'boolean', default: false },
    /** Only these steps, by their numbers. */
    steps: { type: 'string' },
  },
});

const seed = Number(values.seed);
const kind = SHORT;
const only = values.steps === undefined ? undefined : new Set(values.steps.split(',').map(Number));
const say = (line: string): void => console.log(line);

const main = async (): Promise<number> => {
  const template = await readTemplate();
  const begun = performance.now();
  const told = await runHistory({ seed, kind, template, only, say });
  const { broken, steps, done, refused, killed } = told;
  say(
    `${steps.length} steps: ${done} done, ${refused} refused, ${killed} killed; ${((performance.now() - begun) / 1000).toFixed(1)} s`,
  );
  if (!broken) {
    say('every promise was kept');
    return 0;
  }
  say(only ? broken.says : await explain({ kind, template, seed }, broken));
  return 1;
};

try {
  process.exitCode = await main();
} catch (error) {
  console.error(error);
  process.exitCode = 1;
}
