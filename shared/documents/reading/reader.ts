import { availableParallelism } from 'node:os';
import type { Language, TextSource, Word } from '#shared/domain/page-text.ts';
import { decoded, openImage } from '../images/decoder.ts';
import { DOCUMENT_LIMITS, MOST_HEIGHT, PAGE_WIDTH } from '../limits.ts';
import { Unfit } from '../verdict.ts';
import type { Grey } from './grey.ts';
import { openPool, type PoolLimits, TooSlow } from './pool.ts';
import { readPage } from './read-page.ts';
import type { PageReason } from './reasons.ts';
import { type Engine, startTesseract } from './tesseract.ts';
import { type DetectText, TextractFailed } from './textract.ts';
import { EngineBroken } from './thread.ts';

export type ReadPage = {
  readonly kind: 'read';
  readonly source: Extract<TextSource, 'tesseract' | 'textract'>;
  /** Those the page was read in; none where it is blank. */
  readonly languages: readonly Language[];
  /** In NFC: a line a line, paragraphs by blank lines. Empty where nothing was found. */
  readonly text: string;
  /** Where each word stands, in the pixels of the image that was given. */
  readonly words: readonly Word[];
  /** Mean over the words, in whole percent; a blank page is surely blank, one with ink and no word is 0. */
  readonly confidence: number;
};
export type Unread = { readonly kind: 'unread'; readonly reason: PageReason };

export type PageReader = {
  /**
   * Reads a page image as `renderPage` makes it. Throws only where asking again later may help (Textract throttles) or
   * the installation is at fault; whatever is wrong with the page is an answer.
   */
  readonly read: (image: Uint8Array) => Promise<ReadPage | Unread>;
  readonly close: () => Promise<void>;
};

export type ReaderOptions = {
  /** Those the district writes in; a page is read in the ones of its script, or in all. */
  readonly languages: readonly Language[];
  /** Reads pages in Latin script instead of Tesseract. */
  readonly textract?: DetectText | undefined;
  readonly limits?: PoolLimits;
};

/** A dense page takes a second; at this a page is hostile, or the machine far too small. */
const PAGE_MS = 60_000;
const LIMITS = { ...DOCUMENT_LIMITS, pagePixels: PAGE_WIDTH * PAGE_WIDTH * MOST_HEIGHT };

const greyOf = async (image: Uint8Array): Promise<Grey> => {
  const { data, info } = await decoded(
    openImage(image, 1, LIMITS).greyscale().raw().toBuffer({ resolveWithObject: true }),
  );
  return { data, width: info.width, height: info.height };
};

/** What each failure says about the page; any other is not the page's. */
const reasonOf = (error: unknown): PageReason | undefined => {
  if (error instanceof Unfit) return 'page.no-image';
  if (error instanceof TooSlow) return 'page.too-slow';
  if (error instanceof EngineBroken) return 'page.engine-failed';
  if (error instanceof TextractFailed) return error.reason;
  return undefined;
};

/** Opens a reader of page images. Its engines start with the first page, and stay for the next ones until it is closed. */
export const openPageReader = (
  { languages, textract, limits }: ReaderOptions,
  start: () => Engine = startTesseract,
): PageReader => {
  const pool = openPool(start, limits ?? { pageMs: PAGE_MS, workers: availableParallelism() });
  return {
    read: async image => {
      try {
        return await pool.run(async engine => readPage(await greyOf(image), { engine, languages, textract }));
      } catch (error) {
        const reason = reasonOf(error);
        if (reason === undefined) throw error;
        return { kind: 'unread', reason };
      }
    },
    close: pool.close,
  };
};
