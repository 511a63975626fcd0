import * as z from 'zod';
import { Sha256 } from './document.ts';
import { DocumentId, OfficerId, PostId } from './ids.ts';
import { LIMITS, told, within } from './limits.ts';
import { SlipCode } from './slip-code.ts';
import { bytesOf, CONTROLS, NO_CONTROLS } from './text.ts';
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

/** A page that has an image, its size in pixels, and how its reading ended once it was tried. */
export const PageRecord = z.strictObject({
  page: z.int().min(1),
  width: z.int(),
  height: z.int(),
  reading: PageReading.optional(),
  /** The code that was read from its image, where it is one of ours: of a slip or a letter. */
  code: SlipCode.optional(),
});
export type PageRecord = z.infer<typeof PageRecord>;

/** What a person may set a page's text to: as much as an item of the table holds with room, line by line. */
export const CorrectedText = z
  .string()
  .normalize('NFC')
  .overwrite(text => text.replaceAll('\r\n', '\n'))
  .trim()
  .regex(NO_CONTROLS)
  .check(within(LIMITS.pageText, bytesOf))
  .meta(told(LIMITS.pageText));

/** A machine's text made fit to be kept: NFC, without control characters, cut where a page would outgrow its item. */
export const keptText = (text: string): string => {
  const clean = text.normalize('NFC').replaceAll('\r\n', '\n').replaceAll(CONTROLS, '').trim();
  if (bytesOf(clean) <= LIMITS.pageText.most) return clean;
  const cut = new TextDecoder().decode(new TextEncoder().encode(clean).slice(0, LIMITS.pageText.most));
  return cut.replace(/\uFFFD+$/u, '').trim();
};

/** The languages a text shows by its letters, of those a district reads; the first of each script stands for it. */
export const languagesIn = (text: string, among: readonly Language[]): readonly Language[] =>
  among.filter(
    (language, index) =>
      among.findIndex(each => SCRIPT_OF[each] === SCRIPT_OF[language]) === index &&
      new RegExp(`\\p{Script=${SCRIPT_OF[language]}}`, 'u').test(text),
  );

/** What came of reading a document: pages read, those the machine is not sure of, those it could not read and why. */
export type ReadingOutcome = {
  readonly read: number;
  readonly unreliable: readonly number[];
  readonly failed: readonly { readonly page: number; readonly reason: string }[];
};

/** A page that was counted and has no image was never drawn. @param pages how many the document has. */
export const NO_IMAGE = 'page.no-image';

export const outcomeOf = (records: readonly PageRecord[], pages: number): ReadingOutcome => {
  const of = new Map(records.map(({ page, reading }) => [page, reading ?? ('WAITING' as const)]));
  const numbers = Array.from({ length: pages }, (_, index) => index + 1);
  const each = numbers.map(page => ({ page, reading: of.get(page) }));
  return {
    read: each.filter(({ reading }) => isRead(reading)).length,
    unreliable: each.flatMap(({ page, reading }) => (isRead(reading) && reading.unreliable ? [page] : [])),
    failed: each.flatMap(({ page, reading }) => {
      if (reading === undefined) return [{ page, reason: NO_IMAGE }];
      return reading !== 'WAITING' && reading.state === 'FAILED' ? [{ page, reason: reading.reason }] : [];
    }),
  };
};

const isRead = (
  reading: PageReading | 'WAITING' | undefined,
): reading is Extract<PageReading, { state: 'READ' }> =>
  reading !== undefined && reading !== 'WAITING' && reading.state === 'READ';
