import { afterAll, beforeAll } from 'vitest';
import { type Beginning, type SampleDistrict, startSampleDistrict } from './district.ts';

/** A sample district for the suite that asks: started before its tests and stopped after them. */
export const startedDistrict = (beginning: Beginning = {}) => {
  let started: SampleDistrict | undefined;
  const now = (): SampleDistrict => {
    if (started === undefined) throw new Error('the district has not been started yet');
    return started;
  };
  beforeAll(async () => {
    started = await startSampleDistrict(beginning);
  });
  afterAll(() => started?.stop());
  return {
    get district() {
      return now();
    },
    /** Where a story is told, without a word. */
    get stage() {
      return { ...now(), say: () => undefined };
    },
  };
};
