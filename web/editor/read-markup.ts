import type { Run } from '#shared/domain/notes/content.ts';
import { DEEPEST, EMPTY, joined, type Line, lengthOf, type Owner, PARAGRAPH, type Place } from './lines.ts';
import {
  BLOCKS,
  DROPPED,
  ELEMENT,
  HEADING,
  isBold,
  isHidden,
  type Markup,
  nameOf,
  referenceIn,
  TEXT,
  wordItem,
} from './markup.ts';

type Mark = { readonly node: unknown; readonly offset: number };
type Reading = {
  /** Spaces and line ends of the source say nothing: it is a page of somebody's, not the editor itself. */
  readonly collapse: boolean;
  /** Places to be found again in the lines, as the DOM names them: a node, and how far into it. */
  readonly marks?: readonly Mark[];
};
type Look = Pick<Run, 'bold' | 'reference'>;
type Around = { readonly owner: Owner; readonly look: Look; readonly pre: boolean };

/** Lines being read: one of them is open, or the next text opens one. */
const openReader = (collapse: boolean) => {
  const lines: { owner: Owner; runs: Run[] }[] = [];
  let isOpen = false;
  const begin = (owner: Owner): void => {
    const last = lines.at(-1);
    // A block that begins in a block that has just begun is the same line.
    if (isOpen && last?.runs.length === 0) last.owner = owner;
    else lines.push({ owner, runs: [] });
    isOpen = true;
  };
  const length = (): number => lengthOf(lines.at(-1) ?? EMPTY);
  return {
    lines,
    begin,
    end: () => {
      isOpen = false;
    },
    /** Undefined between two lines. */
    place: (): Place | undefined => (isOpen ? { line: lines.length - 1, offset: length() } : undefined),
    write: (text: string, look: Look, { owner, pre }: Around): void => {
      const squeezes = collapse && !pre;
      const isBetween = !isOpen || lines.at(-1)?.runs.length === 0;
      if (squeezes && isBetween && text.trim() === '' && !text.includes('\u00a0')) return;
      if (!isOpen) begin(owner);
      const last = lines.at(-1);
      const before = last?.runs.at(-1)?.text ?? '\n';
      const squeezed = squeezes ? text.replace(/[\t\n\r\f ]+/g, ' ') : text;
      const begun = squeezes && /[\n ]$/.test(before) ? squeezed.trimStart() : squeezed;
      last?.runs.push({ text: begun.replaceAll('\u00a0', ' '), ...look });
    },
    /** A line of the line's own. */
    breakLine: (owner: Owner): void => {
      if (!isOpen) begin(owner);
      lines.at(-1)?.runs.push({ text: '\n' });
    },
    endsWithBreak: (): boolean => lines.at(-1)?.runs.at(-1)?.text.endsWith('\n') ?? true,
  };
};

const childrenOf = (node: Markup): readonly Markup[] => Array.from(node.childNodes);
const isRow = (node: Markup): boolean => nameOf(node) === 'tr';
const isCell = (node: Markup): boolean => /^t[dh]$/.test(nameOf(node));
const rowsOf = (table: Markup): readonly Markup[] =>
  childrenOf(table).flatMap(child => {
    if (isRow(child)) return [child];
    return /^(?:tbody|thead|tfoot)$/.test(nameOf(child)) ? rowsOf(child) : [];
  });

const ownerIn = (node: Markup, around: Owner): Owner => {
  const name = nameOf(node);
  if (name === 'ul' || name === 'ol') {
    const level = around.in === 'item' ? Math.min(around.level + 1, DEEPEST) : 1;
    return { in: 'item', ordered: name === 'ol', level };
  }
  return around.in === 'item' ? around : (wordItem(node) ?? PARAGRAPH);
};

/** A browser holds a line open by a break at its end, which is nobody's. */
const finished = (runs: readonly Run[]): readonly Run[] =>
  joined(runs.at(-1)?.text === '\n' ? runs.slice(0, -1) : runs);

/**
 * Reads what stands in the editor, or on a page that somebody copied from, as lines of text of the allowed looks.
 * Whatever else there is falls away and leaves its words; scripts, styles and pictures fall away whole.
 */
export const readMarkup = (root: Markup, { collapse, marks = [] }: Reading) => {
  const reader = openReader(collapse);
  const places: (Place | 'next' | undefined)[] = marks.map(() => undefined);
  let tables = 0;

  const settle = (place: (mark: Mark, index: number) => Place | 'next' | undefined): void =>
    marks.forEach((mark, index) => {
      places[index] ??= place(mark, index);
    });
  /** Marks that waited for the next line stand at its beginning. */
  const arrive = (): void =>
    places.forEach((place, index) => {
      const now = reader.place();
      if (place === 'next' && now) places[index] = { ...now, offset: 0 };
    });
  const atChild = (node: Markup, child: number): void =>
    settle(mark => (mark.node === node && mark.offset === child ? (reader.place() ?? 'next') : undefined));

  const readText = (node: Markup, around: Around): void => {
    const from = reader.place() ?? { line: reader.lines.length, offset: 0 };
    reader.write(node.nodeValue ?? '', around.look, around);
    arrive();
    settle(mark => (mark.node === node ? { ...from, offset: from.offset + mark.offset } : undefined));
  };

  const readAll = (node: Markup, around: Around): void => {
    childrenOf(node).forEach((child, index) => {
      atChild(node, index);
      visit(child, around);
    });
    atChild(node, node.childNodes.length);
  };

  const readTable = (node: Markup, around: Around): void => {
    const table = tables;
    tables += 1;
    const rows = rowsOf(node).map(row => childrenOf(row).filter(isCell));
    const heading = rows[0]?.every(cell => nameOf(cell) === 'th') ?? false;
    rows.forEach((cells, row) => {
      cells.forEach((cell, column) => {
        const owner: Owner = { in: 'cell', table, row, column, ...(heading ? { heading } : {}) };
        reader.end();
        reader.begin(owner);
        arrive();
        readAll(cell, { ...around, owner });
        reader.end();
      });
    });
  };

  const readBlock = (node: Markup, around: Around): void => {
    const name = nameOf(node);
    const { bold: _, ...plain } = around.look;
    const isBoldHere = HEADING.test(name) || isBold(node, around.look.bold === true);
    const look = isBoldHere ? { ...plain, bold: true as const } : plain;
    const pre = around.pre || name === 'pre';
    if (around.owner.in === 'cell') {
      // A block in a cell is a line within it.
      if (!reader.endsWithBreak()) reader.breakLine(around.owner);
      readAll(node, { ...around, look, pre });
      return;
    }
    const owner = ownerIn(node, around.owner);
    if (name === 'ul' || name === 'ol') reader.end();
    else reader.begin(owner);
    arrive();
    readAll(node, { owner, look, pre });
    reader.end();
  };

  const readInline = (node: Markup, around: Around): void => {
    const reference = referenceIn(node) ?? around.look.reference;
    const bold = isBold(node, around.look.bold === true);
    readAll(node, { ...around, look: { ...(bold ? { bold } : {}), ...(reference ? { reference } : {}) } });
  };

  const readBreak = (node: Markup, around: Around): void => {
    atChild(node, 0);
    reader.breakLine(around.owner);
    arrive();
  };

  const visit = (node: Markup, around: Around): void => {
    const name = nameOf(node);
    if (node.nodeType === TEXT) readText(node, around);
    else if (node.nodeType !== ELEMENT || DROPPED.has(name) || isHidden(node)) return;
    else if (name === 'br') readBreak(node, around);
    else if (name === 'table' && around.owner.in !== 'cell') readTable(node, around);
    else if (BLOCKS.has(name)) readBlock(node, around);
    else readInline(node, around);
  };

  readAll(root, { owner: PARAGRAPH, look: {}, pre: false });
  const lines: readonly Line[] = reader.lines.map(({ owner, runs }) => ({ owner, runs: finished(runs) }));
  const inside = (place: Place | 'next' | undefined): Place => {
    const line = typeof place === 'object' ? place.line : lines.length - 1;
    const length = lengthOf(lines[line] ?? EMPTY);
    return {
      line: Math.max(0, line),
      offset: typeof place === 'object' ? Math.min(place.offset, length) : length,
    };
  };
  return { lines, places: places.map(inside) };
};
