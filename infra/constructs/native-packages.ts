import { cpSync, existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import * as z from 'zod';
import { ROOT } from '../root.ts';

/** Packages that are never bundled: they load a binary or a WebAssembly file that lies beside them. */
export const NATIVE_PACKAGES = [
  'sharp',
  '@hyzyla/pdfium',
  'tesseract.js',
  '@myriaddreamin/typst-ts-node-compiler',
] as const;

/** The fonts that sheets are set in; whoever prints finds them by name. */
export const FONT_PACKAGES = [
  '@expo-google-fonts/noto-sans',
  '@expo-google-fonts/noto-sans-devanagari',
] as const;

/** npm's name of the platform whose binaries a bundle carries, such as `linux-x64`. */
export type NpmPlatform = `${string}-${string}`;

const Manifest = z.object({
  dependencies: z.record(z.string(), z.string()).default({}),
  optionalDependencies: z.record(z.string(), z.string()).default({}),
});

type LeftOut = {
  /** Names of files and folders that no function loads. */
  readonly names: RegExp;
  /** Packages it asks for, and no function loads. */
  readonly packages?: readonly string[];
};

const WORDS_ALONE = /\.d\.[cm]?ts$|\.md$|\.map$/;
const named = (pattern: RegExp): RegExp => new RegExp(`${WORDS_ALONE.source}|${pattern.source}`);

/** Most packages carry types, sources and builds for browsers. */
const USUAL: LeftOut = { names: named(/^(src|install|include|glib-2\.0)$|base64|worker|esm\.(browser|cdn)/) };

const LEFT_OUT: readonly (readonly [name: RegExp, LeftOut])[] = [
  [
    /^tesseract\.js$/,
    {
      names: named(/^(dist|docs|examples|scripts|karma\.conf\.js)$/),
      // For browsers, for an older Node, and for asking for donations.
      packages: ['idb-keyval', 'node-fetch', 'opencollective-postinstall', 'zlibjs'],
    },
  ],
  // Builds for browsers, and those that know no script: a page's script is looked at with the older models.
  [/^tesseract\.js-core$/, { names: named(/-lstm\.|\.wasm\.js$/) }],
  // Weights and slants that no sheet is set in, pictures of all, and what loads them into a telephone's app.
  [/^@expo-google-fonts\//, { names: named(/^[1235689]00|_Italic$|\.png$|\.js$|^metadata\.json$/) }],
  // Of the two kinds of data the larger one, which is not read.
  [/^@tesseract\.js-data\//, { names: named(/^4\.0\.0$/) }],
];

const leftOut = (name: string): LeftOut => LEFT_OUT.find(([pattern]) => pattern.test(name))?.[1] ?? USUAL;

/** The files of a package that a bundle carries, as paths within its folder. */
export const filesOf = (name: string, folder: string): readonly string[] => {
  const { names } = leftOut(name);
  const within = (place: string): readonly string[] =>
    readdirSync(join(folder, place), { withFileTypes: true })
      .filter(each => !names.test(each.name))
      .flatMap(each => (each.isDirectory() ? within(join(place, each.name)) : [join(place, each.name)]));
  return [...within('')].sort();
};

/** Copies the named packages and all they need on `platform` into `<folder>/node_modules`. Nothing is downloaded. */
export const copyNativePackages = (names: readonly string[], platform: NpmPlatform, folder: string): void => {
  for (const [name, source] of closure(names, platform))
    for (const file of filesOf(name, source))
      cpSync(join(source, file), join(folder, 'node_modules', name, file));
};

/** Some name the C library as well: Lambda's, and that of most other systems, is GNU's. */
const isFor = (platform: NpmPlatform, name: string): boolean =>
  ['', '-gnu', '-msvc'].some(library => name.endsWith(`-${platform}${library}`));

/** The packages to copy, by name, with the folder each lies in. */
export const closure = (names: readonly string[], platform: NpmPlatform): ReadonlyMap<string, string> => {
  const found = new Map<string, string>();
  const visit = (name: string, from: string): void => {
    if (found.has(name)) return;
    const folder = locate(name, from, platform);
    found.set(name, folder);
    const manifest = Manifest.parse(JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')));
    const binaries = Object.keys(manifest.optionalDependencies).filter(each => isFor(platform, each));
    const unwanted = leftOut(name).packages ?? [];
    const wanted = Object.keys(manifest.dependencies).filter(each => !unwanted.includes(each));
    for (const each of [...wanted, ...binaries]) visit(each, folder);
  };
  for (const name of names) visit(name, ROOT);
  return new Map([...found].sort(([a], [b]) => (a < b ? -1 : 1)));
};

/** The folder in which Node finds a package from another folder; undefined where it is not installed. */
export const folderOf = (name: string, from: string): string | undefined => {
  for (let folder = from; ; folder = dirname(folder)) {
    const candidate = join(folder, 'node_modules', name);
    if (existsSync(candidate)) return candidate;
    if (folder === dirname(folder)) return undefined;
  }
};

const locate = (name: string, from: string, platform: NpmPlatform): string => {
  const folder = folderOf(name, from);
  if (folder !== undefined) return folder;
  const [os, cpu] = platform.split('-');
  throw new Error(`${name} is not installed; run: npm install --no-save --os=${os} --cpu=${cpu}`);
};
