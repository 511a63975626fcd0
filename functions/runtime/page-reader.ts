import { TextractClient } from '@aws-sdk/client-textract';
import { openPageReader, type PageReader } from '#shared/documents/reading/reader.ts';
import { detectTextWith } from '#shared/documents/reading/textract.ts';
import { lazily } from './lazily.ts';
import { settings } from './settings.ts';
import { readingLanguages } from './wiring.ts';

/**
 * Wired apart from the other adapters: engines are packages that lie beside a bundle, and every bundle that could reach
 * this would carry them.
 */

/** What reads pages: Tesseract, and Textract for Latin script where the district chose it. */
export const pageReader = lazily(
  (): PageReader =>
    openPageReader({
      languages: readingLanguages(),
      textract: settings('TEXTRACT').TEXTRACT === 'on' ? detectTextWith(new TextractClient({})) : undefined,
    }),
);

/** Percent of confidence under which the district calls a page's text unreliable. */
export const unreliableUnder = (): number => Number(settings('UNRELIABLE_UNDER').UNRELIABLE_UNDER);
