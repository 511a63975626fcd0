import type { ComponentChildren } from 'preact';
import { useOffice } from '../office/office.ts';
import type { Paged } from '../office/use-answer.ts';
import { Failed } from './failed.tsx';

/** The frame of every list: what there is, what is coming, what failed, and the way to the next page. */
export const Pages = <T,>(props: {
  of: Paged<T>;
  empty: string;
  children: (items: readonly T[]) => ComponentChildren;
}) => {
  const { words } = useOffice();
  const { answer, failure, loading, again, more } = props.of;
  return (
    <>
      {answer !== undefined && answer.length > 0 && props.children(answer)}
      {answer?.length === 0 && !loading && more === undefined && <p class="quiet">{props.empty}</p>}
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
