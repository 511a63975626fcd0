import { readFileSync } from 'node:fs';
import { PAGE_WIDTH, type RenderedPage, renderPage } from '#shared/documents/render.ts';
import type { DocumentType } from '#shared/domain/document.ts';

const sample = (name: string): Buffer => readFileSync(new URL(`../samples/${name}`, import.meta.url));

/** Pages of the scanned samples, and the languages each is written in. */
const SCANS = [
  { name: 'application-hi-1', file: 'application-hi-1.jpg', type: 'image/jpeg', pages: 1 },
  { name: 'letter-hi-1', file: 'letter-hi-1.jpg', type: 'image/jpeg', pages: 1 },
  { name: 'letter-en-1', file: 'letter-en-1.jpg', type: 'image/jpeg', pages: 1 },
  { name: 'letter-mixed-1', file: 'letter-mixed-1.jpg', type: 'image/jpeg', pages: 1 },
  { name: 'order-hi-3pages', file: 'order-hi-3pages.pdf', type: 'application/pdf', pages: 3 },
] as const satisfies readonly { name: string; file: string; type: DocumentType; pages: number }[];

export type SamplePage = {
  readonly name: string;
  readonly page: number;
  /** As it is drawn for the screen. */
  readonly image: RenderedPage;
  readonly truth: string;
};

const drawn = async ({ name, file, type }: (typeof SCANS)[number], page: number): Promise<SamplePage> => {
  const image = await renderPage(sample(file), type, { number: page, width: PAGE_WIDTH });
  if (image.kind === 'refused') throw new Error(`${name}: ${image.reason}`);
  const truths = sample(`${name}.txt`).toString('utf8').split('\f');
  return { name, page, image, truth: truths[page - 1] ?? '' };
};

/** Every page of every scanned sample, drawn, with its true text. */
export const samplePages = (): Promise<readonly SamplePage[]> =>
  Promise.all(
    SCANS.flatMap(scan => Array.from({ length: scan.pages }, (_, index) => drawn(scan, index + 1))),
  );

/** The first page of a sample. */
export const samplePage = (name: (typeof SCANS)[number]['name']): Promise<SamplePage> => {
  const scan = SCANS.find(each => each.name === name);
  return scan === undefined ? Promise.reject(new Error(`there is no sample ${name}`)) : drawn(scan, 1);
};
