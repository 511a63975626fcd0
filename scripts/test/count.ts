/** What of a test module the count needs; vitest's own modules are such. */
export type RunModule = {
  readonly moduleId: string;
  readonly state: () => string;
  readonly children: { readonly allTests: () => Iterable<RunTest> };
};
export type RunTest = { readonly result: () => { readonly state: string } };

export type Count = { readonly passed: number; readonly failed: number };
export const add = (a: Count, b: Count): Count => ({
  passed: a.passed + b.passed,
  failed: a.failed + b.failed,
});

/**
 * Counts tests. A suite that could not be loaded or set up has no failed test to show for it and counts as one failure,
 * as does an error outside every test; a test that never came to an end has failed.
 */
export const countOf = (modules: Iterable<RunModule>, strayErrors: number): Count => {
  let count: Count = { passed: 0, failed: strayErrors };
  for (const module of modules) {
    const states = [...module.children.allTests()].map(test => test.result().state);
    const passed = states.filter(state => state === 'passed').length;
    const failed = states.filter(state => state === 'failed' || state === 'pending').length;
    const broken = module.state() !== 'passed' && module.state() !== 'skipped' && failed === 0;
    count = add(count, { passed, failed: failed + (broken ? 1 : 0) });
  }
  return count;
};

export const lastLine = ({ passed, failed }: Count): string => `${passed} passed, ${failed} failed`;

/** Nothing run is nothing proven. */
export const exitCodeOf = ({ passed, failed }: Count): 0 | 1 => (failed === 0 && passed > 0 ? 0 : 1);
