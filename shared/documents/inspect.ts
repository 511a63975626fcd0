import { createHash } from 'node:crypto';
import type { DocumentType } from '#shared/domain/document.ts';
import { openImage, proveDecodable } from './images/decoder.ts';
import { readJpeg } from './images/jpeg.ts';
import { checkLayout, type Layout } from './images/layout.ts';
import { readPng } from './images/png.ts';
import { readTiff } from './images/tiff.ts';
import { DOCUMENT_LIMITS, type DocumentLimits, type PageSize } from './limits.ts';
import { inspectPdf } from './pdf/inspect-pdf.ts';
import { sniff } from './sniff.ts';
import { orRefused, Unfit, type Verdict } from './verdict.ts';

type Reader = (bytes: Buffer, limits: DocumentLimits) => Promise<readonly PageSize[]>;

/** Header first, limits next, pixels last: nothing is decoded that its own header gives away. */
const image =
  (layouts: (bytes: Buffer, limits: DocumentLimits) => readonly Layout[]): Reader =>
  async (bytes, limits) => {
    const pages = layouts(bytes, limits);
    for (const page of pages) checkLayout(page, limits);
    // Only the first of many: a later page that cannot be decoded is named when it is rendered, and the others go on.
    await proveDecodable(openImage(bytes, 1, limits));
    return pages.map(({ width, height }) => ({ width, height }));
  };

const READERS = {
  'application/pdf': inspectPdf,
  'image/jpeg': image(bytes => [readJpeg(bytes)]),
  'image/png': image(bytes => [readPng(bytes)]),
  'image/tiff': image(readTiff),
} as const satisfies Record<DocumentType, Reader>;

/** Bytes of any kind, without a copy. */
const asBuffer = (bytes: Uint8Array): Buffer => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/**
 * Looks at an upload: what it is by its bytes, how many pages it has, and whether it is whole, open and within limits.
 *
 * @param announced the SHA-256 (hexadecimal) under which it was uploaded.
 * @returns sizes as stored: an image's in pixels before it is righted, a PDF's in points.
 */
export const inspect = (
  bytes: Uint8Array,
  announced: { readonly sha256: string },
  limits: DocumentLimits = DOCUMENT_LIMITS,
): Promise<Verdict> =>
  orRefused(async () => {
    if (bytes.length === 0) throw new Unfit('document.empty');
    if (bytes.length > limits.bytes) throw new Unfit('document.too-large');
    if (createHash('sha256').update(bytes).digest('hex') !== announced.sha256)
      throw new Unfit('document.hash-mismatch');
    const type = sniff(asBuffer(bytes));
    if (type === undefined) throw new Unfit('document.wrong-type');
    const sizes = await READERS[type](asBuffer(bytes), limits);
    return { kind: 'accepted', type, pages: sizes.length, sizes };
  });
