import type { ComponentChildren } from 'preact';
import { useOffice } from '../office/office.ts';
import type { Paged } from '../office/use-answer.ts';
import { Failed } from './failed.tsx';

/** The frame of every list: what there is, what is coming, what failed, and the way to the next page. */
export const Pages = <T,>(props: {
  /** Without `again` where asking once more would bring the same. */
  of: Omit<Paged<T>, 'again' | 'freshen'> & { readonly again?: (() => void) | undefined };
  /** What stands there when there is nothing: one line of text, or more. */
  empty: ComponentChildren;
  children: (items: readonly T[]) => ComponentChildren;
}) => {
  const { words } = useOffice();
  const { answer, failure, loading, again, more } = props.of;
  const empty = typeof props.empty === 'string' ? <p class="quiet">{props.empty}</p> : props.empty;
  return (
    <>
      {answer !== undefined && answer.length > 0 && props.children(answer)}
      {answer?.length === 0 && !loading && more === undefined && empty}
      <Failed failure={failure} again={more !== undefined && answer !== undefined ? more : again} />
      {loading ? (
        <p class="quiet" role="status">
          {words.loading}
        </p>
      ) : (
        more !== undefined && (
          <button type="button" class="more" onClick={more}>
            {words.more}
          </button>
        )
      )}
    </>
  );
};
