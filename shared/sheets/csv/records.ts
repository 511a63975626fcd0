export type CsvRecord = {
  readonly cells: readonly string[];
  /** Columns whose quotes do not fit, from 0. */
  readonly unbalanced: readonly number[];
};

export type Separator = ',' | ';' | '\t';
const SEPARATORS: readonly Separator[] = [',', ';', '\t'];

const QUOTE = 34;
const LF = 10;
const CR = 13;

/** Excel's own first line that names the separator; Excel does not count it as a row. */
const NAMED = /^sep=([,;\t])(?:\r\n|\r|\n|$)/i;

/** What separates the values, judged by the first line that holds something, and where the rows begin. */
export const separatorOf = (text: string): { readonly separator: Separator; readonly from: number } => {
  const named = NAMED.exec(text);
  const chosen = SEPARATORS.find(separator => separator === named?.[1]);
  if (named && chosen !== undefined) return { separator: chosen, from: named[0].length };
  const counts = { ',': 0, ';': 0, '\t': 0 };
  let quoted = false;
  let something = false;
  for (const character of text) {
    if (character === '"') quoted = !quoted;
    if (quoted) continue;
    if ((character === '\n' || character === '\r') && something) break;
    if (character === ',' || character === ';' || character === '\t') counts[character] += 1;
    else something ||= character.trim() !== '';
  }
  const [best] = [...SEPARATORS].sort((a, b) => counts[b] - counts[a]);
  return { separator: best ?? ',', from: 0 };
};

/**
 * Takes a CSV apart (RFC 4180, as Excel reads it: a quote inside an unquoted value is a quote). A line break inside quotes
 * belongs to the value; every other one, of whatever kind, ends the row.
 *
 * @param mostCells blank cells beyond these are dropped, and of the others one is kept: a line of twenty million commas
 *   must not become as many cells.
 * @param take called with every row, blank ones too, until it throws.
 */
export const readRecords = (
  text: string,
  { separator, from, mostCells }: { separator: Separator; from: number; mostCells: number },
  take: (record: CsvRecord) => void,
): void => {
  const end = text.length;
  const separates = separator.charCodeAt(0);
  let at = from;

  const plain = (): string => {
    const start = at;
    for (; at < end; at += 1) {
      const code = text.charCodeAt(at);
      if (code === separates || code === LF || code === CR) break;
    }
    return text.slice(start, at);
  };

  /** @returns undefined where the quote is never closed; the rest of the file then belongs to it. */
  const quoted = (): string | undefined => {
    const parts: string[] = [];
    at += 1;
    for (;;) {
      const close = text.indexOf('"', at);
      if (close < 0) break;
      parts.push(text.slice(at, close));
      at = close + 1;
      if (text.charCodeAt(at) !== QUOTE) return parts.join('"');
      at += 1;
    }
    at = end;
    return undefined;
  };

  while (at < end) {
    const cells: string[] = [];
    const unbalanced: number[] = [];
    for (let column = 0; ; column += 1) {
      let cell: string;
      if (text.charCodeAt(at) === QUOTE) {
        const inside = quoted();
        const after = inside === undefined ? '' : plain();
        if (inside === undefined || after.trim() !== '') unbalanced.push(Math.min(column, mostCells));
        cell = inside ?? '';
      } else cell = plain();
      if (column < mostCells) cells.push(cell);
      else if (column === mostCells || cell.trim() !== '') cells[mostCells] = cell;
      if (at >= end || text.charCodeAt(at) !== separates) break;
      at += 1;
    }
    take({ cells, unbalanced });
    if (text.charCodeAt(at) === CR && text.charCodeAt(at + 1) === LF) at += 2;
    else at += 1;
  }
};
