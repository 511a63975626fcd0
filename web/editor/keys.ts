/** What a toolbar button, or a key in its place, does with the text. */
export const DOINGS = [
  'bold',
  'bulleted',
  'numbered',
  'deeper',
  'higher',
  'table',
  'reference',
  'undo',
  'redo',
] as const;
export type Doing = (typeof DOINGS)[number];

type Key = Pick<KeyboardEvent, 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey' | 'code'>;

/** Keys by their place on the keyboard: with an Indian layout the letters on them are others. */
const PLAIN: Readonly<Record<string, Doing>> = {
  KeyB: 'bold',
  KeyZ: 'undo',
  KeyY: 'redo',
  BracketRight: 'deeper',
  BracketLeft: 'higher',
};
const SHIFTED: Readonly<Record<string, Doing>> = {
  Digit7: 'numbered',
  Digit8: 'bulleted',
  Digit9: 'table',
  KeyZ: 'redo',
  KeyE: 'reference',
};

export const doingOf = ({ ctrlKey, metaKey, shiftKey, altKey, code }: Key): Doing | undefined => {
  if (altKey || !(ctrlKey || metaKey)) return undefined;
  return (shiftKey ? SHIFTED : PLAIN)[code];
};

/** Looks that a note does not have: their keys do nothing. */
export const isForeignLook = ({ ctrlKey, metaKey, code }: Key): boolean =>
  (ctrlKey || metaKey) && (code === 'KeyI' || code === 'KeyU');

/** The keys as they are written beside a button. */
export const KEY_TEXT: Readonly<Record<Doing, string>> = {
  bold: 'Ctrl+B',
  bulleted: 'Ctrl+Shift+8',
  numbered: 'Ctrl+Shift+7',
  deeper: 'Ctrl+]',
  higher: 'Ctrl+[',
  table: 'Ctrl+Shift+9',
  reference: 'Ctrl+Shift+E',
  undo: 'Ctrl+Z',
  redo: 'Ctrl+Y',
};
