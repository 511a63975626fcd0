import * as z from 'zod';
import { ChargeId, OfficerId, PostId, TransferId } from '../ids.ts';
import { LIMITS, line } from '../text.ts';
import { Day, Instant } from '../time.ts';
import { ChargeKind } from './charge.ts';

export const TRANSFER_STATES = ['ORDERED', 'RELIEVED', 'JOINED', 'CANCELLED'] as const;
export const TransferState = z.enum(TRANSFER_STATES);
export type TransferState = z.infer<typeof TransferState>;

/** The order that moves an officer. */
export const TransferOrder = z.strictObject({ number: line(LIMITS.name), date: Day });

/**
 * An officer on the way from one post to another: ordered, relieved of the one, joined in the other. Files stay with the
 * posts; only charges begin and end (domain.md 1.7 and 5, trap 1).
 */
export const Transfer = z.strictObject({
  transferId: TransferId,
  officerId: OfficerId,
  /** The charge that ends. */
  fromCharge: ChargeId,
  fromPost: PostId,
  toPost: PostId,
  kind: ChargeKind,
  order: TransferOrder,
  state: TransferState,
  orderedAt: Instant,
  relievedAt: Instant.optional(),
  /** Until when the charge would have run, had the relief not ended it. */
  chargeUntil: Instant.optional(),
  joinedAt: Instant.optional(),
  cancelledAt: Instant.optional(),
  /** Why it was cancelled. */
  reason: line(LIMITS.reason).optional(),
});
export type Transfer = z.infer<typeof Transfer>;

/** Whether the officer is still to go, or on the way. */
export const isUnderWay = ({ state }: Pick<Transfer, 'state'>): boolean =>
  state === 'ORDERED' || state === 'RELIEVED';
