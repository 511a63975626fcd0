import type { ComponentChildren, RefObject } from 'preact';
import { Fragment } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { useOffice } from '../office/office.ts';
import type { Numbered } from '../office/use-numbered.ts';

/** What scrolls: the list's own frame where it has one, else the page. */
const frameOf = (frame: HTMLElement | null): Element => {
  const isOwn =
    frame !== null &&
    frame.scrollHeight > frame.clientHeight &&
    getComputedStyle(frame).overflowY !== 'visible';
  return isOwn ? frame : document.documentElement;
};

/**
 * A long numbered list as far as it has come: between its stretches, buttons that bring what is missing, page by page.
 * What is being read keeps its place when older things come above it.
 */
export const Stretches = <T,>(props: {
  of: Numbered<T>;
  frame: RefObject<HTMLElement | null>;
  /** What a range of numbers is called on its button. */
  name: (first: number, last: number) => string;
  children: (item: T) => ComponentChildren;
}) => {
  const { words } = useOffice();
  const { stretches, loading, bring } = props.of;
  const fromEnd = useRef<number | undefined>(undefined);
  useLayoutEffect(() => {
    if (fromEnd.current === undefined || loading) return;
    const frame = frameOf(props.frame.current);
    frame.scrollTop = frame.scrollHeight - fromEnd.current;
    fromEnd.current = undefined;
  });
  const bringAbove = (number: number) => {
    const frame = frameOf(props.frame.current);
    fromEnd.current = frame.scrollHeight - frame.scrollTop;
    void bring(number);
  };
  return (
    <>
      {stretches.map(({ first, last, items }) =>
        items === undefined ? (
          <p key={`${first} ${last}`} class="gap">
            {loading ? (
              <span class="quiet" role="status">
                {words.loading}
              </span>
            ) : (
              <button type="button" class="more" onClick={() => bringAbove(last)}>
                {props.name(first, last)}
              </button>
            )}
          </p>
        ) : (
          <Fragment key={`from ${first}`}>{items.map(props.children)}</Fragment>
        ),
      )}
    </>
  );
};
