// `npm run bench`: measures what this machine makes of the office, one table and a JSON file; `npm run bench -- ocr` one part.
import { mkdirSync, writeFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { dirname, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { machineOf } from '#tests/bench/machine.ts';
import { chosen, type PartName } from '#tests/bench/parts.ts';
import { type Ran, runParts } from '#tests/bench/run.ts';
import { tableOf } from '#tests/bench/table.ts';

const ROOT = resolve(import.meta.dirname, '..');
const OUT = resolve(ROOT, '.build/bench.json');

/** What was measured goes to a file as well, so that two runs can be laid side by side. */
const keep = (file: string, machine: object, parts: readonly Ran[]): void => {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify({ machine, parts }, undefined, 2)}\n`);
};

const main = async (): Promise<number> => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { json: { type: 'string' } },
  });
  const names: readonly PartName[] = chosen(positionals);
  const begun = performance.now();
  const machine = machineOf(ROOT, loadavg()[0] ?? 0);
  // Ctrl-C ends the part at work with all it started, and what it wrote is removed.
  const stop = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.once(signal, () => stop.abort(new Error('stopped')));
  const ran = await runParts(names, { say: line => console.error(line), signal: stop.signal });
  const { cpu, cores, memoryGigabytes, node, commit, date, load } = machine;
  console.log(`\n${tableOf(ran)}\n`);
  console.log(`${cpu}, ${cores} cores, ${memoryGigabytes} GB, Node ${node}; commit ${commit}; ${date}`);
  if (load > 0.5)
    console.log(
      `The machine was not idle (load ${load.toFixed(1)}): times are worse than they need be; counts are not.`,
    );
  const file = values.json === undefined ? OUT : resolve(values.json);
  keep(file, machine, ran);
  console.log(`${((performance.now() - begun) / 1000).toFixed(0)} s; as JSON in ${file}`);
  return ran.some(({ failed }) => failed) ? 1 : 0;
};

try {
  process.exit(await main());
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
