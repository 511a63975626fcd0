import * as z from 'zod';
import { Sha256 } from './document.ts';
import { DocumentId, OfficerId, PostId } from './ids.ts';
import { Instant } from './time.ts';

/** Languages a page can be read in, by the code of their recognition data. Which of them are read is the district's choice. */
export const LANGUAGES = [
  'hin',
  'eng',
  'asm',
  'ben',
  'guj',
  'kan',
  'mal',
  'mar',
  'nep',
  'ori',
  'pan',
  'san',
  'tam',
  'tel',
  'urd',
] as const;
export const Language = z.enum(LANGUAGES);
export type Language = z.infer<typeof Language>;

/** The script by which a page's language is told. */
export const SCRIPT_OF = {
  hin: 'Devanagari',
  eng: 'Latin',
  asm: 'Bengali',
  ben: 'Bengali',
  guj: 'Gujarati',
  kan: 'Kannada',
  mal: 'Malayalam',
  mar: 'Devanagari',
  nep: 'Devanagari',
  ori: 'Oriya',
  pan: 'Gurmukhi',
  san: 'Devanagari',
  tam: 'Tamil',
  tel: 'Telugu',
  urd: 'Arabic',
} as const satisfies Record<Language, string>;
export type Script = (typeof SCRIPT_OF)[Language];

/** Who made a page's text: the PDF itself (born digital), an engine, or a person who corrected it. */
export const TEXT_SOURCES = ['pdf', 'tesseract', 'textract', 'hand'] as const;
export const TextSource = z.enum(TEXT_SOURCES);
export type TextSource = z.infer<typeof TextSource>;

/** Mean of how sure an engine is of a page's words, in whole percent. */
const Confidence = z.int().min(0).max(100);

/** One word and where it stands on the page's image, in its pixels. */
export const Word = z.strictObject({
  text: z.string(),
  left: z.int(),
  top: z.int(),
  width: z.int(),
  height: z.int(),
  confidence: Confidence,
});
export type Word = z.infer<typeof Word>;

/** One version of a page's text; the first is the machine's, those after it are people's corrections. None is ever changed. */
export const PageText = z.strictObject({
  documentId: DocumentId,
  page: z.int().min(1),
  version: z.int().min(1),
  source: TextSource,
  languages: z.array(Language),
  text: z.string(),
  /** SHA-256 of `text`, hexadecimal. */
  textSha256: Sha256,
  confidence: Confidence.optional(),
  /** The engine was less sure than the district asks for: a person should look before anybody relies on it. */
  unreliable: z.boolean(),
  /** Whether the words with their places lie beside the page's image. */
  hasWords: z.boolean(),
  at: Instant,
  by: z.strictObject({ postId: PostId, officerId: OfficerId }).optional(),
});
export type PageText = z.infer<typeof PageText>;

/** How the reading of a page ended, kept beside its image so that asking for the whole document stays cheap. */
export const PageReading = z.discriminatedUnion('state', [
  z.strictObject({
    state: z.literal('READ'),
    source: TextSource,
    version: z.int().min(1),
    confidence: Confidence.optional(),
    unreliable: z.boolean(),
  }),
  /** A code of shared/documents/reading/reasons.ts. */
  z.strictObject({ state: z.literal('FAILED'), reason: z.string() }),
]);
export type PageReading = z.infer<typeof PageReading>;
