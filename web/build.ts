import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { build } from 'vite';
import config from './vite.config.ts';

type Site = ReadonlyMap<string, Uint8Array>;

/** Where the site is built unless another folder is named. */
export const SITE = resolve(import.meta.dirname, '../.build/site');
/** Fonts (woff2) are compressed already. */
const COMPRESSIBLE = /\.(?:html|js|css|svg)$/;

const bundle = async (): Promise<Site> => {
  const results = [await build({ ...config, build: { ...config.build, write: false } })].flat();
  const files = results.flatMap(result => ('output' in result ? result.output : []));
  return new Map(
    files.map(file => {
      const content = file.type === 'chunk' ? file.code : file.source;
      return [file.fileName, typeof content === 'string' ? new TextEncoder().encode(content) : content];
    }),
  );
};

const compressed = (site: Site): Site => {
  const all = new Map(site);
  for (const [name, bytes] of site) {
    if (!COMPRESSIBLE.test(name)) continue;
    const params = {
      [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    };
    all.set(`${name}.br`, brotliCompressSync(bytes, { params }));
    all.set(`${name}.gz`, gzipSync(bytes, { level: 9 }));
  }
  return all;
};

const lyingIn = (folder: string): Site =>
  new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter(each => each.isFile())
      .map(each => join(each.parentPath, each.name))
      .map(path => [relative(folder, path).replaceAll(sep, '/'), readFileSync(path)]),
  );

/** Writes only what differs: two builds at once, or one beside a reader, do no harm while the source is the same. */
const bring = (site: Site, folder: string): void => {
  mkdirSync(folder, { recursive: true });
  const before = lyingIn(folder);
  for (const [name, bytes] of site) {
    const old = before.get(name);
    if (old !== undefined && Buffer.compare(old, bytes) === 0) continue;
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    // Made beside the folder, never in it: another build would take it for a file of an older site.
    writeFileSync(`${folder}.${process.pid}`, bytes);
    renameSync(`${folder}.${process.pid}`, path);
  }
  for (const name of before.keys()) if (!site.has(name)) rmSync(join(folder, name), { force: true });
};

/**
 * Builds the officer's screen: index.html, hashed files under assets/, each also as .br and .gz.
 * The same source gives the same bytes. Returns the folder.
 */
export const buildSite = async (folder: string = SITE): Promise<string> => {
  bring(compressed(await bundle()), folder);
  return folder;
};

if (import.meta.main) {
  const folder = await buildSite(process.argv[2]);
  const script = [...lyingIn(folder)].filter(([name]) => name.endsWith('.js.br'));
  const bytes = script.reduce((sum, [, content]) => sum + content.length, 0);
  process.stdout.write(`${folder}: ${bytes} bytes of compressed script\n`);
}
