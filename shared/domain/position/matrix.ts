import type { Directory } from '../directory/directory.ts';
import type { Post } from '../directory/post.ts';
import type { OfficeId, PostId } from '../ids.ts';
import type { Day, Instant } from '../time.ts';
import { AGES, type Age, agesAt } from './age.ts';
import type { Cell, Lot, Standing } from './cell.ts';

/** What lies with a post, as counted up to its last event. */
export type PostPosition = {
  readonly postId: PostId;
  readonly lots: readonly Lot[];
  /** When the last event happened that was counted here. */
  readonly asOf: Instant;
};

/** What is asked after; what is absent is not asked for. */
export type Wanted = {
  readonly [K in 'paper' | 'standing' | 'priority' | 'category']?: Cell[K] | undefined;
} & {
  readonly officeId?: OfficeId | undefined;
  /** An office with everything below it in the tree. */
  readonly departmentId?: OfficeId | undefined;
  readonly postId?: PostId | undefined;
  readonly level?: number | undefined;
  readonly age?: Age | undefined;
};

/** How many there are in each band of age, youngest first. */
export type AgeCounts = readonly number[];
export type Counts = Readonly<Record<'atWork' | 'parked' | 'callBook' | 'suspended', AgeCounts>> & {
  readonly total: number;
};

const COLUMN = {
  'at-work': 'atWork',
  parked: 'parked',
  'call-book': 'callBook',
  suspended: 'suspended',
} as const satisfies Record<Standing, keyof Counts>;

const nothing = () => ({
  atWork: AGES.map(() => 0),
  parked: AGES.map(() => 0),
  callBook: AGES.map(() => 0),
  suspended: AGES.map(() => 0),
  total: 0,
});

const sum = (a: AgeCounts, b: AgeCounts): AgeCounts => a.map((count, band) => count + (b[band] ?? 0));
export const NO_COUNTS: Counts = nothing();
export const sumOf = (all: readonly Counts[]): Counts =>
  all.reduce(
    (a, b) => ({
      atWork: sum(a.atWork, b.atWork),
      parked: sum(a.parked, b.parked),
      callBook: sum(a.callBook, b.callBook),
      suspended: sum(a.suspended, b.suspended),
      total: a.total + b.total,
    }),
    NO_COUNTS,
  );

export type PostLine = { readonly post: Post; readonly counts: Counts };
export type LevelLine = { readonly level: number; readonly posts: number; readonly counts: Counts };

type Scene = {
  readonly directory: Directory;
  /** Whose position may be seen. */
  readonly sees: (postId: PostId) => boolean;
  readonly today: Day;
};

/** Whether a post is one of those that are asked after. */
export const isWantedPost = (directory: Directory, post: Post, wanted: Wanted): boolean =>
  (wanted.postId === undefined || wanted.postId === post.postId) &&
  (wanted.level === undefined || wanted.level === post.level) &&
  (wanted.officeId === undefined || wanted.officeId === post.officeId) &&
  (wanted.departmentId === undefined || directory.officesAbove(post.officeId).includes(wanted.departmentId));

/** Whether a thing is one of those that are asked after, in the band of age that it is in. */
export const isWantedLot = (
  wanted: Wanted,
  { paper, standing, priority, category }: Omit<Cell, 'day'>,
  band: number,
): boolean =>
  (wanted.paper === undefined || wanted.paper === paper) &&
  (wanted.standing === undefined || wanted.standing === standing) &&
  (wanted.priority === undefined || wanted.priority === priority) &&
  (wanted.category === undefined || wanted.category === category) &&
  (wanted.age === undefined || wanted.age === AGES[band]);

const countsOf = (lots: readonly Lot[], wanted: Wanted, bandOf: (came: Day) => number): Counts => {
  const counts = nothing();
  for (const { cell, count } of lots) {
    const band = bandOf(cell.day);
    if (!isWantedLot(wanted, cell, band)) continue;
    const column = counts[COLUMN[cell.standing]];
    column[band] = (column[band] ?? 0) + count;
    counts.total += count;
  }
  return counts;
};

/** The bands of age by each office's calendar, worked out once for each. */
export const bandsBy = (
  directory: Directory,
  today: Day,
): ((officeId: OfficeId) => (came: Day) => number) => {
  const known = new Map<OfficeId, (came: Day) => number>();
  return officeId => {
    const bandOf = known.get(officeId) ?? agesAt(directory.calendarOf(officeId), today);
    known.set(officeId, bandOf);
    return bandOf;
  };
};

/** The posts that are asked after and may be seen, each with what of its own is asked after; those with nothing are left out. */
export const postLines = (
  { directory, sees, today }: Scene,
  positions: readonly PostPosition[],
  wanted: Wanted,
): readonly PostLine[] => {
  const bandsOf = bandsBy(directory, today);
  return positions.flatMap(({ postId, lots }) => {
    if (directory.find('posts', postId) === undefined || !sees(postId)) return [];
    const post = directory.getPost(postId);
    if (!isWantedPost(directory, post, wanted)) return [];
    const counts = countsOf(lots, wanted, bandsOf(post.officeId));
    return counts.total === 0 ? [] : [{ post, counts }];
  });
};

/** The same by level, the highest first. */
export const levelLines = (lines: readonly PostLine[]): readonly LevelLine[] =>
  [...Map.groupBy(lines, ({ post }) => post.level)]
    .toSorted(([a], [b]) => b - a)
    .map(([level, of]) => ({ level, posts: of.length, counts: sumOf(of.map(({ counts }) => counts)) }));

/** The last event counted anywhere: whatever happened until then is in. */
export const asOf = (positions: readonly Pick<PostPosition, 'asOf'>[]): Instant | undefined =>
  positions.reduce<Instant | undefined>(
    (last, position) => (last === undefined || position.asOf > last ? position.asOf : last),
    undefined,
  );
