/** XLSX writes what XML cannot hold, and what only looks like such a writing, as _xHHHH_. */
const ESCAPED = /_x([0-9a-fA-F]{4})_/g;

export const unescapeText = (text: string): string =>
  text.includes('_x')
    ? text.replace(ESCAPED, (_, digits: string) => String.fromCharCode(Number.parseInt(digits, 16)))
    : text;

const escapeOf = (character: string): string =>
  `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;

// biome-ignore lint/suspicious/noControlCharactersInRegex: naming them is the point
const NOT_IN_XML = /[\u0000-\u0008\u000B-\u001F\uFFFE\uFFFF\p{Cs}]/gu;

export const escapeText = (text: string): string =>
  text.replace(/_(?=x[0-9a-fA-F]{4}_)/g, '_x005F_').replace(NOT_IN_XML, escapeOf);

/** Builds up a text from its pieces; what is over the limit is cut one character later, so that it is seen to be over. */
export const addPiece = (text: string, piece: string, most: number): string =>
  text.length > most ? text : text + piece.slice(0, most + 1 - text.length);
