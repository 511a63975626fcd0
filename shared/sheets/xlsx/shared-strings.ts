import { UnfitSheet } from '../findings.ts';
import { addPiece, unescapeText } from './text.ts';
import { readXml } from './xml.ts';
import type { Zip } from './zip.ts';

/** Whether a text belongs to the cell: its pieces do, and how an eastern name is pronounced does not. */
export const isCellText = (path: readonly string[]): boolean => path.at(-1) === 't' && path.at(-2) !== 'rPh';

/** The shared texts that cells name, and only those: a file may hold millions that none does. */
export const readSharedStrings = (
  zip: Zip,
  part: string | undefined,
  wanted: ReadonlySet<number>,
  most: number,
): ReadonlyMap<number, string> => {
  const texts = new Map<number, string>();
  if (wanted.size === 0) return texts;
  if (part === undefined) throw new UnfitSheet('sheet.not-a-sheet');
  let index = -1;
  let current: string | undefined;
  readXml(zip, part, {
    open: name => {
      if (name !== 'si') return;
      index += 1;
      current = wanted.has(index) ? '' : undefined;
    },
    text: (piece, path) => {
      if (current !== undefined && isCellText(path)) current = addPiece(current, piece, most);
    },
    close: name => {
      if (name === 'si' && current !== undefined) texts.set(index, unescapeText(current));
    },
  });
  return texts;
};
