import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { useOffice } from '../office/office.ts';
import { languageOf } from './written.ts';

/** The heading of a screen. It takes the focus when the screen changes, so that a screen reader says where one is. */
export const Title = ({ text, children }: { text: string; children?: ComponentChildren }) => {
  const { words } = useOffice();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${text} · ${words.app}`;
  }, [text, words]);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  return (
    <h1 ref={heading} tabIndex={-1} lang={languageOf(text)}>
      {text}
      {children}
    </h1>
  );
};
