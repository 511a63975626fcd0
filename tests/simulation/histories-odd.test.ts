import { it } from 'vitest';
import { mustHold } from './short-histories.ts';

it('and through a thousand more', () => mustHold(Array.from({ length: 1000 }, (_, n) => 2 * n + 1)));
