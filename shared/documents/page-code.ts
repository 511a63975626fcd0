import decodeQR from 'qr/decode.js';
import { openPixels, type Pixels } from './images/decoder.ts';

/** What is coded is on one of the first pages: a cover or a forwarding note may lie before it. */
export const CODED_PAGES = 3;
/** Milliseconds for looks beyond the first; drawing the page takes longer. */
const PATIENCE_MS = 500;
/** No code of ours is longer; others' are not kept. */
const LONGEST = 64;

/** The decoder takes three bytes a pixel. */
const tripled = (grey: Uint8Array): Uint8Array => {
  const pixels = new Uint8Array(3 * grey.length);
  for (const [at, value] of grey.entries()) pixels.fill(value, 3 * at, 3 * at + 3);
  return pixels;
};

/**
 * Shares of the page's width at which it is looked at in turn. Laid askew, a module's edge falls now here now there among
 * the pixels: what is missed at one size is found at another.
 */
const SIZES = [1, 0.75, 0.5] as const;

/** From the darkest to the brightest: on a short letter ink is less than the hundredth that is cut off otherwise. */
const WHOLE = { lower: 0, upper: 100 } as const;

const codeAt = async (pixels: Pixels, size: number): Promise<string | undefined> => {
  const { data, info } = await openPixels(pixels)
    .resize({ width: Math.max(1, Math.round(size * pixels.width)) })
    .removeAlpha()
    .greyscale()
    .normalise(WHOLE)
    .raw()
    .toBuffer({ resolveWithObject: true });
  try {
    const { width, height } = info;
    return decodeQR({ width, height, data: tripled(data) }, { format: 'RGB', timeLimit: PATIENCE_MS });
  } catch {
    // It tells of what it does not find by an error; most pages have none.
    return undefined;
  }
};

/**
 * What the code on a page says (QR, ISO/IEC 18004); undefined where there is none that can be read. Its contrast is
 * stretched before: a faint copy's finder patterns are not found otherwise.
 */
export const codeOnPage = async (pixels: Pixels): Promise<string | undefined> => {
  for (const size of SIZES) {
    const text = await codeAt(pixels, size);
    if (text) return text.length <= LONGEST ? text : undefined;
  }
  return undefined;
};
