import * as z from 'zod';
import { ChargeId, OfficerId, PostId } from '../ids.ts';
import { Refusal } from '../refusal.ts';
import { Instant } from '../time.ts';

export const CHARGE_KINDS = ['substantive', 'officiating', 'additional', 'link'] as const;
export const ChargeKind = z.enum(CHARGE_KINDS);
export type ChargeKind = z.infer<typeof ChargeKind>;

/** One officer in one post from an hour to an hour (open while `until` is absent). */
export const Charge = z.strictObject({
  chargeId: ChargeId,
  postId: PostId,
  officerId: OfficerId,
  kind: ChargeKind,
  from: Instant,
  until: Instant.optional(),
});
export type Charge = z.infer<typeof Charge>;

/** Whether what runs from an hour to an hour runs at this one. */
export const runsAt = (charge: Pick<Charge, 'from' | 'until'>, at: Instant): boolean =>
  charge.from <= at && (charge.until === undefined || at < charge.until);

/** When several charges run on one post, the person answerable for it: link officer and officiating stand in for the incumbent. */
const ANSWERS_FIRST: readonly ChargeKind[] = ['link', 'officiating', 'substantive', 'additional'];

/** Who answers for the post at this hour; undefined when the seat is vacant. A vacant post still holds its work. */
export const inChargeAt = (charges: readonly Charge[], at: Instant): Charge | undefined => {
  const running = charges.filter(charge => runsAt(charge, at));
  return ANSWERS_FIRST.map(kind => running.find(charge => charge.kind === kind)).find(Boolean);
};

/** The charge an officer acts by when no post is named: their substantive one, else the oldest. */
export const primaryCharge = (charges: readonly Charge[], at: Instant): Charge | undefined => {
  const running = charges.filter(charge => runsAt(charge, at)).sort((a, b) => (a.from < b.from ? -1 : 1));
  return running.find(charge => charge.kind === 'substantive') ?? running[0];
};

/** A charge that was ended before it began never runs, and is in nobody's way. */
export const everRuns = ({ from, until }: Charge): boolean => until === undefined || from < until;

const overlap = (a: Charge, b: Charge): boolean =>
  everRuns(a) &&
  everRuns(b) &&
  (b.until === undefined || a.from < b.until) &&
  (a.until === undefined || b.from < a.until);

/**
 * Refuses a charge that ends before it starts, that gives a post two persons by the same kind at one hour, or that gives
 * one officer the same post twice.
 */
export const admitCharge = (charge: Charge, onPost: readonly Charge[]): Charge => {
  if (charge.until !== undefined && charge.until <= charge.from)
    throw new Refusal('charge.ends-before-start');
  const rival = onPost.find(
    other => overlap(charge, other) && (other.kind === charge.kind || other.officerId === charge.officerId),
  );
  if (rival) throw new Refusal('charge.overlaps', { chargeId: rival.chargeId });
  return charge;
};

/**
 * Ends a charge: at this moment, or, where it has not begun, so that it never does; else a year mistyped would keep a seat
 * from everybody. A charge is never deleted: the custody statement needs it for ever.
 */
export const endCharge = (charge: Charge, at: Instant): Charge => {
  if ((charge.until !== undefined && charge.until <= at) || !everRuns(charge))
    throw new Refusal('charge.ended');
  return { ...charge, until: at < charge.from ? charge.from : at };
};
