// `npm test`: the quick check and every suite; `npm test -- tests/store` runs only what is named. Ends with a plain line.
import { resolve } from 'node:path';
import type { Reporter } from 'vitest/node';
import { forgetRecords } from '#local/door/usage-records.ts';
import { runChecks } from './check.ts';
import { add, type Count, countOf, exitCodeOf, lastLine } from './test/count.ts';

// A log file is read without colours; this must be said before vitest is loaded.
if (!process.stdout.isTTY) process.env['NO_COLOR'] = '1';

const names = process.argv.slice(2);
const say = (line: string): void => console.log(line);

/** Each check counts as one test. */
const checks = async (): Promise<Count> => {
  const checked = await runChecks(say);
  const failed = checked.filter(({ wrong }) => wrong !== '').length;
  return { passed: checked.length - failed, failed };
};

const suites = async (): Promise<Count> => {
  const { startVitest } = await import('vitest/node');
  let count: Count = { passed: 0, failed: 0 };
  const counter: Reporter = {
    onTestRunEnd: (modules, unhandledErrors) => {
      count = countOf(modules, unhandledErrors.length);
    },
  };
  const vitest = await startVitest('test', names, {
    run: true,
    watch: false,
    reporters: ['default', counter],
  });
  await vitest.close();
  return count;
};

let count: Count = { passed: 0, failed: 0 };
try {
  if (names.length === 0) {
    forgetRecords(resolve(import.meta.dirname, '..'));
    count = add(count, await checks());
  }
  count = add(count, await suites());
} catch (error) {
  console.error(error);
  count = add(count, { passed: 0, failed: 1 });
}
process.stdout.write(`${lastLine(count)}\n`, () => process.exit(exitCodeOf(count)));
