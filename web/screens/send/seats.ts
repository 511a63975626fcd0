import type { Seat } from '../../office/directory.ts';

/** Posts by their ids. */
export type SeatMap = ReadonlyMap<string, Seat>;

export const GROUPS = ['favourites', 'lastUsed', 'line', 'ownOffice', 'found'] as const;
export type Group = { readonly name: (typeof GROUPS)[number]; readonly seats: readonly Seat[] };

/** The posts above one, the nearest first; a line that turns back on itself ends there. */
export const lineAbove = (seats: SeatMap, postId: string): readonly Seat[] => {
  const line: Seat[] = [];
  let above = seats.get(postId)?.post.reportsTo;
  while (above !== undefined) {
    const seat = seats.get(above);
    if (seat === undefined || line.includes(seat)) break;
    line.push(seat);
    above = seat.post.reportsTo;
  }
  return line;
};

/** The posts between one and another above it: a file sent so comes back through them. */
export const jumpedTo = (seats: SeatMap, from: string, to: string): readonly Seat[] => {
  const line = lineAbove(seats, from);
  const place = line.findIndex(({ post }) => post.postId === to);
  return place < 1 ? [] : line.slice(0, place).toReversed();
};

const folded = (text: string): string => text.normalize('NFC').toLowerCase();

/** Post, office, marking and person in both languages: whoever types Latin or Devanagari finds them. */
const searchTextOf = ({ post, office, inCharge, marking }: Seat): string =>
  folded(
    [post.names, office, ...inCharge]
      .flatMap(names => (names === undefined ? [] : [names.hi, names.en]))
      .concat(marking)
      .join(' '),
  );

export const matches = (seat: Seat, query: string): boolean => {
  const text = searchTextOf(seat);
  return folded(query)
    .split(/\s+/)
    .every(part => text.includes(part));
};

type Asked = {
  readonly own: string;
  readonly query: string;
  readonly favourites: readonly string[];
  readonly lastUsed: readonly string[];
};

/** Whom one may send to, each once, in the order in which an officer looks for them. */
export const groupsOf = (seats: SeatMap, { own, query, favourites, lastUsed }: Asked): readonly Group[] => {
  const shown = new Set([own]);
  const take = (candidates: readonly (Seat | undefined)[]): readonly Seat[] =>
    candidates.flatMap(seat => {
      if (seat === undefined || shown.has(seat.post.postId)) return [];
      shown.add(seat.post.postId);
      return [seat];
    });
  if (query.trim() !== '') {
    const everybody = [...favourites, ...lastUsed, ...seats.keys()].map(id => seats.get(id));
    const found = take(everybody).filter(seat => matches(seat, query));
    return found.length === 0 ? [] : [{ name: 'found', seats: found }];
  }
  const officeId = seats.get(own)?.post.officeId;
  const groups: Group[] = [
    { name: 'favourites', seats: take(favourites.map(id => seats.get(id))) },
    { name: 'lastUsed', seats: take(lastUsed.map(id => seats.get(id))) },
    { name: 'line', seats: take(lineAbove(seats, own)) },
    { name: 'ownOffice', seats: take([...seats.values()].filter(({ post }) => post.officeId === officeId)) },
  ];
  return groups.filter(group => group.seats.length > 0);
};
