import type { ChargeKind } from '#shared/domain/directory/charge.ts';
import { marking } from '#shared/domain/directory/marking.ts';
import type { Answer, Call } from '../client.ts';
import type { Language } from '../problem.ts';

type Item<Id extends 'listPosts' | 'listOffices' | 'listOfficers' | 'listCharges'> =
  Answer<Id>['items'][number];
export type Post = Item<'listPosts'>;
export type OfficeRow = Item<'listOffices'>;
type Names = Readonly<Record<Language, string>>;

/** The posts and offices of the district, and who sits where; each read once and kept while the screen stands. */
export type Directory = {
  readonly names: () => Promise<PostNames>;
  readonly seats: () => Promise<Seats>;
  /** The offices by their ids; the tree of them is told by each one's `parent`. */
  readonly offices: () => Promise<ReadonlyMap<string, OfficeRow>>;
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
  /** What stands for it on movements at this hour; generated, never typed. */
  readonly marking: string;
  /** Its officer is on leave: the link officer has the charge. */
  readonly onLeave: boolean;
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

/** When several charges run on one post, who answers for it: as the office decides it. */
const ANSWERS_FIRST: readonly ChargeKind[] = ['link', 'officiating', 'substantive', 'additional'];

export const openDirectory = (call: Call, now: () => number): Directory => {
  const offices = once(async (): Promise<ReadonlyMap<string, OfficeRow>> => {
    const all = await wholeList(cursor => call('listOffices', pageQuery(cursor)));
    return new Map(all.map(office => [String(office.officeId), office]));
  });

  const names = once(async (): Promise<PostNames> => {
    const [posts, known] = await Promise.all([
      wholeList(cursor => call('listPosts', pageQuery(cursor))),
      offices.ask(),
    ]);
    return new Map(posts.map(post => [post.postId, { post, office: known.get(post.officeId)?.names }]));
  });

  const seats = once(async (): Promise<Seats> => {
    const [known, places, charges, people] = await Promise.all([
      names.ask(),
      offices.ask(),
      wholeList(cursor => call('listCharges', pageQuery(cursor))),
      wholeList(cursor => call('listOfficers', pageQuery(cursor))),
    ]);
    const officers = new Map(people.map(({ officerId, names: both }) => [String(officerId), both]));
    const at = new Date(now()).toISOString();
    const current = charges.filter(({ from, until }) => from <= at && (until === undefined || at < until));
    // By hand: Map.groupBy is younger than the browsers of many offices.
    const byPost = new Map<string, (typeof current)[number][]>();
    for (const charge of current) byPost.set(charge.postId, [...(byPost.get(charge.postId) ?? []), charge]);
    const all = [...known.values()].map(({ post, office }): Seat => {
      const running = byPost.get(post.postId) ?? [];
      const answers = ANSWERS_FIRST.flatMap(kind => running.find(charge => charge.kind === kind) ?? [])[0];
      const both = answers && officers.get(answers.officerId);
      const place = places.get(post.officeId);
      return {
        post,
        office,
        inCharge: running.flatMap(({ officerId }) => officers.get(officerId) ?? []),
        marking: place ? marking(post, place, both && { names: both }) : post.abbreviation,
        onLeave: answers?.kind === 'link',
      };
    });
    return { all, officers };
  });
  const forget = (): void => {
    offices.forget();
    names.forget();
    seats.forget();
  };
  return { names: names.ask, seats: seats.ask, offices: offices.ask, forget };
};
