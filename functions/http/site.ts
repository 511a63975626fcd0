import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

/** Types of the files a built web app has; what is not listed here is not served. */
const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.woff2': 'font/woff2',
};

/** Smaller when packed; images and fonts are packed already. */
const PACKABLE = /^(text\/|application\/|image\/svg)/;

export type Packing = 'br' | 'gzip';

export type SiteFile = {
  readonly type: string;
  readonly etag: string;
  readonly bytes: Buffer;
  /** The bytes packed, when that makes them fewer. */
  readonly packed: (packing: Packing) => Buffer | undefined;
};

const PACK = {
  br: (bytes: Buffer) =>
    brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } }),
  gzip: (bytes: Buffer) => gzipSync(bytes, { level: 9 }),
} as const satisfies Record<Packing, (bytes: Buffer) => Buffer>;

/** Each file is packed once in the life of a sandbox, at its first request. */
const packer = (bytes: Buffer, type: string): SiteFile['packed'] => {
  const made = new Map<Packing, Buffer>();
  return packing => {
    if (!PACKABLE.test(type)) return undefined;
    const packed = made.get(packing) ?? PACK[packing](bytes);
    made.set(packing, packed);
    return packed.length < bytes.length ? packed : undefined;
  };
};

/** Reads a built site whole: `/assets/app-1a2b.js` → the file. Only what is in this table can be served. */
export const readSite = (folder: string): ReadonlyMap<string, SiteFile> =>
  new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter(entry => entry.isFile() && TYPES[extname(entry.name)] !== undefined)
      .map(entry => {
        const path = join(entry.parentPath, entry.name);
        const bytes = readFileSync(path);
        const type = TYPES[extname(entry.name)] ?? '';
        const hash = createHash('sha256').update(bytes).digest('base64url').slice(0, 22);
        const file: SiteFile = { type, bytes, etag: `"${hash}"`, packed: packer(bytes, type) };
        return [`/${relative(folder, path).split(sep).join('/')}`, file] as const;
      }),
  );
