import type { Page } from 'playwright-core';
import { close, look } from '#tests/printing/look.ts';
import { fetched } from '#tests/story/signed-in-ink.ts';
import { button } from './page.ts';

/** The text of the signed copy as it is printed from here. Its tab is not opened: this Chromium, all in one process, ends with it. */
export const copyOn = async (page: Page): Promise<string> => {
  await page.evaluate('HTMLAnchorElement.prototype.click = () => undefined');
  await button(page, 'हस्ताक्षरित प्रति छापें').click();
  const href = await page.getByRole('link', { name: 'छपने वाला पन्ना खोलें' }).getAttribute('href');
  const [sheet] = await look(await fetched(href ?? ''), 0.1);
  return close(sheet?.text ?? '');
};
