import { describe, expect, test } from 'vitest';
import { countOf, exitCodeOf, lastLine, type RunModule } from '../../scripts/test/count.ts';

const module = (state: string, ...tests: readonly string[]): RunModule => ({
  moduleId: 'tests/a.test.ts',
  state: () => state,
  children: { allTests: () => tests.map(one => ({ result: () => ({ state: one }) })) },
});

describe('the last line of a test run', () => {
  test('counts tests, not files', () => {
    expect(countOf([module('passed', 'passed', 'passed'), module('failed', 'passed', 'failed')], 0)).toEqual({
      passed: 3,
      failed: 1,
    });
  });

  test('counts a suite that could not be loaded as a failure', () => {
    expect(countOf([module('failed')], 0)).toEqual({ passed: 0, failed: 1 });
  });

  test('counts a suite whose setting up failed, so that its tests were left out, as a failure', () => {
    expect(countOf([module('failed', 'skipped', 'skipped')], 0)).toEqual({ passed: 0, failed: 1 });
  });

  test('counts a test that never ended, and a suite that was never begun, as failures', () => {
    expect(countOf([module('pending', 'passed', 'pending'), module('queued')], 0)).toEqual({
      passed: 1,
      failed: 2,
    });
  });

  test('counts an error outside every test as a failure', () => {
    expect(countOf([module('passed', 'passed')], 1)).toEqual({ passed: 1, failed: 1 });
  });

  test('is plain, and the run is red when anything failed or nothing ran', () => {
    expect(lastLine({ passed: 12, failed: 0 })).toBe('12 passed, 0 failed');
    expect(exitCodeOf({ passed: 12, failed: 0 })).toBe(0);
    expect(exitCodeOf({ passed: 12, failed: 1 })).toBe(1);
    expect(exitCodeOf({ passed: 0, failed: 0 })).toBe(1);
  });
});
