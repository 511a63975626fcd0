import type { Category } from '#shared/domain/category.ts';
import type { Priority } from '#shared/domain/holding.ts';
import type { Age } from '#shared/domain/position/age.ts';
import type { Paper, Standing } from '#shared/domain/position/cell.ts';

/** Youngest first, as the answers have them. */
export const AGES = ['0-3', '4-7', '8-15', '16-30', '31-90', 'over-90'] as const satisfies readonly Age[];
export const STANDINGS = [
  'at-work',
  'parked',
  'call-book',
  'suspended',
] as const satisfies readonly Standing[];
export const PAPERS = ['file', 'receipt'] as const satisfies readonly Paper[];

const known = <T extends string>(list: readonly T[], value: string | null): T | undefined =>
  list.find(one => one === value);

type Masters = { readonly categories: readonly Category[]; readonly priorities: readonly Priority[] };

/** What the position is asked after, as the address says it; what nobody knows of is left out. */
export const askedOf = (address: string, { categories, priorities }: Masters) => {
  const asked = new URLSearchParams(address);
  const level = Number(asked.get('level'));
  return {
    departmentId: asked.get('departmentId') ?? undefined,
    paper: known(PAPERS, asked.get('paper')),
    category: known(categories, asked.get('category')),
    priority: known(priorities, asked.get('priority')),
    standing: known(STANDINGS, asked.get('standing')),
    age: known(AGES, asked.get('age')),
    level: Number.isInteger(level) && level > 0 ? level : undefined,
    postId: asked.get('postId') ?? undefined,
    /** Whether the posts are looked at, and not the levels. */
    posts: asked.get('posts') === 'yes',
  };
};
export type Asked = ReturnType<typeof askedOf>;

/** The address of the same with something changed; what is changed to undefined is asked after no more. */
export const addressOf = (asked: Asked, change: Partial<Asked>): string => {
  const { posts, ...rest } = { ...asked, ...change };
  const parts = Object.entries({ ...rest, posts: posts ? 'yes' : undefined }).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, String(value)]],
  );
  return new URLSearchParams(parts).toString();
};

/** Of the things that lie somewhere, wherever that is. */
export const queryOfThings = ({ paper, category, priority, standing, age }: Asked) => ({
  ...(paper === undefined ? {} : { paper }),
  ...(category === undefined ? {} : { category }),
  ...(priority === undefined ? {} : { priority }),
  ...(standing === undefined ? {} : { standing }),
  ...(age === undefined ? {} : { age }),
});

/** Of the posts where they lie. */
export const queryOfPosts = ({ departmentId, level, postId }: Asked) => ({
  ...(departmentId === undefined ? {} : { departmentId }),
  ...(level === undefined ? {} : { level }),
  ...(postId === undefined ? {} : { postId }),
});

/** Of the whole, as it is printed on one page. */
export const queryOfSheet = ({ departmentId, paper, category, priority }: Asked) => ({
  ...(departmentId === undefined ? {} : { departmentId }),
  ...(paper === undefined ? {} : { paper }),
  ...(category === undefined ? {} : { category }),
  ...(priority === undefined ? {} : { priority }),
});

/** The question as the API takes it. */
export const queryOf = (asked: Asked) => ({ ...queryOfPosts(asked), ...queryOfThings(asked) });

type Heat = 0 | 1 | 2 | 3 | 4;
/** In each band, how hot a single one is at least and however many at most: what came this week burns nobody. */
const LEAST: readonly Heat[] = [1, 1, 2, 2, 3, 3];
const MOST: readonly Heat[] = [1, 2, 4, 4, 4, 4];

/** How hot a number is in its band of age, by its share of the greatest number there is. */
export const heatOf = (count: number, greatest: number, band: number): Heat => {
  if (count === 0) return 0;
  const share = count / greatest;
  const heat: Heat = share > 0.75 ? 4 : share > 0.5 ? 3 : share > 0.25 ? 2 : 1;
  const [least = 0, most = 4] = [LEAST[band], MOST[band]];
  return heat < least ? least : heat > most ? most : heat;
};
