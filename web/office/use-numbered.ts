import { useCallback, useEffect, useRef, useState } from 'preact/hooks';

type Ask<T> = (page: {
  readonly from: number;
  readonly limit: number;
}) => Promise<{ readonly items: readonly T[] }>;
/** Neighbouring pages that have come, or a hole between such: the first and last number that stand there. */
export type Stretch<T> = {
  readonly first: number;
  readonly last: number;
  readonly items: readonly T[] | undefined;
};

type State<T> = {
  readonly about: string;
  readonly pages: ReadonlyMap<number, readonly T[]>;
  readonly failure?: unknown;
};

/** How far the list goes and in which steps it comes; what stands up to `after` is not kept here but on paper. */
type Shape = { readonly total: number; readonly size: number; readonly after?: number };

const pageOf = (number: number, size: number): number => Math.ceil(number / size);

/** What stands there from the first number to the last, in order, with its holes. */
export const stretchesOf = <T>(
  pages: ReadonlyMap<number, readonly T[]>,
  { total, size, after = 0 }: Shape,
): readonly Stretch<T>[] => {
  const stretches: Stretch<T>[] = [];
  if (total === after) return stretches;
  for (let page = pageOf(after + 1, size); page <= pageOf(total, size); page += 1) {
    const items = pages.get(page);
    const last = stretches.at(-1);
    const end = Math.min(page * size, total);
    if (last && (last.items === undefined) === (items === undefined))
      stretches[stretches.length - 1] = {
        ...last,
        last: end,
        items: items && last.items ? [...last.items, ...items] : undefined,
      };
    else stretches.push({ first: Math.max((page - 1) * size, after) + 1, last: end, items });
  }
  return stretches;
};

/**
 * A list numbered without a gap up to `total`, which may be long: it opens at its newest page, older ones are brought one by
 * one, and any number may be gone to.
 */
export const useNumbered = <T>(ask: Ask<T>, about: string, { total, size, after = 0 }: Shape) => {
  const [state, setState] = useState<State<T>>({ about, pages: new Map() });
  const [loading, setLoading] = useState(0);
  const asking = useRef(ask);
  asking.current = ask;
  const current = useRef(about);
  current.current = about;
  const pages = state.about === about ? state.pages : new Map<number, readonly T[]>();

  const bring = useCallback(
    async (page: number): Promise<void> => {
      setLoading(before => before + 1);
      try {
        const { items } = await asking.current({ from: (page - 1) * size + 1, limit: size });
        if (current.current !== about) return;
        setState(before => ({
          about,
          pages: new Map(before.about === about ? before.pages : []).set(page, items),
        }));
      } catch (failure) {
        if (current.current === about)
          setState(before => ({ about, pages: before.about === about ? before.pages : new Map(), failure }));
      } finally {
        setLoading(before => before - 1);
      }
    },
    [about, size],
  );
  const oldest = pageOf(after + 1, size);
  const newest = total === after ? 0 : pageOf(total, size);
  const refresh = useCallback(() => {
    if (newest === 0) return;
    void bring(newest);
    // A newest page with little on it would show nothing of what went before.
    if (newest > oldest && total - (newest - 1) * size < size / 2) void bring(newest - 1);
  }, [bring, oldest, newest, total, size]);
  useEffect(refresh, [refresh]);
  return {
    stretches: stretchesOf(pages, { total, size, after }),
    loading: loading > 0,
    failure: state.about === about ? state.failure : undefined,
    isHere: (number: number) => pages.has(pageOf(number, size)),
    /** Brings the page on which a number stands. */
    bring: (number: number) => bring(pageOf(number, size)),
    again: refresh,
  };
};
export type Numbered<T> = ReturnType<typeof useNumbered<T>>;
