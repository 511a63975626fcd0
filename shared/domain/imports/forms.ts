import { folded } from './cell.ts';
import type { Said } from './sheet-problems.ts';

/** Rows that explain and show, as a template has them; nothing of the district begins with this sign. */
export const NOTE_SIGN = '#';

/** What a name may be written as: its key, either language, or both together as some headings have it. */
export const formsOf = (
  key: string,
  { words: { hi, en }, also }: { readonly words: Said; readonly also: readonly string[] },
) => [key, hi, en, `${hi} ${en}`, `${en} ${hi}`, ...also].map(folded);
