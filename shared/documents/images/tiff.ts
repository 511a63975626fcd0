import type { DocumentLimits } from '../limits.ts';
import { Unfit } from '../verdict.ts';
import { checkLayout, type Layout, layout, type Numbers, numbers } from './layout.ts';

const TAG = {
  width: 256,
  height: 257,
  bits: 258,
  stripOffsets: 273,
  samples: 277,
  stripRows: 278,
  stripBytes: 279,
  tileWidth: 322,
  tileHeight: 323,
  tileOffsets: 324,
  tileBytes: 325,
} as const;
const SHORT = 3;
const LONG = 4;
/** An entry: tag, type, count and value or where the values lie. */
const ENTRY = 12;
/** Strips and tiles over all pages: 500 pages of A4 at 300 dpi with a strip for each row have 1.8 million. */
const MOST_PIECES = 4_000_000;

type Values = { readonly count: number; readonly get: (index: number) => number };

/** The whole numbers under one tag. Values that fit in four bytes stand in the entry, others elsewhere. */
const valuesAt = ({ u16, u32 }: Numbers, entry: number): Values | undefined => {
  const type = u16(entry + 2);
  const count = u32(entry + 4);
  const size = type === SHORT ? 2 : type === LONG ? 4 : undefined;
  if (size === undefined) return undefined;
  const start = count * size <= 4 ? entry + 8 : u32(entry + 8);
  return { count, get: index => (size === 2 ? u16 : u32)(start + index * size) };
};

/** The tags of one page. */
type Directory = ReadonlyMap<number, Values>;

const directoryAt = (read: Numbers, at: number): Directory => {
  const found = new Map<number, Values>();
  for (let entry = at + 2, left = read.u16(at); left > 0; entry += ENTRY, left -= 1) {
    const values = valuesAt(read, entry);
    if (values !== undefined && values.count > 0) found.set(read.u16(entry), values);
  }
  return found;
};

/** Old scanners leave out the sizes of a page in one piece; then only its start is known. */
const checkPieces = (bytes: Buffer, offsets: Values, sizes: Values | undefined): void => {
  for (let piece = 0; piece < offsets.count; piece += 1) {
    const size = sizes !== undefined && piece < sizes.count ? sizes.get(piece) : 1;
    if (offsets.get(piece) + size > bytes.length) throw new Unfit('document.truncated');
  }
};

const firstOf =
  (directory: Directory) =>
  (tag: number): number | undefined =>
    directory.get(tag)?.get(0);

const layoutOf = (directory: Directory): Layout => {
  const first = firstOf(directory);
  return layout({
    width: first(TAG.width) ?? 0,
    height: first(TAG.height) ?? 0,
    bits: first(TAG.bits) ?? 1,
    samples: first(TAG.samples) ?? 1,
  });
};

/**
 * Counts the strips or tiles of a page, all of which must be there.
 * @param mostPieces that the pages before it have left for this one.
 */
const countPieces = (bytes: Buffer, directory: Directory, page: Layout, mostPieces: number): number => {
  const first = firstOf(directory);
  const tiles = directory.get(TAG.tileOffsets);
  const offsets = tiles ?? directory.get(TAG.stripOffsets);
  if (offsets === undefined || offsets.count > mostPieces) throw new Unfit('document.unreadable');
  const covered =
    tiles === undefined
      ? { width: page.width, height: first(TAG.stripRows) ?? page.height }
      : { width: first(TAG.tileWidth) ?? 0, height: first(TAG.tileHeight) ?? 0 };
  const needed = Math.ceil(page.width / covered.width) * Math.ceil(page.height / covered.height);
  if (!(offsets.count >= needed)) throw new Unfit('document.unreadable');
  checkPieces(bytes, offsets, directory.get(tiles === undefined ? TAG.stripBytes : TAG.tileBytes));
  return offsets.count;
};

/**
 * Follows a TIFF's chain of pages. Stops at one page over the limit, so that an endless chain costs no more than a long
 * one; every strip and tile must lie within the bytes that arrived.
 */
export const readTiff = (bytes: Buffer, limits: DocumentLimits): readonly Layout[] => {
  const read = numbers(bytes, bytes[0] === 0x49 ? 'little' : 'big');
  const seen = new Set<number>();
  const pages: Layout[] = [];
  let pieces = 0;
  for (let at = read.u32(4); at !== 0; at = read.u32(at + 2 + read.u16(at) * ENTRY)) {
    if (seen.has(at)) throw new Unfit('document.unreadable');
    if (pages.length === limits.pages) throw new Unfit('document.too-many-pages');
    seen.add(at);
    const directory = directoryAt(read, at);
    const page = layoutOf(directory);
    checkLayout(page, limits);
    pages.push(page);
    pieces += countPieces(bytes, directory, page, MOST_PIECES - pieces);
  }
  if (pages.length === 0) throw new Unfit('document.unreadable');
  return pages;
};
