import { useCallback, useEffect, useRef, useState } from 'preact/hooks';

export type Asked<T> = {
  readonly answer: T | undefined;
  readonly failure: unknown;
  readonly loading: boolean;
  readonly again: () => void;
  /** Asks again without a word: what stands on the screen stays until the new answer has come, and if none comes. */
  readonly freshen: () => void;
};

/**
 * Asks when the screen appears and whenever `about` changes; a late answer to an older question is dropped.
 * The last answer to the same question stays on the screen while it is asked again, as it is when `edition` changes.
 */
export const useAnswer = <T>(ask: () => Promise<T>, about: string, edition = 0): Asked<T> => {
  const [state, setState] = useState<{ about: string; answer?: T; failure?: unknown; loading: boolean }>({
    about,
    loading: true,
  });
  const newest = useRef(0);
  const waiting = useRef(true);
  const asking = useRef(ask);
  asking.current = ask;
  const again = useCallback(() => {
    newest.current += 1;
    const turn = newest.current;
    setState(({ failure: _, ...before }) => ({
      ...(before.about === about ? before : {}),
      about,
      loading: true,
    }));
    asking.current().then(
      answer => turn === newest.current && setState({ about, answer, loading: false }),
      (failure: unknown) =>
        turn === newest.current && setState(before => ({ ...before, failure, loading: false })),
    );
  }, [about]);
  const freshen = useCallback(() => {
    if (waiting.current) return;
    const turn = newest.current;
    asking.current().then(
      answer => turn === newest.current && setState({ about, answer, loading: false }),
      () => undefined,
    );
  }, [about]);
  // A new edition is a reason to ask, not a part of the question
  useEffect(() => {
    again();
    return () => {
      newest.current += 1;
    };
  }, [again, edition]);
  const current = state.about === about;
  waiting.current = !current || state.loading;
  return {
    answer: current ? state.answer : undefined,
    failure: current ? state.failure : undefined,
    loading: current ? state.loading : true,
    again,
    freshen,
  };
};

type Page<T> = { readonly items: readonly T[]; readonly cursor?: string | undefined };
export type Paged<T> = Asked<readonly T[]> & {
  /** Present while there is more: brings the next page. */
  readonly more: (() => void) | undefined;
};

/** A list that grows page by page. Asking again begins at its first page. */
export const usePages = <T>(
  ask: (cursor: string | undefined) => Promise<Page<T>>,
  about: string,
  edition = 0,
): Paged<T> => {
  const first = useAnswer(() => ask(undefined), about, edition);
  const [rest, setRest] = useState<{ after: Page<T>; pages: readonly Page<T>[] }>();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<unknown>();
  const pages = first.answer === undefined ? [] : [first.answer];
  if (rest !== undefined && rest.after === first.answer) pages.push(...rest.pages);
  const cursor = pages.at(-1)?.cursor;
  const after = first.answer;
  const more = async (): Promise<void> => {
    if (after === undefined) return;
    setBusy(true);
    setFailure(undefined);
    try {
      const next = await ask(cursor);
      setRest(before => ({ after, pages: before?.after === after ? [...before.pages, next] : [next] }));
    } catch (problem) {
      setFailure(problem);
    }
    setBusy(false);
  };
  return {
    answer: after === undefined ? undefined : pages.flatMap(page => page.items),
    failure: first.failure ?? failure,
    loading: first.loading || busy,
    again: first.again,
    // Further pages would be lost: who reads on is left alone.
    freshen: () => {
      if (pages.length <= 1 && !busy) first.freshen();
    },
    more: cursor === undefined ? undefined : () => void more(),
  };
};
