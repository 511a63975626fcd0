import type { DocumentType } from '#shared/domain/document.ts';

const JPEG = Buffer.from([0xff, 0xd8, 0xff]);
const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const TIFF_LITTLE = Buffer.from([0x49, 0x49, 0x2a, 0x00]);
const TIFF_BIG = Buffer.from([0x4d, 0x4d, 0x00, 0x2a]);
const PDF = Buffer.from('%PDF-');

/** Readers look for a PDF's header in the first kilobyte: some gateways put a line of their own before it. */
const PDF_HEADER_WITHIN = 1024;

const starts = (bytes: Buffer, signature: Buffer): boolean =>
  bytes.subarray(0, signature.length).equals(signature);

/** What the bytes are. A name or a declared type is never asked; BigTIFF (over 4 GB) is none of ours. */
export const sniff = (bytes: Buffer): DocumentType | undefined => {
  if (starts(bytes, JPEG)) return 'image/jpeg';
  if (starts(bytes, PNG)) return 'image/png';
  if (starts(bytes, TIFF_LITTLE) || starts(bytes, TIFF_BIG)) return 'image/tiff';
  if (bytes.subarray(0, PDF_HEADER_WITHIN).includes(PDF)) return 'application/pdf';
  return undefined;
};
