import type { Part } from './part.ts';
import { bundles } from './parts/bundles.ts';
import { cost } from './parts/cost.ts';
import { directory } from './parts/directory.ts';
import { door } from './parts/door.ts';
import { letters } from './parts/letters.ts';
import { ocr } from './parts/ocr.ts';
import { position } from './parts/position.ts';
import { startUp } from './parts/start.ts';
import { killed, timers } from './parts/timers.ts';
import { web } from './parts/web.ts';
import { worklist } from './parts/worklist.ts';
import { writes } from './parts/writes.ts';

/** Every part by its name, in the order in which they are run. */
export const PARTS = {
  writes,
  cost,
  web,
  door,
  worklist,
  position,
  directory,
  timers,
  killed,
  letters,
  ocr,
  bundles,
  start: startUp,
} as const satisfies Record<string, Part>;

export type PartName = keyof typeof PARTS;
export const PART_NAMES = Object.keys(PARTS) as readonly PartName[];

const isPart = (name: string): name is PartName => name in PARTS;

/** The parts asked for by name, all when none is; a name that is no part's is refused with the list. */
export const chosen = (names: readonly string[]): readonly PartName[] => {
  const unknown = names.filter(name => !isPart(name));
  if (unknown.length > 0)
    throw new Error(`no part is called ${unknown.join(', ')}; there are: ${PART_NAMES.join(', ')}`);
  return names.length === 0 ? PART_NAMES : PART_NAMES.filter(name => names.includes(name));
};
