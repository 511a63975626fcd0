import { execFile } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import sharp from 'sharp';
import { openPageReader } from '#shared/documents/reading/reader.ts';
import { PAGE_WIDTH, renderPage } from '#shared/documents/render.ts';
import type { DocumentType } from '#shared/domain/document.ts';
import { characterErrorRate } from '#tests/support/error-rate.ts';
import { type Bench, type Part, type Row, row } from '../part.ts';
import { median } from '../statistics.ts';

const SAMPLES = resolve(import.meta.dirname, '../../samples');
const LANGUAGES = ['hin', 'eng'] as const;
const TYPES: Readonly<Record<string, DocumentType>> = { jpg: 'image/jpeg', pdf: 'application/pdf' };
/** Every page once alone, and then this many times with as many at once as there are cores; the best round counts. */
const ROUNDS = 2;
const OURS = 'ours';
const DEBIANS = 'Debian’s tesseract';

/** A page as the office sees it, with its true text. */
type Page = { readonly sample: string; readonly webp: Uint8Array; readonly truth: string };

const pagesOf = async (file: string): Promise<readonly Page[]> => {
  const [sample = '', ending = ''] = file.split('.');
  const type = TYPES[ending];
  if (type === undefined) throw new Error(`${file} is no sample of a known type`);
  const bytes = readFileSync(join(SAMPLES, file));
  const truths = readFileSync(join(SAMPLES, `${sample}.txt`), 'utf8')
    .split('\f')
    .filter(truth => truth.trim() !== '');
  return Promise.all(
    truths.map(async (truth, n) => {
      const page = await renderPage(bytes, type, { number: n + 1, width: PAGE_WIDTH });
      if (page.kind !== 'rendered') throw new Error(`page ${n + 1} of ${file} was refused`);
      return { sample, webp: page.webp, truth };
    }),
  );
};

type Read = (page: Page) => Promise<string>;
/** One who reads, and what came of it. */
type Engine = {
  readonly read: Read;
  readonly alone: number[];
  readonly texts: string[];
  readonly perSecond: number[];
};
const engine = (read: Read): Engine => ({ read, alone: [], texts: [], perSecond: [] });

const oneByOne = async (pages: readonly Page[], { read, alone, texts }: Engine): Promise<void> => {
  for (const page of pages) {
    const begun = performance.now();
    texts.push(await read(page));
    alone.push((performance.now() - begun) / 1000);
  }
};

const allCores = async (pages: readonly Page[], { read, perSecond }: Engine): Promise<void> => {
  const left = [...pages];
  const begun = performance.now();
  const one = async () => {
    for (let page = left.pop(); page !== undefined; page = left.pop()) await read(page);
  };
  await Promise.all(Array.from({ length: availableParallelism() }, one));
  perSecond.push(pages.length / ((performance.now() - begun) / 1000));
};

/** Errors over all characters, so that a long page weighs more than a short one. */
const errorRate = (pages: readonly Page[], texts: readonly string[], of?: string): number => {
  const some = pages.flatMap(({ sample, truth }, n) =>
    of === undefined || sample === of ? [{ truth, text: texts[n] ?? '' }] : [],
  );
  const weight = (truth: string) => [...truth].length;
  const errors = some.reduce(
    (sum, { truth, text }) => sum + characterErrorRate(text, truth) * weight(truth),
    0,
  );
  return (100 * errors) / some.reduce((sum, { truth }) => sum + weight(truth), 0);
};

const run = promisify(execFile);

/** Debian's program with the same languages; undefined where it or its data is not installed. */
const debian = async ({ folder }: Bench, pages: readonly Page[]): Promise<Engine | undefined> => {
  const listed = await run('tesseract', ['--list-langs']).catch(() => undefined);
  if (!listed || !LANGUAGES.every(language => listed.stdout.split('\n').includes(language))) return undefined;
  const at = folder('pages');
  const files = new Map<Page, string>();
  for (const [n, page] of pages.entries()) {
    const file = join(at, `${n}.png`);
    writeFileSync(file, await sharp(page.webp).png({ compressionLevel: 1 }).toBuffer());
    files.set(page, file);
  }
  // One thread a page, as ours has: two pages at once then fill two cores in both.
  const env = { ...process.env, OMP_THREAD_LIMIT: '1' };
  return engine(async page => {
    const { stdout } = await run('tesseract', [files.get(page) ?? '', 'stdout', '-l', LANGUAGES.join('+')], {
      env,
    });
    return stdout;
  });
};

const rowsOf = (
  pages: readonly Page[],
  whose: string,
  { alone, texts, perSecond }: Engine,
): readonly Row[] => [
  row(
    `${whose}: pages a second, all cores`,
    Math.max(...perSecond),
    'pages/s',
    whose === OURS ? { least: 1 } : undefined,
  ),
  row(`${whose}: one page alone, p50`, median(alone), 's'),
  row(`${whose}: character error rate`, errorRate(pages, texts), '%'),
];

export const ocr: Part = {
  measures: 'pages of tests/samples read a second, and their character error rate, beside Debian’s tesseract',
  most: 90,
  run: async bench => {
    const files = readdirSync(SAMPLES).filter(file => /\.(jpg|pdf)$/.test(file));
    const pages = (await Promise.all(files.map(pagesOf))).flat();
    const reader = openPageReader({ languages: LANGUAGES });
    const read: Read = async ({ webp }) => {
      const page = await reader.read(webp);
      return page.kind === 'read' ? page.text : '';
    };
    try {
      // Engines start with the first page each; a district's run for days.
      await Promise.all(pages.slice(0, availableParallelism()).map(read));
      const ours = engine(read);
      const theirs = await debian(bench, pages);
      const both = theirs ? [ours, theirs] : [ours];
      for (const each of both) await oneByOne(pages, each);
      // Turn about, so that whatever else the machine does meets both alike.
      for (let round = 0; round < ROUNDS; round += 1) for (const each of both) await allCores(pages, each);
      const samples = [...new Set(pages.map(({ sample }) => sample))];
      return [
        row('pages', pages.length, 'pages'),
        ...rowsOf(pages, OURS, ours),
        ...samples.map(sample =>
          row(`${OURS}: ${sample}: character error rate`, errorRate(pages, ours.texts, sample), '%'),
        ),
        ...(theirs
          ? [
              ...rowsOf(pages, DEBIANS, theirs),
              row(
                'ours over Debian’s, pages a second',
                median(ours.perSecond) / median(theirs.perSecond),
                '×',
              ),
            ]
          : [row(`${DEBIANS} with hin and eng`, 'not installed', '')]),
      ];
    } finally {
      await reader.close();
    }
  },
};
