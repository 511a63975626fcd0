import { type Language, SCRIPT_OF, type Script } from '#shared/domain/page-text.ts';
import type { Grey } from './grey.ts';
import { lieOf } from './lie.ts';
import { evenLight } from './light.ts';
import type { ReadPage } from './reader.ts';
import { type Reading, shareBelow, surer } from './reading.ts';
import { lookAgain } from './second-look.ts';
import type { Engine } from './tesseract.ts';
import { type DetectText, readWithTextract } from './textract.ts';
import { type Turned, turned } from './turn.ts';

/** Print in the language it is read in comes out between 90 and 95; a page of two languages, read in one, below this. */
const SURE = 88;
/** Print read in a language it is not written in comes out between 20 and 40, and so does a page on its side. */
const LOST = 60;
/** Share of letters in lost words from which a page may be of two languages, however sure the rest is. */
const SOME_LOST = 0.05;
/** Share of surely read letters that may be of another script before a page is not one of Latin script. */
const FOREIGN = 0.1;

const HALF_TURN = Math.PI;
const QUARTER_TURN = Math.PI / 2;

/** Scripts that Textract knows and Tesseract reads less well. */
const TEXTRACT_SCRIPT: Script = 'Latin';

export type Means = {
  readonly engine: Engine;
  readonly languages: readonly Language[];
  readonly textract: DetectText | undefined;
};

const isDoubtful = (reading: Reading): boolean =>
  reading.confidence < SURE || shareBelow(reading, LOST) > SOME_LOST;

/** In the script's own languages first, since each further one is a chance to go wrong; in all where that leaves doubt. */
const readIn = async (
  page: Grey,
  script: string | undefined,
  { engine, languages }: Means,
): Promise<Reading> => {
  const own = languages.filter(language => SCRIPT_OF[language] === script);
  if (own.length === 0 || own.length === languages.length) return engine.read(page, languages);
  const reading = await engine.read(page, own);
  return isDoubtful(reading) ? surer(reading, await engine.read(page, languages)) : reading;
};

/** Whether the engine's glance at the script holds: letters of others, surely read, mean a page of two scripts. */
const isOf = (script: Script, reading: Reading): boolean => {
  const ofScript = new RegExp(`\\p{Script=${script}}`, 'u');
  const letters = reading.words
    .filter(({ confidence }) => confidence >= LOST)
    .flatMap(({ text }) => text.match(/\p{L}/gu) ?? []);
  const own = letters.filter(letter => ofScript.test(letter)).length;
  return letters.length > 0 && own / letters.length > 1 - FOREIGN;
};

/** A reading, and the turned page whose pixels its words stand in. */
type Found = { readonly reading: Reading; readonly on: Turned };

/** Turns a page once more where nothing can be made of it as it lies: a ruled form or a seal may have misled the eye. */
const readAnyWay = async (page: Grey, first: Found, radians: number, engine: Engine): Promise<Found> => {
  let best = first;
  if (best.reading.confidence >= LOST) return best;
  for (const turn of [HALF_TURN, QUARTER_TURN, -QUARTER_TURN]) {
    const on = await turned(page, radians + turn);
    const reading = await engine.read(on.page, first.reading.languages);
    if (reading.confidence > best.reading.confidence) best = { reading, on };
  }
  return best;
};

const answer = (source: ReadPage['source'], { reading, on }: Found): ReadPage => ({
  kind: 'read',
  source,
  ...reading,
  words: reading.words.map(({ line: _, paragraph: __, ...word }) => on.placeBack(word)),
});

const BLANK: ReadPage = {
  kind: 'read',
  source: 'tesseract',
  languages: [],
  text: '',
  words: [],
  confidence: 100,
};

/** Reads a page however it lies: evens its light, turns it upright and straight, and finds the languages to read it in. */
export const readPage = async (image: Grey, means: Means): Promise<ReadPage> => {
  const { engine, languages, textract } = means;
  const page = evenLight(image);
  const lie = lieOf(page);
  if (lie.blank) return BLANK;
  const level = lie.radians + (lie.sideways ? QUARTER_TURN : 0);
  const looked = await turned(page, level);
  const { script, upsideDown } = await engine.look(looked.page);
  const radians = upsideDown ? level + HALF_TURN : level;
  const on = upsideDown ? await turned(page, radians) : looked;

  if (textract !== undefined && script === TEXTRACT_SCRIPT) {
    if (isOf(TEXTRACT_SCRIPT, await engine.read(on.page, languages))) {
      const own = languages.filter(language => SCRIPT_OF[language] === TEXTRACT_SCRIPT);
      return answer('textract', { reading: await readWithTextract(textract, on.page, own), on });
    }
  }
  const reading = await readIn(on.page, script, means);
  const found = await readAnyWay(page, { reading, on }, radians, engine);
  if (found.reading.confidence < LOST) return answer('tesseract', found);
  const again = await lookAgain(engine, found.on.page, found.reading, { languages, lost: LOST });
  return answer('tesseract', { ...found, reading: again });
};
