import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { build } from 'vite';
import config from './vite.config.ts';

/** Every file of the screen by its path. */
export type Site = ReadonlyMap<string, Uint8Array>;

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

/**
 * Builds the officer's screen: index.html, hashed files under assets/, each also as .br and .gz.
 * The same source gives the same bytes.
 */
export const buildSite = async (folder: string = SITE): Promise<Site> => {
  const site = compressed(await bundle());
  rmSync(folder, { recursive: true, force: true });
  for (const [name, bytes] of site) {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, bytes);
  }
  return site;
};

/** The scripts that the page names, and those which they cannot do without; what comes later on is not among them. */
const firstScripts = (site: Site): ReadonlySet<string> => {
  const textOf = (name: string): string => new TextDecoder().decode(site.get(name));
  const brought = new Set<string>();
  const bring = (name: string): void => {
    if (brought.has(name) || !site.has(name)) return;
    brought.add(name);
    for (const [, needed] of textOf(name).matchAll(/\b(?:import|from)\s*["']\.\/([\w-]+\.js)["']/g))
      bring(`assets/${needed}`);
  };
  for (const [, script = ''] of textOf('index.html').matchAll(/(?:src|href)="\.\/([^"]+\.js)"/g))
    bring(script);
  return brought;
};

/** Bytes of compressed script a first visit brings. */
export const scriptBytes = (site: Site): number =>
  [...firstScripts(site)].reduce((sum, name) => sum + (site.get(`${name}.br`)?.length ?? 0), 0);

if (import.meta.main) {
  const folder = process.argv[2] ?? SITE;
  const site = await buildSite(folder);
  process.stdout.write(`${folder}: ${scriptBytes(site)} bytes of compressed script\n`);
}
