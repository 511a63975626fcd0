import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { useOffice } from '../office/office.ts';
import { languageOf } from './written.ts';

type Shown = {
  text: string;
  /** What the tab says in its place. A browser keeps that in its history, for whoever sits there next. */
  tab?: string | undefined;
  children?: ComponentChildren;
};

/** The heading of a screen. It takes the focus when the screen changes, so that a screen reader says where one is. */
export const Title = ({ text, tab = text, children }: Shown) => {
  const { words } = useOffice();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${tab} · ${words.app}`;
  }, [tab, words]);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  return (
    <h1 ref={heading} tabIndex={-1} lang={languageOf(text)}>
      {text}
      {children}
    </h1>
  );
};
