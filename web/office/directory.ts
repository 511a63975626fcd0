import type { Answer, Call } from '../client.ts';
import type { Language } from '../problem.ts';

type Item<Id extends 'listPosts' | 'listOffices' | 'listOfficers' | 'listCharges'> =
  Answer<Id>['items'][number];
export type Post = Item<'listPosts'>;
type Names = Readonly<Record<Language, string>>;

/** The posts and offices of the district, and who sits where; each read once and kept while the screen stands. */
export type Directory = {
  readonly names: () => Promise<PostNames>;
  readonly seats: () => Promise<Seats>;
  /** It has been changed here: read anew at the next look. */
  readonly forget: () => void;
};
/** Names of a post and its office. */
export type PostNames = ReadonlyMap<string, { readonly post: Post; readonly office: Names | undefined }>;
export type Seat = {
  readonly post: Post;
  readonly office: Names | undefined;
  /** Who is in charge now; nobody when the seat is vacant. */
  readonly inCharge: readonly Names[];
};
export type Seats = {
  readonly all: readonly Seat[];
  readonly officers: ReadonlyMap<string, Names>;
};

const LARGEST_PAGE = 100;

type Page<T> = { readonly items: readonly T[]; readonly cursor?: string | undefined };
const wholeList = async <T>(ask: (cursor: string | undefined) => Promise<Page<T>>): Promise<readonly T[]> => {
  const all: T[] = [];
  let cursor: string | undefined;
  do {
    const page = await ask(cursor);
    all.push(...page.items);
    cursor = page.cursor;
  } while (cursor !== undefined);
  return all;
};
const pageQuery = (cursor: string | undefined) => ({
  query: { limit: LARGEST_PAGE, ...(cursor === undefined ? {} : { cursor }) },
});

/** Remembers a promise, but not a failure. */
const once = <T>(make: () => Promise<T>) => {
  let kept: Promise<T> | undefined;
  const ask = (): Promise<T> => {
    kept ??= make().catch(failure => {
      kept = undefined;
      throw failure;
    });
    return kept;
  };
  const forget = (): void => {
    kept = undefined;
  };
  return { ask, forget };
};

export const openDirectory = (call: Call, now: () => number): Directory => {
  const names = once(async (): Promise<PostNames> => {
    const [posts, offices] = await Promise.all([
      wholeList(cursor => call('listPosts', pageQuery(cursor))),
      wholeList(cursor => call('listOffices', pageQuery(cursor))),
    ]);
    const officeNames = new Map(offices.map(({ officeId, names: both }) => [officeId, both]));
    return new Map(posts.map(post => [post.postId, { post, office: officeNames.get(post.officeId) }]));
  });

  const seats = once(async (): Promise<Seats> => {
    const [known, charges, people] = await Promise.all([
      names.ask(),
      wholeList(cursor => call('listCharges', pageQuery(cursor))),
      wholeList(cursor => call('listOfficers', pageQuery(cursor))),
    ]);
    const officers = new Map(people.map(({ officerId, names: both }) => [String(officerId), both]));
    const at = new Date(now()).toISOString();
    const running = charges.filter(({ from, until }) => from <= at && (until === undefined || at < until));
    // By hand: Map.groupBy is younger than the browsers of many offices.
    const byPost = new Map<string, (typeof running)[number][]>();
    for (const charge of running) byPost.set(charge.postId, [...(byPost.get(charge.postId) ?? []), charge]);
    const all = [...known.values()].map(({ post, office }) => ({
      post,
      office,
      inCharge: (byPost.get(post.postId) ?? []).flatMap(({ officerId }) => officers.get(officerId) ?? []),
    }));
    return { all, officers };
  });
  const forget = (): void => {
    names.forget();
    seats.forget();
  };
  return { names: names.ask, seats: seats.ask, forget };
};
