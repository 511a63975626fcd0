import { Unfit } from '../verdict.ts';
import { type Layout, layout, numbers } from './layout.ts';

/** Samples a pixel by colour type; a palette image is decoded to red, green, blue and alpha. */
const SAMPLES = new Map([
  [0, 1],
  [2, 3],
  [3, 4],
  [4, 2],
  [6, 4],
]);
const SIGNATURE_BYTES = 8;
/** Length, name and checksum around each chunk's data. */
const CHUNK_FRAME = 12;

/** Walks a PNG's chunks from IHDR to IEND. Checksums are left to the decoder. */
export const readPng = (bytes: Buffer): Layout => {
  const { u8, u32 } = numbers(bytes, 'big');
  const nameAt = (at: number): string => bytes.toString('latin1', at + 4, at + 8);
  const header = SIGNATURE_BYTES + 8;
  const samples = SAMPLES.get(u8(header + 9));
  if (nameAt(SIGNATURE_BYTES) !== 'IHDR' || samples === undefined) throw new Unfit('document.unreadable');
  const page = layout({ width: u32(header), height: u32(header + 4), bits: u8(header + 8), samples });

  let pixels = false;
  for (let at = SIGNATURE_BYTES; ; at += CHUNK_FRAME + u32(at)) {
    if (at + CHUNK_FRAME + u32(at) > bytes.length) throw new Unfit('document.truncated');
    const name = nameAt(at);
    pixels ||= name === 'IDAT';
    if (name === 'IEND') break;
  }
  if (!pixels) throw new Unfit('document.unreadable');
  return page;
};
