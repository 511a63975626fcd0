import { it } from 'vitest';
import { mustHold } from './short-histories.ts';

it('every promise is kept through a thousand short histories', () =>
  mustHold(Array.from({ length: 1000 }, (_, n) => 2 * n)));
