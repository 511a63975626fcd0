import type { Run } from '#shared/domain/notes/content.ts';
import {
  cut,
  DEEPEST,
  EMPTY,
  joined,
  type Line,
  lengthOf,
  type Owner,
  PARAGRAPH,
  type Place,
  type Selection,
} from './lines.ts';

/** A text being edited, and what is selected in it. */
export type Edited = { readonly lines: readonly Line[]; readonly selection: Selection };

const isBefore = (one: Place, other: Place): boolean =>
  one.line < other.line || (one.line === other.line && one.offset < other.offset);
/** A selection drawn backwards is the same selection. */
const inOrder = ({ from, to }: Selection): Selection =>
  isBefore(to, from) ? { from: to, to: from } : { from, to };
export const isCaret = ({ from, to }: Selection): boolean =>
  from.line === to.line && from.offset === to.offset;
const caretAt = (place: Place): Selection => ({ from: place, to: place });
const lineAt = ({ lines }: Edited, place: Place): Line => lines[place.line] ?? EMPTY;
const isCell = ({ owner }: Line): boolean => owner.in === 'cell';
export const isInTable = (edited: Edited): boolean => isCell(lineAt(edited, edited.selection.from));

/** The text without what is selected; a table keeps its cells. */
export const removeSelected = (edited: Edited): Edited => {
  const { from, to } = inOrder(edited.selection);
  if (isCaret({ from, to })) return edited;
  const [head] = cut(lineAt(edited, from).runs, from.offset);
  const [, tail] = cut(lineAt(edited, to).runs, to.offset);
  const between = edited.lines.slice(from.line, to.line + 1);
  const emptied = between.flatMap((line, index): Line[] => {
    if (index === 0) return [{ ...line, runs: head }];
    if (index === between.length - 1) return [{ ...line, runs: tail }];
    return isCell(line) ? [{ ...line, runs: [] }] : [];
  });
  const met =
    from.line === to.line || !between.some(isCell)
      ? [{ owner: lineAt(edited, from).owner, runs: joined([...head, ...tail]) }]
      : emptied;
  return {
    lines: [...edited.lines.slice(0, from.line), ...met, ...edited.lines.slice(to.line + 1)],
    selection: caretAt(from),
  };
};

/** Puts text where the caret is, in place of what is selected. */
export const insertRuns = (edited: Edited, runs: readonly Run[]): Edited => {
  const { lines, selection } = removeSelected(edited);
  const { from } = selection;
  const line = lines[from.line] ?? EMPTY;
  const [before, after] = cut(line.runs, from.offset);
  const written = { ...line, runs: joined([...before, ...runs, ...after]) };
  return {
    lines: [...lines.slice(0, from.line), written, ...lines.slice(from.line + 1)],
    selection: caretAt({ line: from.line, offset: from.offset + lengthOf({ runs }) }),
  };
};

const flat = (lines: readonly Line[]): readonly Run[] =>
  lines.flatMap(({ runs }, index) => (index === 0 ? runs : [{ text: '\n' }, ...runs]));

/** Tables that come in get numbers of their own, so that they do not grow together with those that are there. */
const renumbered = (lines: readonly Line[], from: number): readonly Line[] =>
  lines.map(line => {
    const { owner } = line;
    return owner.in === 'cell' ? { ...line, owner: { ...owner, table: owner.table + from } } : line;
  });
const freeTable = (lines: readonly Line[]): number =>
  1 + Math.max(-1, ...lines.map(({ owner }) => (owner.in === 'cell' ? owner.table : -1)));

/** Puts whole lines where the caret is: the first goes on in its line, and what stood after it follows the last. */
export const insertLines = (edited: Edited, pasted: readonly Line[]): Edited => {
  const [first] = pasted;
  if (first === undefined) return removeSelected(edited);
  const bare = removeSelected(edited);
  if (isInTable(bare)) return insertRuns(bare, flat(pasted));
  if (pasted.length === 1 && first.owner.in === 'paragraph') return insertRuns(bare, first.runs);
  const { from } = bare.selection;
  const line = bare.lines[from.line] ?? EMPTY;
  const [before, after] = cut(line.runs, from.offset);
  const incoming = [...renumbered(pasted, freeTable(bare.lines))];
  // A paragraph goes on in the line it is put into; anything else stands on its own.
  if (before.length > 0 && first.owner.in === 'paragraph')
    incoming[0] = { owner: line.owner, runs: joined([...before, ...first.runs]) };
  else if (before.length > 0) incoming.unshift({ ...line, runs: before });
  const end = incoming.at(-1) ?? EMPTY;
  const caret = { line: from.line + incoming.length - 1, offset: lengthOf(end) };
  if (isCell(end)) incoming.push({ owner: PARAGRAPH, runs: after });
  else incoming[incoming.length - 1] = { ...end, runs: joined([...end.runs, ...after]) };
  return {
    lines: [...bare.lines.slice(0, from.line), ...incoming, ...bare.lines.slice(from.line + 1)],
    selection: caretAt(isCell(end) ? { line: caret.line + 1, offset: 0 } : caret),
  };
};

const overLines = (edited: Edited, change: (line: Line, index: number) => Line): Edited => {
  const { from, to } = inOrder(edited.selection);
  return {
    ...edited,
    lines: edited.lines.map((line, index) =>
      index >= from.line && index <= to.line ? change(line, index) : line,
    ),
  };
};

const isItem =
  (ordered: boolean) =>
  ({ owner }: Line) =>
    owner.in === 'item' && owner.ordered === ordered;

/** Makes the selected lines items of a list, or paragraphs again if they are that already. */
export const toggleList = (edited: Edited, ordered: boolean): Edited => {
  const { from, to } = inOrder(edited.selection);
  const all = edited.lines.slice(from.line, to.line + 1).every(isItem(ordered));
  const owner = ({ owner: before }: Line): Owner => {
    if (before.in === 'cell') return before;
    return all ? PARAGRAPH : { in: 'item', ordered, level: before.in === 'item' ? before.level : 1 };
  };
  return overLines(edited, line => ({ ...line, owner: owner(line) }));
};

/** Moves items a level in or out; the first item of a list has nothing to stand below. */
export const indent = (edited: Edited, by: 1 | -1): Edited =>
  overLines(edited, (line, index) => {
    const { owner } = line;
    if (owner.in !== 'item') return line;
    const above = edited.lines[index - 1]?.owner;
    const most =
      above?.in === 'item' && above.ordered === owner.ordered ? Math.min(DEEPEST, above.level + 1) : 1;
    return { ...line, owner: { ...owner, level: Math.max(1, Math.min(owner.level + by, most)) } };
  });

const bolded = (runs: readonly Run[], bold: boolean): readonly Run[] =>
  runs.map(({ bold: _, ...run }) => (bold ? { ...run, bold: true as const } : run));

type Piece = readonly [before: readonly Run[], selected: readonly Run[], after: readonly Run[]];

const pieceOf = (line: Line, index: number, { from, to }: Selection): Piece => {
  const [upTo, after] = cut(line.runs, index === to.line ? to.offset : lengthOf(line));
  const [before, selected] = cut(upTo, index === from.line ? from.offset : 0);
  return [before, selected, after];
};

/** Makes what is selected bold, or plain if all of it is bold already. */
export const toggleBold = (edited: Edited): Edited => {
  const selection = inOrder(edited.selection);
  const selected = edited.lines
    .slice(selection.from.line, selection.to.line + 1)
    .flatMap((line, index) => pieceOf(line, index + selection.from.line, selection)[1]);
  const bold = !selected.every(run => run.bold);
  return overLines(edited, (line, index) => {
    const [before, inside, after] = pieceOf(line, index, selection);
    return { ...line, runs: joined([...before, ...bolded(inside, bold), ...after]) };
  });
};

/** A new table after the line of the caret, in place of that line if it is empty; its first row names the columns. */
export const insertTable = (edited: Edited, rows: number, columns: number): Edited => {
  const { from } = inOrder(edited.selection);
  const table = freeTable(edited.lines);
  const cells = Array.from(
    { length: rows * columns },
    (_, index): Line => ({
      owner: { in: 'cell', table, row: Math.floor(index / columns), column: index % columns, heading: true },
      runs: [],
    }),
  );
  const isEmpty = lengthOf(lineAt(edited, from)) === 0 && lineAt(edited, from).owner.in !== 'cell';
  const before = edited.lines.slice(0, from.line + (isEmpty ? 0 : 1));
  const after = edited.lines.slice(from.line + 1);
  return {
    lines: [...before, ...cells, ...(after.length === 0 ? [EMPTY] : after)],
    selection: caretAt({ line: before.length, offset: 0 }),
  };
};
