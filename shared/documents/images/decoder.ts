import sharp, { type Sharp } from 'sharp';
import type { DocumentLimits, PageSize } from '../limits.ts';
import { Unfit } from '../verdict.ts';

// Files are told apart by their first bytes before they come here; should one slip through, the decoders for SVG, HEIF
// and the rest are not there to be attacked. WebP is what we write ourselves.
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({
  operation: ['VipsForeignLoadJpeg', 'VipsForeignLoadPng', 'VipsForeignLoadTiff', 'VipsForeignLoadWebp'],
});
// One page is decoded once: a cache would only hold somebody's letter in memory.
sharp.cache(false);

/** One page of an image, righted as its camera was held; transparent paper is white. @param page from 1. */
export const openImage = (bytes: Uint8Array, page: number, limits: DocumentLimits): Sharp =>
  sharp(bytes, {
    page: page - 1,
    failOn: 'truncated',
    limitInputPixels: limits.pagePixels,
    sequentialRead: true,
  })
    .timeout({ seconds: limits.decodeSeconds })
    .autoOrient()
    .flatten({ background: '#ffffff' });

/** Pixels as they lie in memory, one byte a channel, rows from the top. */
export type Pixels = PageSize & { readonly data: Uint8Array; readonly channels: 1 | 2 | 3 | 4 };

export const openPixels = ({ data, width, height, channels }: Pixels): Sharp =>
  sharp(data, { raw: { width, height, channels } });

/** Decodes and drops a page: what its header promised must be there. A small square, so that no shape makes it large. */
export const proveDecodable = async (image: Sharp): Promise<void> => {
  await decoded(image.resize({ width: 64, height: 64, fit: 'fill' }).raw().toBuffer());
};

/** The decoder's own words say nothing to an officer and may quote the file. */
export const decoded = async <T>(work: Promise<T>): Promise<T> => {
  try {
    return await work;
  } catch {
    throw new Unfit('document.unreadable');
  }
};
