import type { Answer } from '../../client.ts';
import type { BelowKind as CountName } from '../../place.ts';

type Row = Omit<Answer<'listBelow'>['posts'][number], 'postId' | 'under'> & {
  readonly postId: string;
  readonly under: string;
};
export type Count = Row['held'];

/** A post below, with its own numbers and those of all below it as far as they came. */
export type Branch = {
  readonly row: Row;
  /** 1 directly below whoever looks. */
  readonly depth: number;
  readonly own: Readonly<Record<CountName, Count>>;
  readonly all: Readonly<Record<CountName, Count>>;
  readonly hasBelow: boolean;
};

const ownOf = ({ held, overdue, dueToday, new: unopened }: Row): Branch['own'] => ({
  held,
  overdue,
  'due-today': dueToday,
  new: unopened,
});

const added = (a: Count, b: Count): Count => ({ count: a.count + b.count, more: a.more || b.more });
const sumOf = (a: Branch['own'], b: Branch['own']): Branch['own'] => ({
  held: added(a.held, b.held),
  overdue: added(a.overdue, b.overdue),
  'due-today': added(a['due-today'], b['due-today']),
  new: added(a.new, b.new),
});
const open = (own: Branch['own']): Branch['own'] => ({
  held: { ...own.held, more: true },
  overdue: { ...own.overdue, more: true },
  'due-today': { ...own['due-today'], more: true },
  new: { ...own.new, more: true },
});

/** The posts in the order in which a tree is read, each with its sums; what was left out below makes a sum “more than”. */
export const branchesOf = (rows: readonly Row[]): readonly Branch[] => {
  const under = Map.groupBy(rows, ({ under: post }) => post);
  const known = new Set(rows.map(({ postId }) => postId));
  const walk = (of: string, depth: number): readonly Branch[] =>
    (under.get(of) ?? []).flatMap(row => {
      const below = walk(row.postId, depth + 1);
      const own = ownOf(row);
      const next = below.filter(branch => branch.depth === depth + 1);
      const sum = next.reduce((total, branch) => sumOf(total, branch.all), own);
      const hasBelow = below.length > 0 || row.goesOn;
      return [{ row, depth, own, all: row.goesOn ? open(sum) : sum, hasBelow }, ...below];
    });
  const tops = [...under.keys()].filter(postId => !known.has(postId));
  return tops.flatMap(postId => walk(postId, 1));
};
