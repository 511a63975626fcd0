import type { Word } from '#shared/domain/page-text.ts';
import type { PageSize } from '../limits.ts';
import { kept } from '../reading/reading.ts';
import type { Engine } from './engine.ts';
import { sharePictured } from './pictures.ts';
import { wordsOn } from './words.ts';

const INVISIBLE = 3;
/** Characters looked at, spread over the page, to tell print from the hidden text of a scanner's own recognition. */
const SAMPLES = 200;
/** Fewer characters are a stamp or a page number on a scan, not its text. */
const FEWEST_CHARACTERS = 20;
/**
 * What is set over a scan: the name of a telephone's scanning app at its foot, an office's header, the face of a digital
 * signature. Beside a picture of half the page so few are not its text; recognising reads them with the rest.
 */
const STAMPED = { pictured: 0.5, mostCharacters: 400 };
/** Share of characters that must be printed and known by their Unicode; old Hindi fonts give neither. */
const TRUSTED_SHARE = 0.9;
/** A page of print has some 5,000 characters; the bound is on a page that was made to be without end. */
const MOST_CHARACTERS = 200_000;
/** What PDFium writes for a hyphen at which a word goes on in the next line. */
const BROKEN_WORDS = ['\u0002', '\uFFFE'];

const isTrusted = (engine: Engine, textPage: number, character: number): boolean => {
  if (engine._FPDFText_HasUnicodeMapError(textPage, character) === 1) return false;
  const object = engine._FPDFText_GetTextObject(textPage, character);
  // Spaces and line ends that PDFium adds belong to no object.
  return object === 0 || engine._FPDFTextObj_GetTextRenderMode(object) !== INVISIBLE;
};

const trustedShare = (engine: Engine, textPage: number, characters: number): number => {
  const step = Math.max(1, Math.floor(characters / SAMPLES));
  let looked = 0;
  let trusted = 0;
  for (let character = 0; character < characters; character += step) {
    looked += 1;
    if (isTrusted(engine, textPage, character)) trusted += 1;
  }
  return trusted / looked;
};

const readText = (engine: Engine, textPage: number, characters: number): string => {
  const at = engine.wasmExports.malloc((characters + 1) * 2);
  if (at === 0) return '';
  // Counts the closing zero with the characters.
  const written = engine._FPDFText_GetText(textPage, 0, characters, at);
  const text = new TextDecoder('utf-16le').decode(engine.HEAPU8.slice(at, at + Math.max(0, written - 1) * 2));
  const hyphened = BROKEN_WORDS.reduce((whole, mark) => whole.replaceAll(mark, '-'), text);
  return kept(hyphened.replaceAll('\r\n', '\n'));
};

/** Print as it was set: its text in NFC, and its words where they stand on the drawn page. */
export type Print = { readonly text: string; readonly words: readonly Word[] };

/** What was set on a page; undefined where the page is a picture of text. @param size in which the page is drawn. */
export const bornDigital = (engine: Engine, page: number, size: PageSize): Print | undefined => {
  const textPage = engine._FPDFText_LoadPage(page);
  if (textPage === 0) return undefined;
  const characters = Math.min(engine._FPDFText_CountChars(textPage), MOST_CHARACTERS);
  if (characters < FEWEST_CHARACTERS) return undefined;
  if (characters <= STAMPED.mostCharacters && sharePictured(engine, page) >= STAMPED.pictured)
    return undefined;
  if (trustedShare(engine, textPage, characters) < TRUSTED_SHARE) return undefined;
  const text = readText(engine, textPage, characters);
  return text === '' ? undefined : { text, words: wordsOn(engine, { page, textPage, characters }, size) };
};
