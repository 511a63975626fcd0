import { useState } from 'preact/hooks';
import { useTyped } from '../../office/use-typed.ts';

type Values = Readonly<Record<string, string>>;

const read = (text: string): Values => {
  try {
    const kept: unknown = JSON.parse(text);
    return typeof kept === 'object' && kept !== null ? Object.fromEntries(Object.entries(kept)) : {};
  } catch {
    return {};
  }
};

/**
 * What stands in the fields of one form: what is known, and over it what was typed, which is kept until the act is done or
 * given up. A field that nobody touched follows what is known.
 */
export const useDraft = <K extends string>(name: string, known: Readonly<Record<K, string>>) => {
  const typed = useTyped(`admin.${name}`);
  const [tried, setTried] = useState(false);
  const kept: Values = typed.text === '' ? {} : read(typed.text);
  return {
    value: (key: K): string => kept[key] ?? known[key],
    type: (key: K) => (text: string) => typed.type(JSON.stringify({ ...kept, [key]: text })),
    /** Several at once; one after the other, the second would not see the first. */
    typeAll: (values: Partial<Record<K, string>>) => typed.type(JSON.stringify({ ...kept, ...values })),
    clear: () => {
      typed.clear();
      setTried(false);
    },
    tried,
    try: () => setTried(true),
  };
};
export type Draft<K extends string> = ReturnType<typeof useDraft<K>>;

const SEPARATOR = ' ';
/** A choice of several, as a draft keeps it. */
export const listIn = (text: string): readonly string[] => text.split(SEPARATOR).filter(Boolean);
export const listText = (list: readonly string[]): string => list.join(SEPARATOR);
