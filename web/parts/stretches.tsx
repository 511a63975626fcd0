import type { ComponentChildren, RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { useOffice } from '../office/office.ts';
import type { Numbered } from '../office/use-numbered.ts';

/** What scrolls: the list's own frame where it has one, else the page. */
const scrollerOf = (list: HTMLElement): Element => {
  const isOwn = list.scrollHeight > list.clientHeight && getComputedStyle(list).overflowY !== 'visible';
  return isOwn ? list : document.documentElement;
};

/** The first thing of the list behind what is brought, and where on the screen it stands. */
type Held = { readonly list: HTMLElement; readonly thing: Element; readonly top: number };
const topOf = (thing: Element): number => thing.getBoundingClientRect().top;

/** So long what has come may still grow by itself: names come after the notes that bear them. */
const SETTLES_MS = 2000;
const HANDS = ['wheel', 'touchstart', 'pointerdown', 'keydown'] as const;

/** Keeps a thing where it stood, whatever comes or grows above it, until it settled or somebody moves it; answers how to end it. */
const hold = ({ list, thing, top }: Held): (() => void) => {
  const keep = () => scrollerOf(list).scrollBy({ top: topOf(thing) - top, behavior: 'instant' });
  keep();
  const growth = new ResizeObserver(keep);
  for (const each of list.children) growth.observe(each);
  const end = () => {
    growth.disconnect();
    clearTimeout(over);
    for (const hand of HANDS) removeEventListener(hand, end);
  };
  const over = setTimeout(end, SETTLES_MS);
  for (const hand of HANDS) addEventListener(hand, end, { passive: true });
  return end;
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
  const held = useRef<Held | undefined>(undefined);
  const letGo = useRef<(() => void) | undefined>(undefined);
  useLayoutEffect(() => {
    if (held.current === undefined || loading) return;
    letGo.current = hold(held.current);
    held.current = undefined;
  });
  useLayoutEffect(() => () => letGo.current?.(), []);
  const bringAbove = (gap: Element | null, number: number) => {
    letGo.current?.();
    const list = props.frame.current;
    const thing = gap?.nextElementSibling;
    if (list && thing) held.current = { list, thing, top: topOf(thing) };
    void bring(number);
  };
  return (
    <>
      {/* In one row: what stands here goes on standing when what came joins its stretch. */}
      {stretches.flatMap(({ first, last, items }) =>
        items === undefined
          ? [
              <p key={`${first} ${last}`} class="gap">
                {loading ? (
                  <span class="quiet" role="status">
                    {words.loading}
                  </span>
                ) : (
                  <button
                    type="button"
                    class="more"
                    onClick={event => bringAbove(event.currentTarget.parentElement, last)}
                  >
                    {props.name(first, last)}
                  </button>
                )}
              </p>,
            ]
          : items.map(props.children),
      )}
    </>
  );
};
