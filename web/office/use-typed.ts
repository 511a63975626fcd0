import { useMemo, useState } from 'preact/hooks';
import { useOffice } from './office.ts';

const keyOf = (login: string, name: string): string => `patravali.typed.${login}.${name}`;

/** What stands typed in another field now, read afresh at each drawing. */
export const useTypedElsewhere = (name: string): string =>
  sessionStorage.getItem(keyOf(useOffice().me.login, name)) ?? '';

/**
 * A text being typed, kept in the tab under the officer's own name: an error, a lost connection, a reload and a new
 * sign-in leave it as it was. Signing out removes it.
 */
export const useTyped = (name: string, initial = '') => {
  const { me } = useOffice();
  const key = keyOf(me.login, name);
  const [state, setState] = useState({ key, text: sessionStorage.getItem(key) ?? initial });
  const text = state.key === key ? state.text : (sessionStorage.getItem(key) ?? initial);
  const type = (next: string): void => {
    setState({ key, text: next });
    try {
      sessionStorage.setItem(key, next);
    } catch {
      // The tab's storage is full; the text still stands on the screen.
    }
  };
  /** Types it where nothing stands by now, whatever stood there when this was drawn. */
  const offer = (next: string): void => {
    if ((sessionStorage.getItem(key) ?? '') === '') type(next);
  };
  const clear = (): void => {
    sessionStorage.removeItem(key);
    setState({ key, text: initial });
  };
  /** Reads again what is kept: another part of the screen may have kept something since. */
  const refresh = (): void => setState({ key, text: sessionStorage.getItem(key) ?? initial });
  return { text, type, offer, clear, refresh };
};
export type Typed = ReturnType<typeof useTyped>;

const parsed = <T>(text: string): T | undefined => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** What is kept elsewhere, of what is more than a text. */
export const useTypedValueElsewhere = <T>(name: string): T | undefined => {
  const text = useTypedElsewhere(name);
  return text === '' ? undefined : parsed<T>(text);
};

/** The same for what is more than a text: a note with its lists and tables. Undefined while nothing is kept. */
export const useTypedValue = <T>(name: string) => {
  const { text, type, clear, refresh } = useTyped(name);
  const value = useMemo(() => (text === '' ? undefined : parsed<T>(text)), [text]);
  return { value, keep: (next: T) => type(JSON.stringify(next)), clear, refresh };
};
