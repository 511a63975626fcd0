import { posix } from 'node:path';
import { lineAt, type Source, withoutComments } from './breach.ts';

export type Import = {
  /** `shared/domain/file.ts`, `zod`, `@aws-sdk/client-s3`, `node:fs`. */
  readonly target: string;
  readonly kind: 'room' | 'package' | 'builtin';
  readonly typeOnly: boolean;
  readonly line: number;
};

/** Statements stand at the beginning of a line: the formatter sees to that. */
const STATEMENT = /^(?:import|export)\s+(type\s+)?(?:[^'"`;=]*?\bfrom\s*)?'([^']+)'/gm;
/** `import('x')` as an expression, and as a type (`typeof import('x')`, `import('x').Name`). */
const EXPRESSION = /(\btypeof\s+)?\bimport\(\s*'([^']+)'\s*\)(\.[A-Z])?/g;
const REQUIRED = /\brequire(?:\.resolve)?\(\s*'([^']+)'\s*\)/g;

/** `zod/v4` → `zod`, `@aws-sdk/client-s3/x` → `@aws-sdk/client-s3`. */
const packageOf = (specifier: string): string =>
  specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/');

const resolved = (file: string, specifier: string): Pick<Import, 'target' | 'kind'> => {
  if (specifier.startsWith('#')) return { kind: 'room', target: specifier.slice(1) };
  if (specifier.startsWith('.'))
    return { kind: 'room', target: posix.join(posix.dirname(file), specifier.replace(/\?.*$/, '')) };
  if (specifier.startsWith('node:')) return { kind: 'builtin', target: specifier };
  return { kind: 'package', target: packageOf(specifier) };
};

/** Every import of a file, by whatever syntax. */
export const importsOf = ({ file, text }: Source): readonly Import[] => {
  const code = withoutComments(text);
  const found = (
    pattern: RegExp,
    read: (match: RegExpMatchArray) => readonly [specifier: string, typeOnly: boolean],
  ): readonly Import[] =>
    [...code.matchAll(pattern)].map(match => {
      const [specifier, typeOnly] = read(match);
      return { ...resolved(file, specifier), typeOnly, line: lineAt(code, match.index) };
    });
  return [
    ...found(STATEMENT, ([, type, specifier = '']) => [specifier, type !== undefined]),
    ...found(EXPRESSION, ([, type, specifier = '', name]) => [
      specifier,
      type !== undefined || name !== undefined,
    ]),
    ...found(REQUIRED, ([, specifier = '']) => [specifier, false]),
  ];
};

/** Imports whose target is known only when they run: no wall can hold them. */
export const hiddenImports = ({ text }: Source): readonly number[] => {
  const code = withoutComments(text);
  return [...code.matchAll(/\bimport\(\s*[^'\s)]/g)].map(({ index }) => lineAt(code, index));
};
