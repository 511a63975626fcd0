import { it } from 'vitest';
import { ASKING } from './history.ts';
import { mustHold } from './short-histories.ts';

it('and through two hundred in which much is asked of several posts at once', () =>
  mustHold(
    Array.from({ length: 200 }, (_, n) => n),
    { kind: ASKING, command: ' --asking' },
  ));
