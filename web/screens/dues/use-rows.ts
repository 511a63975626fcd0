import type { RefObject } from 'preact';
import { useKey } from '../../office/keyboard.ts';

const LINKS = '.row > a';

const linksIn = (frame: HTMLElement | null): readonly HTMLElement[] => [
  ...(frame?.querySelectorAll<HTMLElement>(LINKS) ?? []),
];

/** The row in which the focus stands. */
export const rowInFocus = (frame: HTMLElement | null): HTMLElement | undefined => {
  const row = document.activeElement?.closest<HTMLElement>('.row');
  return row && frame?.contains(row) ? row : undefined;
};

/** Up and down a list by keys, from row to row; `isEmpty` while there is nothing to go over. */
export const useRowKeys = (frame: RefObject<HTMLElement | null>, isEmpty: boolean): void => {
  const move = (by: 1 | -1) => () => {
    const links = linksIn(frame.current);
    const row = rowInFocus(frame.current);
    const at = links.findIndex(link => row?.contains(link));
    const next = at < 0 ? 0 : Math.min(Math.max(at + by, 0), links.length - 1);
    links[next]?.focus();
    links[next]?.scrollIntoView({ block: 'nearest' });
  };
  useKey('next', isEmpty ? undefined : move(1));
  useKey('before', isEmpty ? undefined : move(-1));
  useKey('open', isEmpty ? undefined : () => undefined);
};
