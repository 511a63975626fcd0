import { defineConfig } from 'vitest/config';
import { GROUPS } from './tests/rooms.ts';

/** One project a group: quick rooms first, so that a plain mistake is told within seconds. */
export default defineConfig({
  test: {
    projects: GROUPS.map(({ name, rooms, timeout, workers, patience, env = {} }, order) => ({
      extends: true as const,
      test: {
        name,
        include: rooms.map(room => `tests/${room}/**/*.test.{ts,tsx}`),
        pool: 'forks' as const,
        maxWorkers: workers,
        env,
        testTimeout: timeout,
        hookTimeout: timeout,
        ...(patience === undefined ? {} : { expect: { poll: { timeout: patience } } }),
        sequence: { groupOrder: order },
      },
    })),
  },
});
