import { type Part, type Row, row, type Target } from '../part.ts';
import { type CountedActs, countActs } from '../support/counted-acts.ts';
import type { Consumed } from '../support/counting.ts';

/** architecture.md, section 7. */
const ITEMS: Readonly<Partial<Record<keyof CountedActs, Target>>> = {
  'send a file, short remark': { most: 5 },
  'send a file, longest remark': { most: 5 },
};
const UNITS: Readonly<Partial<Record<keyof CountedActs, Target>>> = {
  'send a file, short remark': { most: 14 },
  'send a file, longest remark': { most: 26 },
};

const sum = (calls: Consumed['calls']): number => Object.values(calls).reduce((a, b) => a + b, 0);

const rowsOf = (act: keyof CountedActs, consumed: Consumed): readonly Row[] => [
  row(`${act}: items written`, consumed.itemsWritten, 'items', ITEMS[act]),
  row(`${act}: consumed write units, indexes counted`, consumed.counted, 'WCU', UNITS[act]),
  row(`${act}: consumed read units`, consumed.readUnits, 'RCU'),
  row(`${act}: calls of the table`, sum(consumed.calls), 'calls'),
];

export const writes: Part = {
  measures: 'items written, write and read units and calls of the table for each act; counts, not times',
  most: 30,
  run: async () => {
    const acts = await countActs();
    const all = Object.entries(acts);
    const apart = all.map(([, { writeUnits, counted }]) => Math.abs(writeUnits - counted));
    return [
      ...(Object.keys(acts) as (keyof CountedActs)[]).flatMap(act => rowsOf(act, acts[act])),
      row('largest difference between the emulator’s write units and AWS’s rules', Math.max(...apart), 'WCU'),
    ];
  },
};
