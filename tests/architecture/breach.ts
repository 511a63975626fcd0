/** A rule of the project that a file breaks, and where. */
export type Breach = { readonly file: string; readonly line: number; readonly says: string };

/** A file of the project by its path from the root, `/` between folders. */
export type Source = { readonly file: string; readonly text: string };

export const lineAt = (text: string, index: number): number => text.slice(0, index).split('\n').length;

export const told = ({ file, line, says }: Breach): string => `${file}:${line} ${says}`;

export const isCode = (file: string): boolean => /\.(ts|tsx|mts|mjs|js)$/.test(file);

/** Text without comment lines, line numbers kept. Trailing comments stay; no import hides in one. */
export const withoutComments = (text: string): string =>
  text
    .split('\n')
    .map(line => (/^\s*(\/\/|\/\*|\*)/.test(line) ? '' : line))
    .join('\n');
