import type { DocumentLimits, PageSize } from '../limits.ts';
import { Unfit } from '../verdict.ts';
import { checkActiveContent } from './active-content.ts';
import { openPdf, type Pdf } from './pdf.ts';

const POINTS_PER_INCH = 72;
const END = Buffer.from('%%EOF');
/** Some programs write a few lines behind the end mark. */
const END_WITHIN = 2048;

const hasEnd = (bytes: Buffer): boolean => bytes.subarray(-END_WITHIN).includes(END);

/** A PDF written for the web has an end mark near its beginning too, but says in its first object how long it is. */
const LINEARIZED = /\/Linearized\b[^>]*\/L\s+(\d+)/;
const FIRST_OBJECT_WITHIN = 1024;
const isShorterThanItSays = (bytes: Buffer): boolean => {
  const [, length] = LINEARIZED.exec(bytes.toString('latin1', 0, FIRST_OBJECT_WITHIN)) ?? [];
  return length !== undefined && bytes.length < Number(length);
};

const checkSize = ({ width, height }: PageSize, limits: DocumentLimits): void => {
  if (!(width > 0 && height > 0)) throw new Unfit('document.unreadable');
  const dots = limits.pdfDotsPerInch / POINTS_PER_INCH;
  if (width * dots * height * dots > limits.pagePixels) throw new Unfit('document.too-large-page');
};

const open = async (bytes: Buffer, limits: DocumentLimits): Promise<Pdf> => {
  try {
    return await openPdf(bytes, limits);
  } catch (error) {
    if (error instanceof Unfit && error.reason === 'document.unreadable' && !hasEnd(bytes))
      throw new Unfit('document.truncated');
    throw error;
  }
};

/**
 * The page sizes of a PDF, in points, without drawing one. A PDF whose table of objects had to be made again is taken if
 * its end is there: many office programs write it wrong, and every reader mends it silently.
 */
export const inspectPdf = async (bytes: Buffer, limits: DocumentLimits): Promise<readonly PageSize[]> => {
  if (isShorterThanItSays(bytes)) throw new Unfit('document.truncated');
  const pdf = await open(bytes, limits);
  if (pdf.repaired && !hasEnd(bytes)) throw new Unfit('document.truncated');
  if (pdf.pages < 1) throw new Unfit('document.unreadable');
  if (pdf.pages > limits.pages) throw new Unfit('document.too-many-pages');
  if (pdf.active) throw new Unfit('document.active-content');
  checkActiveContent(bytes, limits.pdfUnpackedObjects);
  return Array.from({ length: pdf.pages }, (_, index) => {
    const size = pdf.size(index + 1);
    if (size === undefined) throw new Unfit('document.unreadable');
    checkSize(size, limits);
    return size;
  });
};
