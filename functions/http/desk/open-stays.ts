import type { Office } from '#functions/office/office.ts';
import { ownSeats } from '#functions/office/own-seats.ts';
import type { Person } from '#functions/runtime/use-case.ts';
import type { ByOfficer } from '#shared/domain/actor.ts';
import type { Holding } from '#shared/domain/holding.ts';
import type { PostId } from '#shared/domain/ids.ts';
import type { Instant } from '#shared/domain/time.ts';

/** The most urgent of each post; whoever has more on the table than this needs no exact number of it. */
export const MOST_OPEN = 1000;

export type OpenStays = {
  readonly seats: ReadonlyMap<PostId, ByOfficer>;
  readonly stays: readonly Holding[];
  /** A post has more than were read. */
  readonly more: boolean;
};

/** What lies with all posts of a person: a query for each post, of what is open, whatever was there before. */
export const openStays = async (
  { store }: Pick<Office, 'store'>,
  person: Person,
  at: Instant,
): Promise<OpenStays> => {
  const seats = ownSeats(await store.directory.lately(), person, at);
  const lists = await Promise.all(
    [...seats.keys()].map(postId => store.holdings.workOf(postId, { limit: MOST_OPEN })),
  );
  return {
    seats,
    stays: lists.flatMap(({ items }) => items),
    more: lists.some(({ cursor }) => cursor !== undefined),
  };
};
