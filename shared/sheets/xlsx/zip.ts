import { crc32 } from 'node:zlib';
import { Inflate } from 'fflate';
import { UnfitSheet } from '../findings.ts';
import type { SheetLimits } from '../limits.ts';

type Entry = {
  readonly method: number;
  readonly from: number;
  readonly packed: number;
  readonly size: number;
  readonly crc: number;
};

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
const END_LENGTH = 22;
const LONGEST_COMMENT = 0xffff;
const STORED = 0;
const DEFLATED = 8;
const ENCRYPTED = 1;
/** Packed bytes unpacked at a time: they give at most a thousand times as many, so a bomb is stopped at 16 MB. */
const STEP = 16 * 1024;

const damaged = (): never => {
  throw new UnfitSheet('sheet.not-a-sheet');
};

/** The parts of a package by the names in its directory. What a part says of its size is not believed but checked. */
export class Zip {
  readonly #bytes: Uint8Array;
  readonly #view: DataView;
  readonly #entries = new Map<string, Entry>();
  #left: number;

  constructor(bytes: Uint8Array, limits: SheetLimits) {
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.#left = limits.unpackedBytes;
    const end = this.#findEnd();
    const count = this.#view.getUint16(end + 10, true);
    if (count > limits.entries) throw new UnfitSheet('sheet.too-large');
    let at = this.#view.getUint32(end + 16, true);
    for (let read = 0; read < count; read += 1) at = this.#readEntry(at, end);
  }

  /** In small letters: part names mean the same in either case. */
  get names(): readonly string[] {
    return [...this.#entries.keys()];
  }

  has(name: string): boolean {
    return this.#entries.has(name.toLowerCase());
  }

  /** Hands a part over piece by piece. Over all parts no more is unpacked than the limit. */
  unpack(name: string, take: (piece: Uint8Array) => void): void {
    const { method, from, packed, size, crc } = this.#entries.get(name.toLowerCase()) ?? damaged();
    if (size > this.#left) throw new UnfitSheet('sheet.too-large');
    const source = this.#bytes.subarray(from, from + packed);
    let unpacked = 0;
    let sum = 0;
    const got = (piece: Uint8Array): void => {
      unpacked += piece.length;
      this.#left -= piece.length;
      if (this.#left < 0) throw new UnfitSheet('sheet.too-large');
      sum = crc32(piece, sum);
      take(piece);
    };
    if (method === STORED) got(source);
    else this.#inflate(source, got);
    if (unpacked !== size || sum !== crc) damaged();
  }

  #inflate(source: Uint8Array, got: (piece: Uint8Array) => void): void {
    const inflate = new Inflate();
    let pieces: Uint8Array[] = [];
    inflate.ondata = piece => pieces.push(piece);
    for (let at = 0; at < source.length; at += STEP) {
      // Only the library's own failures mean a damaged file; what is thrown on the way of a piece is told as it is.
      try {
        inflate.push(source.subarray(at, at + STEP), at + STEP >= source.length);
      } catch {
        damaged();
      }
      for (const piece of pieces) got(piece);
      pieces = [];
    }
  }

  /** The end record stands last, before a comment nobody writes. */
  #findEnd(): number {
    const last = this.#bytes.length - END_LENGTH;
    for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at -= 1)
      if (this.#view.getUint32(at, true) === END) return at;
    return damaged();
  }

  #readEntry(at: number, end: number): number {
    const view = this.#view;
    if (at + 46 > end || view.getUint32(at, true) !== ENTRY) damaged();
    const nameLength = view.getUint16(at + 28, true);
    const next = at + 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    if (next > end) damaged();
    if ((view.getUint16(at + 8, true) & ENCRYPTED) !== 0) throw new UnfitSheet('sheet.password-protected');
    const method = view.getUint16(at + 10, true);
    const packed = view.getUint32(at + 20, true);
    const local = view.getUint32(at + 42, true);
    if (method !== STORED && method !== DEFLATED) damaged();
    if (local + 30 > end || view.getUint32(local, true) !== LOCAL) damaged();
    const from = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
    if (from + packed > end) damaged();
    const name = new TextDecoder()
      .decode(this.#bytes.subarray(at + 46, at + 46 + nameLength))
      .replaceAll('\\', '/')
      .replace(/^\//, '')
      .toLowerCase();
    // Of two parts under one name every program would read the one it likes.
    if (this.#entries.has(name)) damaged();
    const entry = {
      method,
      from,
      packed,
      size: view.getUint32(at + 24, true),
      crc: view.getUint32(at + 16, true),
    };
    this.#entries.set(name, entry);
    return next;
  }
}
