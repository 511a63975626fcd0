import type { Sharp } from 'sharp';
import type { DocumentType } from '#shared/domain/document.ts';
import { given } from '#shared/domain/holding.ts';
import type { Word } from '#shared/domain/page-text.ts';
import { decoded, openImage, openPixels } from './images/decoder.ts';
import { DOCUMENT_LIMITS, type DocumentLimits, MOST_HEIGHT, type PageSize } from './limits.ts';
import { CODED_PAGES, codeOnPage } from './page-code.ts';
import { openPdf } from './pdf/pdf.ts';
import { orRefused, type Refused, Unfit } from './verdict.ts';

export { PAGE_WIDTH } from './limits.ts';

/** Bytes a page image should not exceed: four seconds on a line of 256 kbit/s. */
const PAGE_BYTES = 120 * 1024;
/** WebP qualities tried in turn until the page is light enough. Print is legible at the lowest; the last stands. */
const QUALITIES = [80, 50, 20] as const;
/** Of WebP's six efforts: 7 % heavier than the usual fourth and three times as fast. */
const EFFORT = 2;

export type RenderedPage = {
  readonly kind: 'rendered';
  readonly webp: Uint8Array;
  readonly width: number;
  readonly height: number;
  /** The text of a born-digital page, in NFC; absent where the page is a picture and its text must be recognised. */
  readonly text?: string;
  /** Beside `text`: its words and where they stand, in the image's pixels. */
  readonly words?: readonly Word[];
  /** What a code on it says; looked for on the first pages. */
  readonly code?: string;
};

type Encoded = PageSize & { readonly webp: Uint8Array; readonly code?: string };

type Page = { readonly number: number; readonly width: number };

/** Decodes once, encodes as often as it takes, and looks for a code in what was decoded. */
const encode = async (image: Sharp, { number }: Page): Promise<Encoded> => {
  const { data, info } = await decoded(image.raw().toBuffer({ resolveWithObject: true }));
  const { width, height, channels } = info;
  const at = async (quality: number): Promise<Buffer> =>
    openPixels({ data, width, height, channels }).webp({ quality, effort: EFFORT }).toBuffer();
  let webp = await at(QUALITIES[0]);
  for (const quality of QUALITIES.slice(1)) {
    if (webp.length <= PAGE_BYTES) break;
    webp = await at(quality);
  }
  const code = number <= CODED_PAGES ? await codeOnPage({ data, width, height, channels }) : undefined;
  return { webp, width, height, ...given('code', code) };
};

/** The pixels into which a PDF page of some points is drawn: as wide as asked, unless it is very long. */
const drawnSize = ({ width, height }: PageSize, wide: number): PageSize => {
  const scale = Math.min(wide / width, (wide * MOST_HEIGHT) / height);
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
};

const renderPdfPage = async (
  bytes: Uint8Array,
  page: Page,
  limits: DocumentLimits,
): Promise<RenderedPage> => {
  const pdf = await openPdf(bytes, limits);
  const size = pdf.size(page.number);
  if (size === undefined || !(size.width > 0 && size.height > 0)) throw new Unfit('document.unreadable');
  // The text first: drawing is where a broken page breaks the engine, and what it wrote may be lost with it.
  const drawn = drawnSize(size, page.width);
  const print = pdf.print(page.number, drawn);
  const drawing = pdf.draw(page.number, drawn);
  const image = await encode(openPixels({ ...drawing, channels: 4 }).removeAlpha(), page);
  return { kind: 'rendered', ...image, ...print };
};

const renderImage = async (bytes: Uint8Array, page: Page, limits: DocumentLimits): Promise<RenderedPage> => {
  const image = openImage(bytes, page.number, limits).resize({
    width: page.width,
    height: page.width * MOST_HEIGHT,
    fit: 'inside',
    withoutEnlargement: true,
  });
  return { kind: 'rendered', ...(await encode(image, page)) };
};

/**
 * Renders one page of an accepted document as WebP, upright, in grey or colour as it came, never enlarged. A page that
 * cannot be read is an answer of its own: the others go on.
 *
 * @param page its number, from 1, and its width in pixels (`PAGE_WIDTH` for the screen).
 */
export const renderPage = (
  bytes: Uint8Array,
  type: DocumentType,
  page: Page,
  limits: DocumentLimits = DOCUMENT_LIMITS,
): Promise<RenderedPage | Refused> =>
  orRefused(() => (type === 'application/pdf' ? renderPdfPage : renderImage)(bytes, page, limits));
