import type { Word } from '#shared/domain/page-text.ts';
import type { PageSize } from '../limits.ts';
import { kept } from '../reading/reading.ts';
import type { Engine } from './engine.ts';

/** A page of the densest print has some two thousand; the bound is on a page that was made to be without end. */
const MOST_WORDS = 20_000;
const NOT_TURNED = 0;
/** What is set in a PDF is what was meant. */
const CERTAIN = 100;
const DOUBLE = 8;
const LARGEST_CHARACTER = 0x10ffff;

type Box = { left: number; top: number; right: number; bottom: number };

/** Asks for places on a page as it is drawn, in pixels from its upper left. */
const placesOn = (engine: Engine, page: number, textPage: number, { width, height }: PageSize) => {
  // Four doubles of a character's box, then the two whole numbers of a point.
  const at = engine.wasmExports.malloc(5 * DOUBLE);
  const point = (x: number, y: number): readonly [number, number] => {
    const [left, top] = [at + 4 * DOUBLE, at + 4 * DOUBLE + 4];
    engine._FPDF_PageToDevice(page, 0, 0, width, height, NOT_TURNED, x, y, left, top);
    const view = new DataView(engine.HEAPU8.buffer);
    const within = (value: number, most: number): number => Math.min(most, Math.max(0, value));
    return [within(view.getInt32(left, true), width), within(view.getInt32(top, true), height)];
  };
  return (character: number): Box | undefined => {
    const sides = [at, at + DOUBLE, at + 2 * DOUBLE, at + 3 * DOUBLE] as const;
    if (at === 0 || engine._FPDFText_GetCharBox(textPage, character, ...sides) === 0) return undefined;
    const view = new DataView(engine.HEAPU8.buffer);
    const [left, right, bottom, top] = sides.map(side => view.getFloat64(side, true));
    const [one, other] = [point(left ?? 0, top ?? 0), point(right ?? 0, bottom ?? 0)];
    // A turned page has its corners elsewhere.
    return {
      left: Math.min(one[0], other[0]),
      top: Math.min(one[1], other[1]),
      right: Math.max(one[0], other[0]),
      bottom: Math.max(one[1], other[1]),
    };
  };
};

const around = (one: Box | undefined, other: Box): Box =>
  one === undefined
    ? other
    : {
        left: Math.min(one.left, other.left),
        top: Math.min(one.top, other.top),
        right: Math.max(one.right, other.right),
        bottom: Math.max(one.bottom, other.bottom),
      };

const wordOf = (text: string, { left, top, right, bottom }: Box): Word => ({
  text: kept(text),
  left,
  top,
  width: right - left,
  height: bottom - top,
  confidence: CERTAIN,
});

/** The words set on a page and where they stand when it is drawn in some size. @param characters how many to look at. */
export const wordsOn = (
  engine: Engine,
  { page, textPage, characters }: { page: number; textPage: number; characters: number },
  size: PageSize,
): readonly Word[] => {
  const placeOf = placesOn(engine, page, textPage, size);
  const words: Word[] = [];
  let text = '';
  let box: Box | undefined;
  const finish = (): void => {
    if (box !== undefined && kept(text) !== '') words.push(wordOf(text, box));
    text = '';
    box = undefined;
  };
  for (let character = 0; character < characters && words.length < MOST_WORDS; character += 1) {
    const code = engine._FPDFText_GetUnicode(textPage, character);
    const letter = code <= LARGEST_CHARACTER ? String.fromCodePoint(code) : '';
    if (/^\s*$/u.test(letter)) finish();
    else {
      text += letter;
      const place = placeOf(character);
      if (place !== undefined) box = around(box, place);
    }
  }
  if (words.length < MOST_WORDS) finish();
  return words;
};
