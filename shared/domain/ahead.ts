import { toldBy } from './custody.ts';
import type { Holding } from './holding.ts';
import type { PostId } from './ids.ts';
import { rungDue, termsFor } from './ladder.ts';
import type { DISTRICT_RUNG_KINDS, DistrictRung, Rules } from './policy.ts';
import type { Instant } from './time.ts';

/** A rung that is still to come: whom it tells, when, and what comes with it. */
export type Ahead = {
  readonly dueAt: Instant;
  readonly tells: PostId;
  readonly kind: 'remind' | 'inform' | (typeof DISTRICT_RUNG_KINDS)[number];
};

/** The line over the holder as it is now. */
export type Overhead = {
  /** Nearest first. */
  readonly above: readonly PostId[];
  /** Where a rung would move the file by itself. Absent of a receipt, which it moves nowhere, and whose holder it does not ask. */
  readonly movesTo?: (rung: DistrictRung) => PostId | undefined;
};

const kindOf = (rung: DistrictRung, isReceipt: boolean): Ahead['kind'] => {
  if (rung.tell === 'holder') return 'remind';
  // What may not go by itself the superior may call up.
  if (rung.kind === 'advance') return 'offer';
  return rung.kind === undefined || (rung.kind === 'ask' && isReceipt) ? 'inform' : rung.kind;
};

/**
 * What the ladder holds for a stay from here on, as the office counts now: up to the end of the ladder, or of the line above,
 * or to where the file goes up by itself. Nothing while the clock stands still.
 */
export const ladderAhead = (
  holding: Holding,
  rules: Rules,
  { above, movesTo }: Overhead,
): readonly Ahead[] => {
  if (holding.endedAt !== undefined || holding.suspendedAt !== undefined) return [];
  const ahead: Ahead[] = [];
  for (const [place, rung] of termsFor(holding, rules).rungs.entries()) {
    if (place < holding.rung) continue;
    const dueAt = rungDue(holding, place, rules);
    const to = movesTo?.(rung);
    const tells = to ?? toldBy(place, holding, above, rules);
    // Past the top the ladder ends, whatever stands on it further up (domain.md 5, trap 16).
    if (tells === undefined || dueAt === undefined) break;
    ahead.push({ dueAt, tells, kind: to === undefined ? kindOf(rung, movesTo === undefined) : 'advance' });
    if (to !== undefined) break;
  }
  return ahead;
};
