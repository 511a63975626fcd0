import { UnfitSheet } from '../findings.ts';

const decoded = (bytes: Uint8Array, encoding: 'utf-8' | 'utf-16le' | 'utf-16be'): string => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw new UnfitSheet('sheet.encoding');
  }
};

/** Other programs' tables under a name that ends in .csv or .xls: a web page, XML, a PDF, rich text. */
const OTHER = /^\s*(?:<(?:!doctype|html|table|head|body|meta|style|\?xml|[a-z]+:)|%PDF-|\{\\rtf)/i;

/**
 * The text of a CSV: UTF-8 with or without a mark, or UTF-16 with one, which is what Excel calls "Unicode text". A code
 * page of one country is refused, since nothing in the file says which one it is.
 */
export const decodeCsv = (bytes: Uint8Array): string => {
  const [first, second] = bytes;
  const text =
    first === 0xff && second === 0xfe
      ? decoded(bytes, 'utf-16le')
      : first === 0xfe && second === 0xff
        ? decoded(bytes, 'utf-16be')
        : decoded(bytes, 'utf-8');
  // Text has none; a picture or a program that happens to be UTF-8 has.
  if (text.includes('\0')) throw new UnfitSheet('sheet.not-a-sheet');
  if (OTHER.test(text.slice(0, 1000))) throw new UnfitSheet('sheet.other-format');
  return text;
};
