import axe, { type AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

declare global {
  interface Window {
    readonly axe: { readonly run: (context: Document, options: object) => Promise<AxeResults> };
  }
}

const RULES = ['wcag2a', 'wcag2aa', 'wcag21aa'];

/** What would stop somebody who does not see well, or uses no mouse: each violation with where it stands. */
export const barriers = async (page: Page): Promise<readonly string[]> => {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(
    rules => window.axe.run(document, { runOnly: rules, resultTypes: ['violations'] }),
    RULES,
  );
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`),
  );
};

/** Names of formats and units, and numbers of files and receipts, are written so in Hindi offices too. */
const CODES = /\b(?:PDF|JPEG|PNG|TIFF|MB|KB|CSV|XLSX)\b|\b[A-Z]+(?:-[A-Z]+)*(?:\/(?:Part-)?[A-Z0-9]+)+/g;
const FOREIGN = { hi: /[A-Za-z]+/g, en: /[\u0900-\u097F]+/g } as const;

/**
 * Words of the other language that a page or its labels show, leaving out what people wrote (marked with its
 * language), what stands on papers, numbers and codes.
 */
export const strayWords = async (page: Page, language: 'hi' | 'en'): Promise<readonly string[]> => {
  const texts = await page.evaluate(own => {
    const skipped = `[lang]:not([lang="${own}"]):not(html), code, .number, .page-text, noscript`;
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
    // A title begins with what the file is about.
    const found = [document.title.split(' · ').at(-1) ?? ''];
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const element = node instanceof Element ? node : node.parentElement;
      if (element === null || element.closest(skipped) !== null) continue;
      if (!(node instanceof Element)) found.push(node.textContent ?? '');
      else
        for (const name of ['aria-label', 'alt', 'title', 'placeholder', 'data-head'])
          found.push(node.getAttribute(name) ?? '');
    }
    return found;
  }, language);
  return texts.flatMap(text => text.replace(CODES, '').match(FOREIGN[language]) ?? []);
};

/** By how many pixels the page is wider than the screen. */
export const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** Words of marks that are cut in two by the end of a line. */
const cutWords = (page: Page): Promise<readonly string[]> =>
  page.locator('.mark').evaluateAll(marks =>
    marks.flatMap(mark => {
      const cut: string[] = [];
      const walker = document.createTreeWalker(mark, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        for (const { 0: word, index } of (node.textContent ?? '').matchAll(/\S+/g)) {
          const range = document.createRange();
          range.setStart(node, index);
          range.setEnd(node, index + word.length);
          const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)));
          if (lines.size > 1) cut.push(word);
        }
      }
      return cut;
    }),
  );

/** All that is wrong with what stands on the screen now. */
export const faultsOf = async (page: Page, language: 'hi' | 'en'): Promise<readonly string[]> => {
  const wide = await overflow(page);
  const links = page.locator('.main-nav a');
  const tops = await links.evaluateAll(all => all.map(link => link.getBoundingClientRect().top));
  return [
    ...(await barriers(page)),
    ...(await strayWords(page, language)),
    ...(await cutWords(page)).map(word => `the word ${word} is cut in a mark`),
    ...(wide > 0 ? [`${wide} pixels too wide`] : []),
    ...(new Set(tops).size > 1 ? ['the main menu takes two lines'] : []),
    ...((await page.getAttribute('html', 'lang')) === language ? [] : ['another language is declared']),
  ];
};
