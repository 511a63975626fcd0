export type Piece = { readonly text: string; readonly change: 'same' | 'added' | 'removed' };

/** Beyond so many pairs of words a passage is shown as replaced whole: comparing it would hold up the screen. */
const MOST_PAIRS = 4_000_000;

const wordsOf = (text: string): readonly string[] => text.match(/\s+|[^\s]+/g) ?? [];

const alikeFrom = (one: readonly string[], other: readonly string[]): number => {
  let count = 0;
  while (count < one.length && count < other.length && one[count] === other[count]) count += 1;
  return count;
};

/** For each place in both texts, how many words they have in common from there on. */
const commonFrom = (before: readonly string[], after: readonly string[]) => {
  const width = after.length + 1;
  const common = new Uint32Array((before.length + 1) * width);
  for (let i = before.length - 1; i >= 0; i -= 1)
    for (let j = after.length - 1; j >= 0; j -= 1)
      common[i * width + j] =
        before[i] === after[j]
          ? (common[(i + 1) * width + j + 1] ?? 0) + 1
          : Math.max(common[(i + 1) * width + j] ?? 0, common[i * width + j + 1] ?? 0);
  return (i: number, j: number): number => common[i * width + j] ?? 0;
};

/** The middle of two texts, word by word: what stayed is as much as can have stayed. */
const middleOf = (before: readonly string[], after: readonly string[]): readonly Piece[] => {
  if (before.length * after.length > MOST_PAIRS)
    return [
      { text: before.join(''), change: 'removed' },
      { text: after.join(''), change: 'added' },
    ];
  const common = commonFrom(before, after);
  const pieces: Piece[] = [];
  let [i, j] = [0, 0];
  while (i < before.length || j < after.length) {
    const [was, is] = [before[i], after[j]];
    if (was !== undefined && was === is) {
      pieces.push({ text: was, change: 'same' });
      [i, j] = [i + 1, j + 1];
    } else if (was !== undefined && (is === undefined || common(i + 1, j) >= common(i, j + 1))) {
      pieces.push({ text: was, change: 'removed' });
      i += 1;
    } else {
      pieces.push({ text: is ?? '', change: 'added' });
      j += 1;
    }
  }
  return pieces;
};

const joined = (pieces: readonly Piece[]): readonly Piece[] => {
  const all: Piece[] = [];
  for (const piece of pieces) {
    const last = all.at(-1);
    if (piece.text === '') continue;
    if (last?.change === piece.change) all.splice(-1, 1, { ...piece, text: last.text + piece.text });
    else all.push(piece);
  }
  return all;
};

/** What became of a text, word by word: all that is not `added` is the text before, all that is not `removed` the one after. */
export const changesOf = (before: string, after: string): readonly Piece[] => {
  const [was, is] = [wordsOf(before), wordsOf(after)];
  const head = alikeFrom(was, is);
  const [restWas, restIs] = [was.slice(head), is.slice(head)];
  const tail = alikeFrom(restWas.toReversed(), restIs.toReversed());
  return joined([
    { text: was.slice(0, head).join(''), change: 'same' },
    ...middleOf(restWas.slice(0, restWas.length - tail), restIs.slice(0, restIs.length - tail)),
    { text: restWas.slice(restWas.length - tail).join(''), change: 'same' },
  ]);
};
