import { Unfit } from '../verdict.ts';
import { type Layout, layout, numbers } from './layout.ts';

const END = 0xd9;
const SCAN = 0xda;
/** Start-of-frame markers carry the size; C4, C8 and CC lie between them and do not. */
const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
/** Markers without a length: a stuffed FF 00, a filling FF FF, TEM, the restarts and a repeated start. */
const isBare = (marker: number): boolean =>
  marker === 0x00 || marker === 0x01 || marker === 0xff || (marker >= 0xd0 && marker <= 0xd8);

/**
 * Walks a JPEG from marker to marker up to its end marker. Between a scan's header and the next marker lie the coded
 * pixels, in which every FF is stuffed or a restart, so the same step passes over them.
 */
export const readJpeg = (bytes: Buffer): Layout => {
  const { u8, u16 } = numbers(bytes, 'big');
  let frame: Layout | undefined;
  let scanned = false;
  let at = 2;
  for (;;) {
    at = bytes.indexOf(0xff, at);
    if (at === -1) throw new Unfit('document.truncated');
    const marker = u8(at + 1);
    if (marker === END) break;
    if (isBare(marker)) {
      at += marker === 0xff ? 1 : 2;
      continue;
    }
    const segment = at + 2;
    if (isFrame(marker)) {
      // A second frame could claim another size than the one that was checked.
      if (frame !== undefined) throw new Unfit('document.unreadable');
      frame = layout({
        bits: u8(segment + 2),
        height: u16(segment + 3),
        width: u16(segment + 5),
        samples: u8(segment + 7),
      });
    }
    scanned ||= marker === SCAN;
    at = segment + Math.max(2, u16(segment));
  }
  if (frame === undefined || !scanned) throw new Unfit('document.unreadable');
  return frame;
};
