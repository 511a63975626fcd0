import * as z from 'zod';
import { Login } from '../directory/officer.ts';
import { TransferOrder } from '../directory/transfer.ts';
import { OfficerId } from '../ids.ts';
import { Refusal } from '../refusal.ts';
import { Instant } from '../time.ts';

/** Entries stand in the order of their serials, written in seven digits. */
export const LARGEST_SERIAL = 9_999_999;

/** A counter begins at one by itself; to go on from paper it is opened at a later number. */
export const StartAt = z.int().min(2).max(LARGEST_SERIAL);

/** That a counter was opened at a number: which, by whose order, who did it and when. */
export const Opening = z.strictObject({
  startAt: StartAt,
  order: TransferOrder,
  by: z.strictObject({ login: Login, officerId: OfficerId.optional() }),
  at: Instant,
});
export type Opening = z.infer<typeof Opening>;

/** Why a counter that stands already cannot be opened: it was opened before, or it has given numbers. */
export const notToBeOpened = ({ opening, last }: { opening?: Opening | undefined; last: number }): Refusal =>
  opening === undefined || last >= opening.startAt
    ? new Refusal('counter.in-use', { last })
    : new Refusal('counter.opened', { startAt: opening.startAt });
