import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import * as z from 'zod';

const Collect = z.custom<() => void>(value => typeof value === 'function');

/** Megabytes that are still held after everything that nobody holds is gone. */
export const heldMegabytes = (): number => {
  setFlagsFromString('--expose-gc');
  const collect = Collect.parse(runInNewContext('gc'));
  // What the first sweep lets go of may have held something else.
  collect();
  collect();
  const { heapUsed, external } = process.memoryUsage();
  return (heapUsed + external) / 1e6;
};
