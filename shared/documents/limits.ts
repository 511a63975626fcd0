import { LIMITS } from '#shared/domain/limits.ts';

/** The size of a page: pixels as stored for an image, points (1/72 inch) for a PDF. */
export type PageSize = { readonly width: number; readonly height: number };

/** Pixels across a page image: the thin strokes of a matra on A4 stay whole. */
export const PAGE_WIDTH = 1600;
/** A page may be this many times as high as wide before it is made narrower: a till roll must not fill the memory. */
export const MOST_HEIGHT = 4;

/** Every bound on an uploaded document. All are checked on headers, before a single pixel is decoded. */
export type DocumentLimits = {
  /** Bytes of the whole upload. */
  readonly bytes: number;
  /** Pages of a PDF or a TIFF; a bundle of 300 scans must fit. */
  readonly pages: number;
  /** Pixels of one page. An A0 map at 200 dpi has 62 million. */
  readonly pagePixels: number;
  /** Pixels along one side of a page. A0 at 600 dpi has 28,000. */
  readonly pageSide: number;
  /** Bytes of one page once decoded: what holds a bomb of 16-bit or many-channel pixels in check. */
  readonly pageDecodedBytes: number;
  /** Dots per inch at which a PDF page is measured against `pagePixels`; its own size is only in points. */
  readonly pdfDotsPerInch: number;
  /** Bytes the PDF reader's memory may grow to; it holds the whole document and one page. */
  readonly pdfMemory: number;
  /** Bytes of packed objects unpacked in search of script, over the whole PDF. */
  readonly pdfUnpackedObjects: number;
  /** Seconds one page may take to decode. */
  readonly decodeSeconds: number;
};

export const DOCUMENT_LIMITS: DocumentLimits = {
  bytes: LIMITS.upload.most,
  pages: 500,
  pagePixels: 100_000_000,
  pageSide: 40_000,
  pageDecodedBytes: 400_000_000,
  pdfDotsPerInch: 150,
  pdfMemory: 768 * 1024 * 1024,
  pdfUnpackedObjects: 256 * 1024 * 1024,
  decodeSeconds: 30,
};
