import type { PostId } from '../ids.ts';
import type { Day, Instant } from '../time.ts';
import type { FlowKind } from './counting.ts';

/** What came to a post and went from it on one day. */
export type DayFlow = { readonly day: Day } & Readonly<Record<FlowKind, number>>;

/** What lies with a post now, and everything that came and went since some day; both of one moment. */
export type PostFlow = {
  readonly postId: PostId;
  readonly present: number;
  readonly days: readonly DayFlow[];
  /** When the last event happened that was counted here. */
  readonly asOf: Instant;
};

/** Opening and what was received, less what left and what was disposed of, is closing. */
export type Statement = Readonly<Record<FlowKind, number>> & {
  /** What lay there before the first day, and after the last. */
  readonly opening: number;
  readonly closing: number;
};

const net = ({ received, left, disposed }: Readonly<Record<FlowKind, number>>): number =>
  received - left - disposed;

const sumOf = (days: readonly DayFlow[]): Readonly<Record<FlowKind, number>> =>
  days.reduce<Readonly<Record<FlowKind, number>>>(
    (a, b) => ({
      received: a.received + b.received,
      left: a.left + b.left,
      disposed: a.disposed + b.disposed,
    }),
    { received: 0, left: 0, disposed: 0 },
  );

/** The account of one post from a day to another, both counted; worked back from what lies there now. */
export const statementOf = (
  { present, days }: Pick<PostFlow, 'present' | 'days'>,
  from: Day,
  to: Day,
): Statement => {
  const closing = present - net(sumOf(days.filter(({ day }) => day > to)));
  const within = sumOf(days.filter(({ day }) => day >= from && day <= to));
  return { opening: closing - net(within), ...within, closing };
};

export const NO_STATEMENT: Statement = { opening: 0, received: 0, left: 0, disposed: 0, closing: 0 };

/** Of many posts together: sums of what holds for each hold for all. */
export const together = (all: readonly Statement[]): Statement =>
  all.reduce(
    (a, b) => ({
      opening: a.opening + b.opening,
      received: a.received + b.received,
      left: a.left + b.left,
      disposed: a.disposed + b.disposed,
      closing: a.closing + b.closing,
    }),
    NO_STATEMENT,
  );

export const isNothing = ({ opening, received, closing }: Statement): boolean =>
  opening === 0 && received === 0 && closing === 0;
