import { useEffect, useRef } from 'preact/hooks';
import { isTyping } from '../../office/keyboard.ts';

export type PadKeys = {
  readonly mark: (seat: number) => void;
  readonly turn: (by: 1 | -1) => void;
  readonly page: (by: 1 | -1) => void;
  readonly undo: () => void;
};

/** What a key asks for. By its place on the keyboard: a Hindi layout writes other letters with it. */
export const askedBy = (
  event: Pick<KeyboardEvent, 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>,
  keys: PadKeys,
): (() => void) | undefined => {
  const { code, ctrlKey, metaKey, altKey } = event;
  if ((ctrlKey || metaKey) && code === 'KeyZ') return keys.undo;
  if (ctrlKey || metaKey || altKey) return undefined;
  const [, seat] = /^(?:Digit|Numpad)([1-9])$/.exec(code) ?? [];
  if (seat !== undefined) return () => keys.mark(Number(seat));
  switch (code) {
    case 'ArrowRight':
      return () => keys.turn(1);
    case 'ArrowLeft':
      return () => keys.turn(-1);
    case 'PageDown':
      return () => keys.page(1);
    case 'PageUp':
      return () => keys.page(-1);
    default:
      return undefined;
  }
};

/** The pad’s keys, wherever the focus is but in a field. */
export const usePadKeys = (keys: PadKeys): void => {
  const latest = useRef(keys);
  latest.current = keys;
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (event.defaultPrevented || isTyping(event.target) || document.querySelector('dialog[open]')) return;
      const doing = askedBy(event, latest.current);
      if (doing === undefined || (event.repeat && /^(?:Digit|Numpad)/.test(event.code))) return;
      event.preventDefault();
      doing();
    };
    addEventListener('keydown', pressed);
    return () => removeEventListener('keydown', pressed);
  }, []);
};

const FAR = 60;

/** A finger drawn to the left brings the next paper, to the right the one before. */
export const useSwipe = (turn: (by: 1 | -1) => void) => {
  const from = useRef<{ x: number; y: number } | undefined>(undefined);
  return {
    onTouchStart: ({ touches }: TouchEvent) => {
      const [touch] = touches;
      // Two fingers enlarge
      from.current = touch && touches.length === 1 ? { x: touch.clientX, y: touch.clientY } : undefined;
    },
    onTouchEnd: ({ changedTouches }: TouchEvent) => {
      const [touch] = changedTouches;
      if (from.current === undefined || touch === undefined) return;
      const [x, y] = [touch.clientX - from.current.x, touch.clientY - from.current.y];
      from.current = undefined;
      if (Math.abs(x) > FAR && Math.abs(x) > 2 * Math.abs(y)) turn(x < 0 ? 1 : -1);
    },
  };
};
