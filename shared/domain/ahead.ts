import { toldBy } from './custody.ts';
import type { Holding } from './holding.ts';
import type { PostId } from './ids.ts';
import { rungDue, termsFor } from './ladder.ts';
import type { Rules, RungKind } from './policy.ts';
import type { Instant } from './time.ts';

/** A rung that is still to come: whom it tells, when, and what comes with it. */
export type Ahead = {
  readonly dueAt: Instant;
  readonly tells: PostId;
  readonly kind: 'remind' | 'inform' | RungKind;
};

/**
 * What the ladder holds for a stay from here on, as the office counts now: up to the end of the ladder, or of the line above.
 * Nothing while the clock stands still.
 * @param lineAbove the posts above the holder, nearest first.
 */
export const ladderAhead = (
  holding: Holding,
  rules: Rules,
  lineAbove: readonly PostId[],
): readonly Ahead[] => {
  if (holding.endedAt !== undefined || holding.suspendedAt !== undefined) return [];
  const ahead: Ahead[] = [];
  for (const [place, rung] of termsFor(holding, rules).rungs.entries()) {
    if (place < holding.rung) continue;
    const tells = toldBy(place, holding, lineAbove, rules);
    const dueAt = rungDue(holding, place, rules);
    // Past the top the ladder ends, whatever stands on it further up (domain.md 5, trap 16).
    if (tells === undefined || dueAt === undefined) break;
    ahead.push({ dueAt, tells, kind: rung.tell === 'holder' ? 'remind' : (rung.kind ?? 'inform') });
  }
  return ahead;
};
