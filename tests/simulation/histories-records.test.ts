import { it } from 'vitest';
import { RECORDS } from './history.ts';
import { mustHold } from './short-histories.ts';

it('and through two hundred in which records are kept, needed and given back', () =>
  mustHold(
    Array.from({ length: 200 }, (_, n) => n),
    { kind: RECORDS, command: ' --records', acts: 6 },
  ));
