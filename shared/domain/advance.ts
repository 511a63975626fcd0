import type { FileDecision } from './act.ts';
import { CLOCKWORK } from './actor.ts';
import { notGiven } from './delay.ts';
import type { FileHead } from './file.ts';
import { decideOnFile, type HeldFile } from './file-decision.ts';
import { given } from './holding.ts';
import type { PostId } from './ids.ts';
import type { NumberedNote } from './notes/numbered.ts';
import type { DistrictRung } from './policy.ts';
import { begun, handOver, nextStay, type Seat } from './stays.ts';
import type { Instant } from './time.ts';
import { type Line, wayOfTaking } from './way.ts';

/** What its holder has set aside with a word stays where it is; a suspended file has no timer, a closed one no stay. */
const MOVED = ['ACTIVE', 'CLOSE_REQUESTED'] as const;

type Moved = Pick<FileHead, 'state' | 'nature' | 'classification' | 'readers'>;

/**
 * The post to which a rung moves a file by itself (ADR 23); undefined where it moves nothing and only tells.
 *
 * Vacant seats are passed over: a file is never queued where nobody sits. What lies on paper nobody carries by clockwork. What
 * is confidential goes to no superior who is not on its need-to-know list, and past none of them either.
 */
export const advancesTo = (
  { state, nature, classification, readers = [] }: Moved,
  rung: DistrictRung | undefined,
  { above, isPassedOver }: Pick<Line, 'above' | 'isPassedOver'>,
): PostId | undefined => {
  if (rung?.tell !== 'superior' || rung.kind !== 'advance') return undefined;
  if (nature === 'physical' || !MOVED.some(one => one === state)) return undefined;
  const to = above.slice(rung.levels - 1).find(postId => !isPassedOver(postId));
  return to === undefined || classification === 'normal' || readers.includes(to) ? to : undefined;
};

export type Advancing = {
  readonly rung: number;
  /** When the rung was due. */
  readonly dueAt: Instant;
  readonly at: Instant;
  /** Where `advancesTo` says that it goes. */
  readonly to: Seat;
  /** Posts above the holder, nearest first. */
  readonly above: readonly PostId[];
  readonly note: NumberedNote;
};

/**
 * Moves the file up by the district's policy, in nobody's name: as if the superior had taken it, but unopened. Whoever it was
 * taken past sees it on its way back; the holder was not asked why it lay there, and cannot take it back.
 */
export const advanceFile = (file: HeldFile, advancing: Advancing): FileDecision => {
  const { head } = file;
  const { rung, dueAt: rungDueAt, at, to, above, note } = advancing;
  const { onTheWay, jumped } = wayOfTaking(head, to.postId, above);
  const { holding, by } = notGiven({ ...file.holding, rung: rung + 1 }, at);
  const next = nextStay({ head, holding }, to, at, { from: head.holder });
  return decideOnFile<'file.advanced'>(
    head,
    { by: CLOCKWORK, at },
    {
      type: 'file.advanced',
      data: {
        from: head.holder,
        rung,
        rungDueAt,
        ...given('jumped', jumped.length === 0 ? undefined : [...jumped]),
        ...given('onTheWay', onTheWay.length === 0 ? undefined : [...onTheWay]),
        note,
        ...given('delayNotGivenBy', by),
        ...begun(to, next),
        endedHoldingId: holding.holdingId,
      },
    },
    () => handOver(holding, 'advanced-by-policy', next, at),
  );
};
