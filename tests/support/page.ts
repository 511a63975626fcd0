import { resolve } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { SLOWED } from './browser.ts';

/** Goes to a place of the screen. When this returns the screen before is gone, and what is named here stands. */
export const goTo = async (page: Page, at: string, shows?: string): Promise<void> => {
  await page.evaluate(
    hash =>
      new Promise<void>(gone => {
        if (location.hash === hash) return gone();
        // The screen heard of it before: it listens for longer.
        addEventListener('hashchange', () => setTimeout(gone), { once: true });
        location.hash = hash;
      }),
    at,
  );
  if (shows !== undefined) await page.locator(shows).first().waitFor();
};

export const row = (page: Page, text: string): Locator => page.locator('.row', { hasText: text });
export const button = (within: Page | Locator, name: string | RegExp): Locator =>
  within.getByRole('button', { name, exact: true });
/** What one may do with a file or a receipt. */
export const act = (page: Page, name: string): Locator => button(page.locator('.acts'), name);

/** What a field says, once the screen has drawn it anew. */
export const says = (field: Locator, text: string): Promise<void> =>
  expect.poll(() => field.inputValue()).toBe(text);
export const hasFocus = (where: Locator): Promise<void> =>
  expect.poll(() => where.evaluate(each => each === document.activeElement)).toBe(true);

/** What stands there, but for pages of a scan: those come only when they are about to be seen. */
const written = (page: Page): Promise<string> =>
  page.locator('body').evaluate(body => {
    const walker = document.createTreeWalker(body, NodeFilter.SHOW_TEXT);
    let text = '';
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode())
      if (node.parentElement?.closest('.page') === null) text += node.textContent;
    return text;
  });
/** Nothing is on its way any more: the names of posts, and further parts of a screen, come with requests of their own. */
export const settled = (page: Page): Promise<void> =>
  expect.poll(() => written(page)).not.toMatch(/(^|\s)…|आ रहा है|Loading/);

/** Does it anew until what it brings stands there: what the office does later comes to no screen by itself. */
export const bring = (what: Locator, anew: () => Promise<unknown>): Promise<void> =>
  expect
    .poll(async () => {
      await anew();
      return what
        .first()
        .waitFor({ timeout: 3000 * SLOWED })
        .then(
          () => true,
          () => false,
        );
    })
    .toBe(true);

/** Waits until somebody is told so; a menu entry that is chosen again is read anew. */
export const toldOn = (page: Page, words: string): Promise<void> =>
  bring(page.getByText(words), () => page.getByRole('link', { name: /सूचनाएँ/ }).click());

/** Chooses a post by a word of its name or its officer, by keys. Enter takes nothing before the posts have come. */
export const choosePost = async (page: Page, word: string): Promise<void> => {
  const places = page.locator('.to-whom');
  await places.locator('.choice').first().waitFor();
  await places.getByRole('searchbox').fill(word);
  await places.getByRole('searchbox').press('Enter');
  await page.locator('.chosen-seat').waitFor();
};

/** What was seen on the way, for people to look at: `.build/shots`. */
export const picture = (page: Page, name: string): Promise<unknown> =>
  page.screenshot({ fullPage: true, path: resolve(import.meta.dirname, `../../.build/shots/${name}.png`) });
