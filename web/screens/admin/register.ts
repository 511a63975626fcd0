import type { Answer, Call } from '../../client.ts';

type Item<Id extends ListId> = Answer<Id>['items'][number];
type ListId =
  | 'listOffices'
  | 'listDesignations'
  | 'listPosts'
  | 'listOfficers'
  | 'listCharges'
  | 'listMandates'
  | 'listTransfers';
export type Office = Item<'listOffices'>;
export type Designation = Item<'listDesignations'>;
export type Post = Item<'listPosts'>;
export type Officer = Item<'listOfficers'>;
export type Charge = Item<'listCharges'>;
export type Mandate = Item<'listMandates'>;
export type Transfer = Item<'listTransfers'>;

/** The district's directory as this tab has read it. */
export type Rows = {
  readonly offices: readonly Office[];
  readonly designations: readonly Designation[];
  readonly posts: readonly Post[];
  readonly officers: readonly Officer[];
  readonly charges: readonly Charge[];
  readonly mandates: readonly Mandate[];
  readonly transfers: readonly Transfer[];
};
export type Kind = keyof Rows;

const ID = {
  offices: (row: Office): string => row.officeId,
  designations: (row: Designation): string => row.designationId,
  posts: (row: Post): string => row.postId,
  officers: (row: Officer): string => row.officerId,
  charges: (row: Charge): string => row.chargeId,
  mandates: (row: Mandate): string => row.mandateId,
  transfers: (row: Transfer): string => row.transferId,
} as const;

type State = { readonly rows?: Rows; readonly failure?: unknown; readonly loading: boolean };

const LARGEST_PAGE = 100;
type Page<T> = { readonly items: readonly T[]; readonly cursor?: string | undefined };
export const wholeList = async <T>(
  ask: (query: { limit: number; cursor?: string }) => Promise<Page<T>>,
  onPage: (items: number) => void = () => undefined,
): Promise<readonly T[]> => {
  const all: T[] = [];
  let cursor: string | undefined;
  do {
    const page = await ask({ limit: LARGEST_PAGE, ...(cursor === undefined ? {} : { cursor }) });
    all.push(...page.items);
    onPage(page.items.length);
    cursor = page.cursor;
  } while (cursor !== undefined);
  return all;
};

/** Rows in the place of those of the same id; new ones behind. */
const withRows = <T>(
  before: readonly T[],
  put: readonly T[] | undefined,
  idOf: (row: T) => string,
): readonly T[] => {
  if (put === undefined || put.length === 0) return before;
  const byId = new Map(before.map(row => [idOf(row), row]));
  for (const row of put) byId.set(idOf(row), row);
  return [...byId.values()];
};

/**
 * The directory for whoever keeps it: read whole when first looked at, then kept up with what each act answered, so that
 * nobody waits for all of it again after each change.
 */
export const openRegister = (call: Call, onChange: () => void) => {
  let state: State = { loading: false };
  let count = 0;
  const watchers = new Set<() => void>();
  const change = (next: State): void => {
    state = next;
    for (const watcher of watchers) watcher();
  };
  const counting = (items: number): void => {
    count += items;
    for (const watcher of watchers) watcher();
  };

  const load = async (): Promise<void> => {
    count = 0;
    change({ ...(state.rows === undefined ? {} : { rows: state.rows }), loading: true });
    try {
      const [offices, designations, posts, officers, charges, mandates, transfers] = await Promise.all([
        wholeList(query => call('listOffices', { query }), counting),
        wholeList(query => call('listDesignations', { query }), counting),
        wholeList(query => call('listPosts', { query }), counting),
        wholeList(query => call('listOfficers', { query }), counting),
        wholeList(query => call('listCharges', { query }), counting),
        wholeList(query => call('listMandates', { query }), counting),
        wholeList(query => call('listTransfers', { query }), counting),
      ]);
      change({
        rows: { offices, designations, posts, officers, charges, mandates, transfers },
        loading: false,
      });
    } catch (failure) {
      change({ ...state, failure, loading: false });
    }
  };

  const put = (rows: Partial<Rows>): void => {
    onChange();
    if (state.rows === undefined) return;
    const { rows: before } = state;
    change({
      ...state,
      rows: {
        offices: withRows(before.offices, rows.offices, ID.offices),
        designations: withRows(before.designations, rows.designations, ID.designations),
        posts: withRows(before.posts, rows.posts, ID.posts),
        officers: withRows(before.officers, rows.officers, ID.officers),
        charges: withRows(before.charges, rows.charges, ID.charges),
        mandates: withRows(before.mandates, rows.mandates, ID.mandates),
        transfers: withRows(before.transfers, rows.transfers, ID.transfers),
      },
    });
  };

  return {
    state: () => state,
    /** How many rows have come so far. */
    count: () => count,
    begin: () => {
      if (state.rows === undefined && !state.loading) void load();
    },
    again: () => void load(),
    put,
    /** Reads the charges of these posts anew: an act on a transfer begins or ends one that it does not answer. */
    chargesOf: async (...postIds: readonly string[]): Promise<void> => {
      const lists = postIds.map(postId =>
        wholeList(query => call('listCharges', { query: { ...query, postId } })),
      );
      put({ charges: (await Promise.all(lists)).flat() });
    },
    /** After a change that may have touched anything: read whole at the next look. */
    forget: () => {
      onChange();
      change({ loading: false });
    },
    watch: (watcher: () => void) => {
      watchers.add(watcher);
      return () => void watchers.delete(watcher);
    },
  };
};
export type Register = ReturnType<typeof openRegister>;
