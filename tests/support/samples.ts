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

/** Every page of every scanned sample, drawn, with its true text. */
export const samplePages = async (): Promise<readonly SamplePage[]> => {
  const pages: SamplePage[] = [];
  for (const { name, file, type, pages: count } of SCANS) {
    const truths = sample(`${name}.txt`).toString('utf8').split('\f');
    for (let page = 1; page <= count; page += 1) {
      const image = await renderPage(sample(file), type, { number: page, width: PAGE_WIDTH });
      if (image.kind === 'refused') throw new Error(`${name}: ${image.reason}`);
      pages.push({ name, page, image, truth: truths[page - 1] ?? '' });
    }
  }
  return pages;
};

/** One page of a sample. */
export const samplePage = async (name: (typeof SCANS)[number]['name'], page = 1): Promise<SamplePage> => {
  const found = (await samplePages()).find(each => each.name === name && each.page === page);
  if (found === undefined) throw new Error(`there is no page ${page} of ${name}`);
  return found;
};
