import { createHash, type Hash } from 'node:crypto';
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { buildSync } from 'esbuild';
import { ROOT } from '../root.ts';
import {
  closure,
  copyNativePackages,
  filesOf,
  NATIVE_PACKAGES,
  type NpmPlatform,
} from './native-packages.ts';

export interface BundleEntry {
  /** Absolute path of the TypeScript file that exports `handler`. */
  readonly entry: string;
  /** Folders that lie beside index.mjs in the bundle, by the name they get there. */
  readonly folders?: Readonly<Record<string, string>>;
  /** Packages that the code finds by name when it runs, beside those it imports. */
  readonly packages?: readonly string[];
}

/** A function's code, ready to be written. The hash depends on every byte of it and on nothing else. */
export interface Bundle {
  readonly hash: string;
  writeTo(folder: string): void;
}

/** Packages of CommonJS inside a bundle may ask for Node's own modules, which an ES module does not let them do. */
const BANNER = "import{createRequire}from'node:module';const require=createRequire(import.meta.url);";

/** Bundles every function in one pass, so that what they share is read and parsed once. */
export const bundleAll = <Name extends string>(
  entries: Readonly<Record<Name, BundleEntry>>,
  platform: NpmPlatform,
): ReadonlyMap<Name, Bundle> => {
  const names = keysOf(entries);
  const outdir = join(ROOT, '.build', 'bundles');
  const result = buildSync({
    entryPoints: names.map(name => ({ in: entries[name].entry, out: name })),
    outdir,
    write: false,
    metafile: true,
    absWorkingDir: ROOT,
    bundle: true,
    minify: true,
    charset: 'utf8',
    legalComments: 'none',
    platform: 'node',
    target: 'node24',
    format: 'esm',
    mainFields: ['module', 'main'],
    outExtension: { '.js': '.mjs' },
    banner: { js: BANNER },
    alias: { '@aws-sdk/credential-provider-node': join(import.meta.dirname, 'lambda-credentials.ts') },
    external: [...NATIVE_PACKAGES],
    logLevel: 'error',
  });
  const texts = new Map(result.outputFiles.map(file => [relative(outdir, file.path), file.contents]));
  return new Map(
    names.map(name => {
      const file = `${name}.mjs`;
      const output = result.metafile.outputs[relative(ROOT, join(outdir, file)).replaceAll(sep, '/')];
      const imported = new Set(output?.imports.map(each => each.path));
      const { folders = {}, packages: byName = [] } = entries[name];
      const packages = [...NATIVE_PACKAGES.filter(each => imported.has(each)), ...byName];
      return [name, bundleOf(texts.get(file) ?? missing(name), { packages, folders }, platform)];
    }),
  );
};

const bundleOf = (
  code: Uint8Array,
  { packages, folders }: Required<Pick<BundleEntry, 'packages' | 'folders'>>,
  platform: NpmPlatform,
): Bundle => {
  const hash = createHash('sha256').update(code);
  for (const [name, folder] of closure(packages, platform))
    addFiles(hash, name, folder, filesOf(name, folder));
  for (const [name, folder] of Object.entries(folders)) addFiles(hash, name, folder, filesIn(folder));
  return {
    hash: hash.digest('hex'),
    writeTo: target => {
      mkdirSync(target, { recursive: true });
      writeFileSync(join(target, 'index.mjs'), code);
      copyNativePackages(packages, platform, target);
      for (const [name, folder] of Object.entries(folders))
        cpSync(folder, join(target, name), { recursive: true });
    },
  };
};

const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(each => each.isFile())
    .map(each => relative(folder, join(each.parentPath, each.name)))
    .sort();

const addFiles = (hash: Hash, name: string, folder: string, files: readonly string[]): void => {
  for (const file of files)
    hash.update(`\0${name}/${file.replaceAll(sep, '/')}\0`).update(readFileSync(join(folder, file)));
};

const missing = (name: string): never => {
  throw new Error(`esbuild gave nothing for ${name}`);
};

const keysOf = <Key extends string>(record: Readonly<Record<Key, unknown>>): Key[] =>
  Object.keys(record) as Key[];
