import { diffArrays } from 'diff';

export type Piece = { readonly text: string; readonly change: 'same' | 'added' | 'removed' };

/** Beyond so many changed words a text is shown as replaced whole: comparing it would hold up the screen. */
const MOST_CHANGES = 2_000;

/** The library's own words are Latin ones: it would cut Devanagari at every vowel sign. */
const wordsOf = (text: string): string[] => text.match(/\s+|[^\s]+/g) ?? [];

/** What became of a text, word by word: all that is not `added` is the text before, all that is not `removed` the one after. */
export const changesOf = (before: string, after: string): readonly Piece[] =>
  diffArrays(wordsOf(before), wordsOf(after), { maxEditLength: MOST_CHANGES })?.map(
    ({ value, added, removed }) => ({
      text: value.join(''),
      change: added ? 'added' : removed ? 'removed' : 'same',
    }),
  ) ?? [
    { text: before, change: 'removed' },
    { text: after, change: 'added' },
  ];
