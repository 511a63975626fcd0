import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';

type Stroke = {
  /** By its place on the keyboard: an Indian layout writes other letters with it. */
  readonly code: string;
  readonly shift?: true;
  readonly ctrl?: true;
};
type KeyRow = {
  /** One after the other. */
  readonly strokes: readonly Stroke[];
  /** The browser or the form does it itself; it stands here to be listed. */
  readonly native?: true;
};

/** Every key of the screens and what it is for: the help is printed from it, and presses are looked up in it. */
export const KEYS = {
  work: { strokes: [{ code: 'KeyG' }, { code: 'KeyI' }] },
  dak: { strokes: [{ code: 'KeyG' }, { code: 'KeyD' }] },
  'new-file': { strokes: [{ code: 'KeyG' }, { code: 'KeyN' }] },
  notifications: { strokes: [{ code: 'KeyG' }, { code: 'KeyS' }] },
  next: { strokes: [{ code: 'KeyJ' }] },
  before: { strokes: [{ code: 'KeyK' }] },
  open: { strokes: [{ code: 'Enter' }], native: true },
  select: { strokes: [{ code: 'KeyX' }] },
  'open-file': { strokes: [{ code: 'KeyO' }] },
  note: { strokes: [{ code: 'KeyN' }] },
  send: { strokes: [{ code: 'KeyS' }] },
  return: { strokes: [{ code: 'KeyR' }] },
  approve: { strokes: [{ code: 'KeyE' }] },
  give: { strokes: [{ code: 'KeyY' }] },
  refuse: { strokes: [{ code: 'KeyM' }] },
  undo: { strokes: [{ code: 'KeyU' }] },
  submit: { strokes: [{ code: 'Enter', ctrl: true }], native: true },
  search: { strokes: [{ code: 'Slash' }] },
  close: { strokes: [{ code: 'Escape' }] },
  help: { strokes: [{ code: 'Slash', shift: true }] },
} as const satisfies Record<string, KeyRow>;
export type KeyName = keyof typeof KEYS;
export const KEY_NAMES = Object.keys(KEYS).filter((name): name is KeyName => name in KEYS);

const CAPS: Readonly<Record<string, string>> = { Slash: '/', Escape: 'Esc' };
/** What is printed on the keys. */
export const capsOf = (name: KeyName): readonly string[] =>
  KEYS[name].strokes.map((stroke: Stroke) => {
    if (stroke.shift && stroke.code === 'Slash') return '?';
    const cap = CAPS[stroke.code] ?? stroke.code.replace(/^Key/, '');
    return stroke.ctrl ? `Ctrl+${cap}` : cap;
  });

type Press = Pick<KeyboardEvent, 'key' | 'code' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey' | 'repeat'>;

const ROWS: readonly (readonly [KeyName, KeyRow])[] = KEY_NAMES.map(name => [name, KEYS[name]]);
/** Held down, these go on; the others are done once. */
const REPEATED: readonly KeyName[] = ['next', 'before'];
/** After the first of two keys, the second is waited for so long. */
const PATIENCE_MS = 1500;

const isStroke = (press: Press, { code, shift, ctrl }: Stroke): boolean =>
  press.code === code &&
  // A layout may give the question mark without Shift being told.
  (press.shiftKey || press.key === '?') === (shift ?? false) &&
  (press.ctrlKey || press.metaKey) === (ctrl ?? false) &&
  !press.altKey;

/** The keyboard of one page: what is done by each key now, and what a press asks for. */
export const openKeyboard = (now: () => number) => {
  const doings = new Map<KeyName, (() => void)[]>();
  const watchers = new Set<() => void>();
  let begun: { readonly stroke: Stroke; readonly at: number } | undefined;
  const changed = () => {
    for (const watcher of watchers) watcher();
  };
  return {
    /** From now on the key does this; what is put there last goes first. Returns how to take it away. */
    put: (name: KeyName, doing: () => void): (() => void) => {
      doings.set(name, [...(doings.get(name) ?? []), doing]);
      changed();
      return () => {
        doings.set(
          name,
          (doings.get(name) ?? []).filter(each => each !== doing),
        );
        changed();
      };
    },
    /** The keys that do something now, in the order of the table. */
    live: (): readonly KeyName[] => KEY_NAMES.filter(name => (doings.get(name) ?? []).length > 0),
    watch: (watcher: () => void): (() => void) => {
      watchers.add(watcher);
      return () => void watchers.delete(watcher);
    },
    /** What this press asks for; undefined where it asks for nothing here. */
    asked: (press: Press): (() => void) | undefined => {
      const first = begun !== undefined && now() - begun.at < PATIENCE_MS ? begun.stroke : undefined;
      begun = undefined;
      for (const [name, { strokes, native }] of ROWS) {
        const [one, two] = strokes;
        const doing = doings.get(name)?.at(-1);
        if (one === undefined || native || doing === undefined) continue;
        if (
          two === undefined
            ? first !== undefined || !isStroke(press, one)
            : first?.code !== one.code || !isStroke(press, two)
        )
          continue;
        return press.repeat && !REPEATED.includes(name) ? undefined : doing;
      }
      const beginning = ROWS.find(
        ([
          name,
          {
            strokes: [one, two],
          },
        ]) => one !== undefined && two !== undefined && doings.get(name)?.length && isStroke(press, one),
      );
      const [stroke] = beginning?.[1].strokes ?? [];
      if (stroke !== undefined && !press.repeat) begun = { stroke, at: now() };
      return undefined;
    },
  };
};

const KEYBOARD = openKeyboard(() => Date.now());

/** Fields in which letters are written; a box to tick is none. */
const WRITING = /^(?:|text|search|email|tel|url|number|password|date)$/;

/** Whether a letter pressed there is a letter to be written. */
export const isTyping = (target: EventTarget | null): boolean => {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || /^(?:textarea|select)$/i.test(target.tagName)) return true;
  return target instanceof HTMLInputElement && WRITING.test(target.getAttribute('type') ?? '');
};

/** Puts what a key does while the screen stands; undefined while there is nothing to do. */
export const useKey = (name: KeyName, doing: (() => void) | undefined): void => {
  const latest = useRef(doing);
  latest.current = doing;
  const isThere = doing !== undefined;
  // Before it is painted: what is seen can be pressed.
  useLayoutEffect(
    () => (isThere ? KEYBOARD.put(name, () => latest.current?.()) : undefined),
    [name, isThere],
  );
};

/** The keys that do something now. */
export const useLiveKeys = (): readonly KeyName[] => {
  const [live, setLive] = useState(KEYBOARD.live());
  useEffect(() => {
    const look = () => setLive(KEYBOARD.live());
    look();
    return KEYBOARD.watch(look);
  }, []);
  return live;
};

/** Listens to the page's keys. Never while somebody types, except that Esc leaves the field; a dialogue in front keeps them all. */
export const useKeyboard = (): void =>
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || document.querySelector('dialog[open]')) return;
      if (isTyping(event.target)) {
        if (event.code === 'Escape' && event.target instanceof HTMLElement) event.target.blur();
        return;
      }
      const doing = KEYBOARD.asked(event);
      if (doing === undefined) return;
      event.preventDefault();
      doing();
    };
    addEventListener('keydown', pressed);
    return () => removeEventListener('keydown', pressed);
  }, []);
