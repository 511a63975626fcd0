import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';

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

/** Ways of packing that browsers know, best first. The build packs once, with time to spare; nothing is packed here. */
export const PACKINGS = ['br', 'gzip'] as const;
export type Packing = (typeof PACKINGS)[number];

/** How the build names a file's packed twin: `app.js` → `app.js.br`. */
const ENDINGS = { br: '.br', gzip: '.gz' } as const satisfies Record<Packing, string>;

export type SiteFile = {
  readonly type: string;
  readonly etag: string;
  readonly bytes: Buffer;
  /** The bytes packed, where the build made them fewer. */
  readonly packed: ReadonlyMap<Packing, Buffer>;
};

const packedOf = (path: string, { length }: Buffer): SiteFile['packed'] =>
  new Map(
    PACKINGS.filter(packing => existsSync(`${path}${ENDINGS[packing]}`))
      .map(packing => [packing, readFileSync(`${path}${ENDINGS[packing]}`)] as const)
      .filter(([, packed]) => packed.length < length),
  );

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
        const file: SiteFile = { type, bytes, etag: `"${hash}"`, packed: packedOf(path, bytes) };
        return [`/${relative(folder, path).split(sep).join('/')}`, file] as const;
      }),
  );
