import { expect } from 'vitest';

/** What must become so, within a time that a busy machine keeps too. */
export const eventually = <Value>(look: () => Value) => expect.poll(look, { timeout: 20_000, interval: 20 });
