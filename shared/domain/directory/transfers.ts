import { given } from '../holding.ts';
import type { ChargeId } from '../ids.ts';
import { Refusal } from '../refusal.ts';
import type { Instant } from '../time.ts';
import { type Charge, endCharge, runsAt } from './charge.ts';
import { admitChargeOf } from './checks.ts';
import type { Directory } from './directory.ts';
import type { Puts } from './rows.ts';
import { isUnderWay, type Transfer, type TransferState } from './transfer.ts';

/** What can be done with a transfer in each state. */
export const TRANSFER_ACTS = {
  ORDERED: ['relieve', 'cancel'],
  RELIEVED: ['join', 'cancel'],
  JOINED: [],
  CANCELLED: [],
} as const satisfies Record<TransferState, readonly ('relieve' | 'join' | 'cancel')[]>;
type TransferAct = (typeof TRANSFER_ACTS)[TransferState][number];

const admitted = (transfer: Transfer, act: TransferAct): void => {
  const acts: readonly TransferAct[] = TRANSFER_ACTS[transfer.state];
  if (!acts.includes(act))
    throw new Refusal('transfer.not-in-state', { transferId: transfer.transferId, state: transfer.state });
};

/** Orders an officer from a charge they hold to another post. Nothing else changes yet: they go on working where they sit. */
export const orderTransfer = (
  directory: Directory,
  ordered: Omit<Transfer, 'state' | 'fromPost'>,
): Transfer => {
  const charge = directory.find('charges', ordered.fromCharge);
  if (!charge || charge.officerId !== ordered.officerId || !runsAt(charge, ordered.orderedAt))
    throw new Refusal('charge.unknown');
  directory.getPost(ordered.toPost);
  if (charge.postId === ordered.toPost) throw new Refusal('transfer.same-post');
  const open = directory.rows.transfers.find(
    transfer => transfer.fromCharge === charge.chargeId && isUnderWay(transfer),
  );
  if (open) throw new Refusal('transfer.open', { transferId: open.transferId });
  return { ...ordered, fromPost: charge.postId, state: 'ORDERED' };
};

/** The transfer by which somebody is still to come to the very post that a charge would seat them in, now or later. */
export const transferInto = (
  directory: Directory,
  { officerId, postId, until }: Pick<Charge, 'officerId' | 'postId' | 'until'>,
  at: Instant,
): Transfer | undefined =>
  until !== undefined && until <= at
    ? undefined
    : directory.rows.transfers.find(
        transfer => transfer.officerId === officerId && transfer.toPost === postId && isUnderWay(transfer),
      );

/**
 * Refuses to seat somebody where a transfer under way will: they take charge there by joining. Seated beside it they could
 * never join, and the transfer would stay open for ever.
 */
export const notPastTransfer = (directory: Directory, charge: Charge, at: Instant): void => {
  const open = transferInto(directory, charge, at);
  if (open) throw new Refusal('transfer.open', { transferId: open.transferId });
};

/** Relieves the officer: their charge ends at this hour; the post keeps every file, vacant until somebody takes charge. */
export const relieve = (directory: Directory, transfer: Transfer, at: Instant): Puts => {
  admitted(transfer, 'relieve');
  const charge = directory.find('charges', transfer.fromCharge);
  if (!charge) throw new Refusal('charge.unknown');
  const relieved = { ...transfer, state: 'RELIEVED', relievedAt: at } as const;
  if (!runsAt(charge, at)) return { transfers: [relieved] };
  return {
    charges: [endCharge(charge, at)],
    transfers: [{ ...relieved, ...given('chargeUntil', charge.until) }],
  };
};

/** The officer joins: from this hour on they are in charge of the other post, with all that lies there. */
export const join = (
  directory: Directory,
  transfer: Transfer,
  { chargeId, at }: { readonly chargeId: ChargeId; readonly at: Instant },
): Puts => {
  admitted(transfer, 'join');
  const { toPost: postId, officerId, kind } = transfer;
  const charge = admitChargeOf(directory, { chargeId, postId, officerId, kind, from: at });
  return { charges: [charge], transfers: [{ ...transfer, state: 'JOINED', joinedAt: at }] };
};

/**
 * Calls the transfer off. Whoever was relieved already is put in charge again, if nobody else was meanwhile, for as long as
 * the charge was to run. A charge that ended by itself, or by another's hand, is not given back.
 */
export const cancel = (
  directory: Directory,
  transfer: Transfer,
  { chargeId, at, reason }: { readonly chargeId: ChargeId; readonly at: Instant; readonly reason: string },
): Puts => {
  admitted(transfer, 'cancel');
  const transfers: Puts['transfers'] = [{ ...transfer, state: 'CANCELLED', cancelledAt: at, reason }];
  const before = directory.find('charges', transfer.fromCharge);
  const { relievedAt, chargeUntil } = transfer;
  const isOver = chargeUntil !== undefined && chargeUntil <= at;
  if (relievedAt === undefined || before?.until !== relievedAt || isOver) return { transfers };
  const { postId, officerId, kind } = before;
  const again = { chargeId, postId, officerId, kind, from: at, ...given('until', chargeUntil) };
  return { transfers, charges: [admitChargeOf(directory, again)] };
};
