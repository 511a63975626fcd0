import { cpSync, existsSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import * as z from 'zod';
import { ROOT } from '../root.ts';

/** Packages that are never bundled: they load a binary or a WebAssembly file that lies beside them. */
export const NATIVE_PACKAGES = ['sharp', '@hyzyla/pdfium'] as const;

/** npm's name of the platform whose binaries a bundle carries, such as `linux-x64`. */
export type NpmPlatform = `${string}-${string}`;

const Manifest = z.object({
  dependencies: z.record(z.string(), z.string()).default({}),
  optionalDependencies: z.record(z.string(), z.string()).default({}),
});

/** Parts of these packages that no function loads: types, sources, and pdfium's builds for browsers. */
const NOT_NEEDED =
  /\.d\.[cm]?ts$|\.md$|\.map$|^(src|install|include|glib-2\.0)$|base64|worker|esm\.(browser|cdn)/;

/** Copies the named packages and all they need on `platform` into `<folder>/node_modules`. Nothing is downloaded. */
export const copyNativePackages = (names: readonly string[], platform: NpmPlatform, folder: string): void => {
  for (const [name, source] of closure(names, platform)) {
    cpSync(source, join(folder, 'node_modules', name), {
      recursive: true,
      filter: path => path === source || !NOT_NEEDED.test(basename(path)),
    });
  }
};

/** The packages to copy, by name, with the folder each lies in. */
export const closure = (names: readonly string[], platform: NpmPlatform): ReadonlyMap<string, string> => {
  const found = new Map<string, string>();
  const visit = (name: string, from: string): void => {
    if (found.has(name)) return;
    const folder = locate(name, from, platform);
    found.set(name, folder);
    const manifest = Manifest.parse(JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')));
    const binaries = Object.keys(manifest.optionalDependencies).filter(each => each.endsWith(`-${platform}`));
    for (const each of [...Object.keys(manifest.dependencies), ...binaries]) visit(each, folder);
  };
  for (const name of names) visit(name, ROOT);
  return new Map([...found].sort(([a], [b]) => (a < b ? -1 : 1)));
};

const locate = (name: string, from: string, platform: NpmPlatform): string => {
  for (let folder = from; ; folder = dirname(folder)) {
    const candidate = join(folder, 'node_modules', name);
    if (existsSync(candidate)) return candidate;
    if (folder === dirname(folder)) break;
  }
  const [os, cpu] = platform.split('-');
  throw new Error(`${name} is not installed; run: npm install --no-save --os=${os} --cpu=${cpu}`);
};
