import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { OEM, PSM } from 'tesseract.js';
import * as z from 'zod';
import type { Language } from '#shared/domain/page-text.ts';
import type { Grey } from './grey.ts';
import { type FoundWord, type Reading, readingOf } from './reading.ts';
import { EngineBroken, startThread } from './thread.ts';

const require = createRequire(import.meta.url);

/** Data that tells a page's script and which way is up; its models are of the older kind. */
const LOOKING = 'osd';
/** Of the two kinds in a package the smaller: as sure as the other, a quarter of its size, and it needs no older models. */
const KIND = '4.0.0_best_int';

const dataOf = (code: string): Promise<Buffer> =>
  readFile(require.resolve(`@tesseract.js-data/${code}/${KIND}/${code}.traineddata.gz`));

const LAYOUTS = { page: PSM.AUTO, line: PSM.SINGLE_LINE } as const;

const PARAMETERS = {
  // About that of A4 at the width pages are drawn in; without it the engine guesses, and prints its guess.
  user_defined_dpi: '190',
  // Enough to tell the way up of two lines of print; with the usual fifty, an order's last page is not looked at.
  min_characters_to_try: '10',
};

const Look = z.object({ script: z.string().nullable(), orientation_degrees: z.number().nullable() });
const Recognised = z.object({ tsv: z.string() });

/** What the engine saw at a glance: the script, where it could tell one, and whether the page stands on its head. */
export type Look = { readonly script: string | undefined; readonly upsideDown: boolean };

export type Engine = {
  readonly look: (page: Grey) => Promise<Look>;
  /** Reads a page, or a picture of one line. */
  readonly read: (page: Grey, languages: readonly Language[], as?: keyof typeof LAYOUTS) => Promise<Reading>;
  readonly usable: () => boolean;
  readonly stop: () => Promise<void>;
};

/** The plainest format there is, which the engine reads as it lies (netpbm's PGM). */
const pgm = ({ data, width, height }: Grey): Uint8Array =>
  Buffer.concat([Buffer.from(`P5\n${width} ${height}\n255\n`), data]);

const WORD_LEVEL = '5';

/** The words of the engine's table: a row a word, with its block, paragraph and line (tesseract's TSV output). */
const wordsOf = (tsv: string): readonly FoundWord[] =>
  tsv.split('\n').flatMap(row => {
    const [level, , block, paragraph, line, , left, top, width, height, confidence, ...text] =
      row.split('\t');
    if (level !== WORD_LEVEL) return [];
    return {
      text: text.join(' '),
      left: Number(left),
      top: Number(top),
      width: Number(width),
      height: Number(height),
      confidence: Math.min(100, Math.max(0, Math.round(Number(confidence)))),
      paragraph: `${block}.${paragraph}`,
      line: `${block}.${paragraph}.${line}`,
    };
  });

const parsed = <T>(schema: z.ZodType<T>, answer: unknown): T => {
  const result = schema.safeParse(answer);
  if (!result.success) throw new EngineBroken('the engine answered in another shape');
  return result.data;
};

/**
 * Tesseract in a thread of its own. One core serves every language: changing them takes less than a tenth of a second.
 * The core is the whole one, since looking needs the older models. Data is loaded at its first use.
 */
export const startTesseract = (start = startThread): Engine => {
  const thread = start();
  const core = thread.call('load', { options: { lstmOnly: false, logging: false } });
  // Whoever calls next is told; nobody may be waiting yet.
  core.catch(() => {});
  const loaded = new Set<string>();
  let current = '';

  const use = async (codes: readonly string[], mode: number): Promise<void> => {
    await core;
    const langs = codes.join('+');
    if (langs === current) return;
    for (const code of codes.filter(each => !loaded.has(each))) {
      const data = await dataOf(code);
      const options = { cacheMethod: 'none', gzip: true, lstmOnly: false };
      await thread.call('loadLanguage', { langs: [{ code, data }], options });
      loaded.add(code);
    }
    current = '';
    await thread.call('initialize', { langs, oem: mode, config: {} });
    await thread.call('setParameters', { params: PARAMETERS });
    current = langs;
  };

  return {
    look: async page => {
      await use([LOOKING], OEM.TESSERACT_ONLY);
      const look = parsed(Look, await thread.call('detect', { image: pgm(page) }));
      return { script: look.script ?? undefined, upsideDown: look.orientation_degrees === 180 };
    },
    read: async (page, languages, as = 'page') => {
      await use(languages, OEM.LSTM_ONLY);
      const options = { tessedit_pageseg_mode: LAYOUTS[as] };
      const output = { text: false, tsv: true };
      const { tsv } = parsed(
        Recognised,
        await thread.call('recognize', { image: pgm(page), options, output }),
      );
      return readingOf(languages, wordsOf(tsv));
    },
    usable: thread.usable,
    stop: thread.stop,
  };
};
